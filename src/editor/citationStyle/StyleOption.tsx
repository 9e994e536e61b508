'use client'

import type { HTMLAttributes, Ref } from 'react'

type StyleOptionProps = {
  data: { value: string; label: string; parent?: string }
  innerProps: HTMLAttributes<HTMLDivElement>
  innerRef: Ref<HTMLDivElement>
  isFocused: boolean
  isSelected: boolean
}

/** A style in the list: its title, its id, and what it prints as where it is another name for a style. */
export const StyleOption = ({
  data: { value, label, parent },
  innerProps,
  innerRef,
  isFocused,
  isSelected,
}: StyleOptionProps) => (
  <div
    {...innerProps}
    aria-selected={isSelected}
    className={[
      'rs__option vouch-style-option',
      isFocused && 'rs__option--is-focused',
      isSelected && 'rs__option--is-selected',
    ]
      .filter(Boolean)
      .join(' ')}
    ref={innerRef}
    role="option"
  >
    <span>{label}</span>
    <span className="vouch-style-option__id">
      {value}
      {parent && ` · prints as ${parent}`}
    </span>
  </div>
)
