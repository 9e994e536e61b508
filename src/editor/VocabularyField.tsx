'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldClientProps } from 'payload'

type Props = TextFieldClientProps & { terms: { value: string; label: string }[] }

/** A select over a vocabulary whose value is stored as plain text. */
export const VocabularyField = ({ field, path: pathFromProps, readOnly, terms }: Props) => {
  const { path, setValue, showError, value } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  return (
    <SelectInput
      description={field.admin?.description}
      hasMany={false}
      isClearable={!field.required}
      label={field.label}
      localized={field.localized}
      name={field.name}
      onChange={(option) => {
        const chosen = Array.isArray(option) ? option[0] : option
        setValue(typeof chosen?.value === 'string' ? chosen.value : null)
      }}
      options={terms}
      path={path}
      readOnly={readOnly || field.admin?.readOnly}
      required={field.required}
      showError={showError}
      style={mergeFieldStyles(field)}
      value={value ?? undefined}
    />
  )
}
