'use client'

import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { TextFieldServerProps } from 'payload'
import { LocaleSelect } from './LocaleSelect'
import type { LocaleChoice } from './siteStyles'
import './citationStyle.css'

type LocalePickerProps = {
  field: TextFieldServerProps['clientField']
  path: string
  readOnly?: boolean
  choices: LocaleChoice[]
  siteLocale: string
  isLocaleOfText: boolean
}

/** The language of what a style adds by itself: “and”, “et al.”, the names of months. */
export const LocalePicker = ({
  field,
  path: pathFromProps,
  readOnly,
  choices,
  siteLocale,
  isLocaleOfText,
}: LocalePickerProps) => {
  const { disabled, errorMessage, path, setValue, showError, value } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  const inputId = `field-${path.replaceAll('.', '__')}`
  const errorId = `${inputId}-error`
  const empty = isLocaleOfText
    ? 'the language of the text'
    : `the locale of the site, ${siteLocale}`
  return (
    <div className="field-type vouch-style-field" style={mergeFieldStyles(field)}>
      <FieldLabel
        htmlFor={inputId}
        label={field.label}
        localized={field.localized}
        path={path}
        required={field.required}
      />
      <LocaleSelect
        choices={choices}
        errorId={errorId}
        hasError={showError}
        inputId={inputId}
        isDisabled={Boolean(readOnly || disabled)}
        onChange={setValue}
        placeholder={isLocaleOfText ? 'The language of the text' : siteLocale}
        value={value}
      />
      {showError && errorMessage && (
        <p className="vouch-field-problem" id={errorId} role="alert">
          {errorMessage}
        </p>
      )}
      <FieldDescription
        description={`The language of “and”, “et al.” and dates. Empty: ${empty}.`}
        path={path}
      />
    </div>
  )
}
