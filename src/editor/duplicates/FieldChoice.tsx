'use client'

import { useId } from 'react'
import type { ComparedField } from './fieldText'

export type Side = 'one' | 'other'

type Props = {
  compared: ComparedField
  chosen: Side
  isDisabled: boolean
  onChoose: (side: Side) => void
}

/** One field of both references, of which one is chosen. */
export const FieldChoice = ({
  compared: { field, one, other },
  chosen,
  isDisabled,
  onChoose,
}: Props) => {
  const name = useId()
  return (
    <fieldset className="duplicates__field" disabled={isDisabled}>
      <legend>{field.label}</legend>
      {sides.map(({ side, label }) => (
        <label className="duplicates__choice" key={side}>
          <input
            checked={chosen === side}
            name={name}
            onChange={() => onChoose(side)}
            type="radio"
          />
          <span className="duplicates__value">
            <span className="duplicates__side">{label}: </span>
            {(side === 'one' ? one : other) || <em>nothing</em>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The sides as they are called wherever they do not stand beside each other. */
export const sides: readonly { side: Side; label: string }[] = [
  { side: 'one', label: 'First' },
  { side: 'other', label: 'Second' },
]
