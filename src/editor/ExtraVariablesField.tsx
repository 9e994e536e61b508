'use client'

import { Button, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'

type Variables = Record<string, unknown>

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

/** The CSL variables that have no field of their own, as rows of variable and value. */
export const ExtraVariablesField = ({
  field,
  path: pathFromProps,
  readOnly,
}: JSONFieldClientProps) => {
  const { value, setValue, path } = useField<Variables | null>({
    potentiallyStalePath: pathFromProps,
  })
  const rows = Object.entries(value ?? {})
  const write = (entries: [string, unknown][]) =>
    setValue(entries.length ? Object.fromEntries(entries) : null)
  return (
    <fieldset className="field-type vouch-variables" id={`field-${path}`}>
      <FieldLabel as="span" label={field.label} path={path} />
      {rows.map(([name, content], index) => (
        <div className="vouch-variables__row" key={index}>
          <input
            aria-label={`Name of variable ${index + 1}`}
            disabled={readOnly}
            onChange={(event) =>
              write(rows.map((row, at) => (at === index ? [event.target.value, row[1]] : row)))
            }
            value={name}
          />
          <input
            aria-label={`Value of ${name}`}
            disabled={readOnly || typeof content === 'object'}
            onChange={(event) =>
              write(rows.map((row, at) => (at === index ? [row[0], event.target.value] : row)))
            }
            value={shown(content)}
          />
          <Button
            aria-label={`Remove ${name}`}
            buttonStyle="icon-label"
            disabled={readOnly}
            icon="x"
            onClick={() => write(rows.filter((_, at) => at !== index))}
            round
            size="small"
          />
        </div>
      ))}
      <Button
        buttonStyle="secondary"
        disabled={readOnly || rows.some(([name]) => name === '')}
        onClick={() => write([...rows, ['', '']])}
        size="small"
      >
        Add a variable
      </Button>
    </fieldset>
  )
}
