'use client'

import { Button, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { emptyRow, readRows, rowsOf } from './extraVariableRows'
import type { VariableRow, Variables } from './extraVariableRows'

/**
 * The CSL variables that have no field of their own, as rows of variable and value. What is being typed
 * lives here; the form gets it once every name is there and none is there twice.
 */
export const ExtraVariablesField = ({
  field,
  path: pathFromProps,
  readOnly,
}: JSONFieldClientProps) => {
  const { value, setValue, path } = useField<Variables | null>({
    potentiallyStalePath: pathFromProps,
  })
  const [rows, setRows] = useState(() => rowsOf(value))
  const stored = JSON.stringify(value ?? null)
  const known = useRef(stored)
  const addButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (known.current === stored) return
    known.current = stored
    setRows(rowsOf(value))
  }, [stored, value])

  const change = (next: VariableRow[]) => {
    setRows(next)
    const read = readRows(next)
    if ('problem' in read) return
    const written = JSON.stringify(read.variables)
    if (written === known.current) return
    known.current = written
    setValue(read.variables)
  }
  const changeRow = (key: number, changes: Partial<VariableRow>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)))
  const read = readRows(rows)
  const problem = 'problem' in read ? `${read.problem} Until then this is not saved.` : undefined
  const problemId = `field-${path}-problem`

  return (
    <fieldset
      aria-describedby={problem ? problemId : undefined}
      className="field-type vouch-variables"
      id={`field-${path}`}
    >
      <legend>
        <FieldLabel as="span" label={field.label} path={path} />
      </legend>
      {rows.map(({ key, name, text }, index) => {
        const called = name || `variable ${index + 1}`
        return (
          <div className="vouch-variables__row" key={key}>
            <input
              aria-label={`Name of variable ${index + 1}`}
              disabled={readOnly}
              onChange={(event) => changeRow(key, { name: event.target.value })}
              value={name}
            />
            <input
              aria-label={`Value of ${called}`}
              disabled={readOnly}
              onChange={(event) => changeRow(key, { text: event.target.value })}
              value={text}
            />
            <Button
              aria-label={`Remove ${called}`}
              buttonStyle="icon-label"
              disabled={readOnly}
              icon="x"
              onClick={() => {
                change(rows.filter((row) => row.key !== key))
                addButton.current?.focus()
              }}
              round
              size="small"
            />
          </div>
        )
      })}
      {problem && (
        <p className="vouch-variables__problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
      <Button
        buttonStyle="secondary"
        disabled={readOnly}
        onClick={() => setRows([...rows, emptyRow(rows)])}
        ref={addButton}
        size="small"
      >
        Add a variable
      </Button>
    </fieldset>
  )
}
