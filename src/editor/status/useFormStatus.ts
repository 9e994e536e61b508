'use client'

import { useForm, useFormFields } from '@payloadcms/ui'
import { useCallback } from 'react'

const statusFields = ['status', 'statusNotice', 'statusSource', 'statusCheckedAt'] as const

type FormStatus = Record<(typeof statusFields)[number], string>

const useText = (name: (typeof statusFields)[number]): string =>
  useFormFields(([fields]) => {
    const value = fields?.[name]?.value
    return typeof value === 'string' ? value : ''
  })

/** The status as it stands in the form. */
export const useFormStatus = (): FormStatus => ({
  status: useText('status'),
  statusNotice: useText('statusNotice'),
  statusSource: useText('statusSource'),
  statusCheckedAt: useText('statusCheckedAt'),
})

/** Puts the status that the server has now into the form, which would otherwise send the old one back when it is saved. */
export const useShowStatus = () => {
  const { dispatchFields } = useForm()
  return useCallback(
    (answer: Readonly<Record<string, unknown>>) => {
      for (const path of statusFields) {
        if (!Object.hasOwn(answer, path)) continue
        const value = answer[path]
        dispatchFields({ type: 'UPDATE', path, value, initialValue: value })
      }
    },
    [dispatchFields],
  )
}
