'use client'

import { useListQuery } from '@payloadcms/ui'
import { useId } from 'react'
import { chosenIn, filters, withFilter } from './filters'
import type { Filter } from './filters'
import { YearInput } from './YearInput'

/** The quick filters above the list of references. */
export const ReferenceFilters = () => {
  const { query, handleWhereChange } = useListQuery()
  const chosen = chosenIn(query.where)
  const set = (name: string, value: string) =>
    void handleWhereChange?.(withFilter({ where: query.where, name, value }))
  return (
    <div aria-label="Filter references" className="reference-list__filters" role="group">
      {filters.map((filter) => (
        <FilterControl
          filter={filter}
          key={filter.name}
          onChange={(value) => set(filter.name, value)}
          value={chosen[filter.name] ?? ''}
        />
      ))}
    </div>
  )
}

type ControlProps = { filter: Filter; value: string; onChange: (value: string) => void }

const FilterControl = ({ filter: { kind, label, choices }, value, onChange }: ControlProps) => {
  const inputId = useId()
  if (kind === 'toggle') {
    return (
      <button
        aria-pressed={value === 'on'}
        className="reference-list__toggle"
        onClick={() => onChange(value === 'on' ? '' : 'on')}
        type="button"
      >
        {label}
      </button>
    )
  }
  return (
    <div className="reference-list__choice">
      <label htmlFor={inputId}>{label}</label>
      {kind === 'year' ? (
        <YearInput id={inputId} onChange={onChange} value={value} />
      ) : (
        <select id={inputId} onChange={({ target }) => onChange(target.value)} value={value}>
          <option value="">any</option>
          {choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
