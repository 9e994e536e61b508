'use client'

import type { DefaultCellComponentProps } from 'payload'

type Props = DefaultCellComponentProps & { terms: { value: string; label: string }[] }

/** A vocabulary's term in a list column, by its label. */
export const VocabularyCell = ({ cellData, terms }: Props) => {
  const term = terms.find(({ value }) => value === cellData)
  return <span>{term?.label ?? '–'}</span>
}
