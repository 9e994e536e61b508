'use client'

import { useId, useState } from 'react'

type Props = {
  id: string
  /** Four digits, or empty. */
  value: string
  onChange: (value: string) => void
}

/** A year to filter by, taken over on Enter or when the field is left; part of a year would match days and months. */
export const YearInput = ({ id, value, onChange }: Props) => {
  const hintId = useId()
  const [isUnclear, setIsUnclear] = useState(false)
  const take = (typed: string) => {
    const year = typed.trim()
    const isUsable = year === '' || /^\d{4}$/.test(year)
    setIsUnclear(!isUsable)
    if (isUsable && year !== value) onChange(year)
  }
  return (
    <>
      <input
        aria-describedby={isUnclear ? hintId : undefined}
        aria-invalid={isUnclear}
        defaultValue={value}
        id={id}
        inputMode="numeric"
        key={value}
        onBlur={({ target }) => take(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && take(currentTarget.value)}
        placeholder="any"
        size={4}
        type="text"
      />
      {isUnclear && (
        <p className="reference-list__hint" id={hintId} role="status">
          Four digits, as in 2019
        </p>
      )}
    </>
  )
}
