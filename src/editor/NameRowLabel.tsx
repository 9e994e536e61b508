'use client'

import { useRowLabel } from '@payloadcms/ui'

type Name = { family?: string; given?: string; literal?: string }

/** A name's row reads as the name, not as "Name 01". */
export const NameRowLabel = () => {
  const { data, rowNumber } = useRowLabel<Name>()
  const name = data?.literal || [data?.given, data?.family].filter(Boolean).join(' ')
  return <span>{name || `Name ${(rowNumber ?? 0) + 1}`}</span>
}
