'use client'

import { TextInput, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useReferenceStatus } from './useReferenceStatus'

const words: Record<string, string> = { retracted: 'retracted', withdrawn: 'withdrawn' }

const idOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value || undefined
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined
}

/** Shows only where the reference beside it was retracted or withdrawn, or where a reason was given once. */
export const RetractionReasonField: TextFieldClientComponent = ({ path, field, readOnly }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const sibling = path.replace(/[^.]*$/, 'reference')
  const reference = useFormFields(([fields]) => idOf(fields?.[sibling]?.value))
  const word = words[useReferenceStatus(reference) ?? '']
  if (!word && !value) return null
  return (
    <TextInput
      path={path}
      label={word ? `This work was ${word}. Why is it cited all the same?` : field.label}
      description="The text cannot be published without a reason, which is kept with the citation."
      value={value ?? ''}
      onChange={(event: { target: { value: string } }) => setValue(event.target.value)}
      readOnly={readOnly}
      required={Boolean(word)}
      showError={showError}
    />
  )
}
