'use client'

import { useFormFields } from '@payloadcms/ui'

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The style and the locale that stand in the form at this moment; empty where none is chosen. */
export const useChosen = () => ({
  style: useFormFields(([fields]) => textIn(fields?.citationStyle?.value)),
  locale: useFormFields(([fields]) => textIn(fields?.citationLocale?.value)),
})
