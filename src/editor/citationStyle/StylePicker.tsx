'use client'

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldServerProps } from 'payload'
import { useState } from 'react'
import { StyleSelect } from './StyleSelect'
import type { StyleChoice } from './siteStyles'
import './citationStyle.css'

type StylePickerProps = {
  field: TextFieldServerProps['clientField']
  path: string
  readOnly?: boolean
  siteStyle: StyleChoice
  suggestions: StyleChoice[]
  /** What was stored when the form was opened; `choice` is null where there is no such style. */
  stored: { id: string; choice: StyleChoice | null } | null
}

/** The style of an article or of the site: its id is stored, its title is shown. */
export const StylePicker = ({
  field,
  path: pathFromProps,
  readOnly,
  siteStyle,
  suggestions,
  stored,
}: StylePickerProps) => {
  const { disabled, errorMessage, path, setValue, showError, value } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  const [chosen, setChosen] = useState(stored?.choice ?? null)
  const inputId = `field-${path.replaceAll('.', '__')}`
  const errorId = `${inputId}-error`
  const known = [chosen, stored?.choice, ...suggestions].find((choice) => choice?.id === value)
  const isMissing = Boolean(value) && value === stored?.id && !stored?.choice
  const problem =
    (isMissing &&
      `There is no style “${value}” on this site any more, so ${siteStyle.title} prints instead. Choose another one.`) ||
    (showError && errorMessage) ||
    undefined
  const shown = known ?? (value ? { id: value, title: value } : null)

  return (
    <div className="field-type vouch-style-field" style={mergeFieldStyles(field)}>
      <FieldLabel
        htmlFor={inputId}
        label={field.label}
        localized={field.localized}
        path={path}
        required={field.required}
      />
      <StyleSelect
        errorId={errorId}
        hasError={Boolean(problem)}
        inputId={inputId}
        isClearable={!field.required}
        isDisabled={Boolean(readOnly || disabled)}
        onChange={(choice) => {
          setChosen(choice)
          setValue(choice?.id ?? null)
        }}
        placeholder={
          field.required ? 'Type part of a name' : `${siteStyle.title} (the site’s style)`
        }
        suggestions={suggestions}
        value={shown}
      />
      {problem && (
        <p className="vouch-field-problem" id={errorId} role="alert">
          {problem}
        </p>
      )}
      {!isMissing && (
        <FieldDescription
          description={descriptionOf({ shown, siteStyle, isRequired: Boolean(field.required) })}
          path={path}
        />
      )}
    </div>
  )
}

const descriptionOf = ({
  shown,
  siteStyle,
  isRequired,
}: {
  shown: StyleChoice | null
  siteStyle: StyleChoice
  isRequired: boolean
}): string => {
  if (shown) {
    const { id, parent } = shown
    return parent ? `Its id is ${id}; it prints as ${parent}.` : `Its id is ${id}.`
  }
  return isRequired
    ? 'Type any part of a style’s or a journal’s name.'
    : `Empty: the style of the site, ${siteStyle.title}. Type any part of a style’s or a journal’s name for another one.`
}
