'use client'

import { Dropzone, FieldLabel, TextareaInput, useField } from '@payloadcms/ui'
import type { TextareaFieldClientProps } from 'payload'
import { useId, useRef, useState } from 'react'
import { styleIdFrom } from '../../publishing/styleId'
import './citationStyle.css'

/** A style's text, from a .csl file or typed. The text is what is stored: it moves with the database. */
export const StyleFileField = ({
  field,
  path: pathFromProps,
  readOnly,
}: TextareaFieldClientProps) => {
  const { disabled, errorMessage, path, setValue, showError, value } = useField<string | null>({
    potentiallyStalePath: pathFromProps,
  })
  const styleId = useField<string | null>({ path: 'styleId' })
  const [fileProblem, setFileProblem] = useState<string>()
  const [fileName, setFileName] = useState<string>()
  const latestRead = useRef(0)
  const filledId = useRef<string | null>(null)
  const inputId = useId()
  const hintId = useId()
  const problem = fileProblem ?? ((showError && errorMessage) || undefined)
  const isReadOnly = Boolean(readOnly || disabled)

  const read = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    latestRead.current += 1
    const ownRead = latestRead.current
    setFileName(file.name)
    if (file.size > largestFile) {
      setFileProblem(`${file.name} is too large for a style: it may have at most 4 MB.`)
      return
    }
    const text = await file.text()
    // Another file may have been chosen meanwhile.
    if (ownRead !== latestRead.current) return
    setFileProblem(undefined)
    setValue(text)
    // An id that somebody typed stays.
    if (!styleId.value || styleId.value === filledId.current) {
      filledId.current = styleIdFrom(file.name) ?? null
      styleId.setValue(filledId.current)
    }
  }

  return (
    <div className="field-type vouch-style-file">
      {!isReadOnly && (
        <Dropzone
          className="vouch-style-file__drop"
          onChange={(files) => {
            void read(files)
          }}
        >
          <FieldLabel
            htmlFor={inputId}
            label="Style file (.csl)"
            path={path}
            required={field.required}
          />
          <input
            accept=".csl,.xml,application/xml,text/xml,application/vnd.citationstyles.style+xml"
            aria-describedby={hintId}
            id={inputId}
            onChange={({ target }) => {
              void read(target.files)
            }}
            type="file"
          />
          <p id={hintId}>
            Choose the file or drop it here. You see how it prints below, before you save; a
            dependent style prints as its parent, which has to be there.
          </p>
        </Dropzone>
      )}
      <p aria-live="polite" className="vouch-style-file__name">
        {fileName && !fileProblem && `${fileName} was read. Save to keep it.`}
      </p>
      {problem && (
        <p className="vouch-field-problem" role="alert">
          {problem}
        </p>
      )}
      <details className="vouch-style-file__text">
        <summary>The style as text</summary>
        <TextareaInput
          label={field.label}
          onChange={({ target }) => setValue(target.value)}
          path={path}
          readOnly={isReadOnly}
          rows={16}
          value={value ?? ''}
        />
      </details>
    </div>
  )
}

/** In bytes: the server reads a million characters, of at most four bytes each. */
const largestFile = 4_000_000
