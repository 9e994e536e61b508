'use client'

import { fieldText } from './formDifferences'
import type { FieldDifference } from '../../registries/differences'

type Props = {
  caption: string
  /** What stands in the two columns of values. */
  columns: readonly [stored: string, registry: string]
  differences: readonly FieldDifference[]
  chosen: ReadonlySet<string>
  isBusy: boolean
  onChoose: (chosen: ReadonlySet<string>) => void
}

/** Field by field: what is there, what was found, and a box to take it over. */
export const FieldDifferences = ({
  caption,
  columns,
  differences,
  chosen,
  isBusy,
  onChoose,
}: Props) => {
  const toggle = (field: string) => {
    const next = new Set(chosen)
    if (!next.delete(field)) next.add(field)
    onChoose(next)
  }
  return (
    <table className="reference-fill__table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, label, stored, registry }) => (
          <tr key={field}>
            <th scope="row">
              <label>
                <input
                  checked={chosen.has(field)}
                  disabled={isBusy}
                  onChange={() => toggle(field)}
                  type="checkbox"
                />
                {label}
              </label>
            </th>
            <td data-column={columns[0]}>{fieldText({ field, value: stored }) || '–'}</td>
            <td data-column={columns[1]}>{fieldText({ field, value: registry })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
