'use client'

import {
  InlineBlockContainer,
  InlineBlockEditButton,
  InlineBlockRemoveButton,
} from '@payloadcms/richtext-lexical/client'
import { useFormFields } from '@payloadcms/ui'
import { useCitationNumbers } from './useCitationNumbers'
import { useListOfCites } from './useListOfCites'
import { useReferenceLabels } from './useReferenceLabels'

const referencesIn = (fields: Record<string, { value?: unknown } | undefined>): string[] =>
  Object.entries(fields)
    .filter(([path]) => /^cites\.\d+\.reference$/.test(path))
    .sort(([one], [other]) => one.localeCompare(other, undefined, { numeric: true }))
    .flatMap(([, field]) => (typeof field?.value === 'string' ? [field.value] : []))

/** A citation in the text: its numbers in order of appearance, and the short names of what it cites. */
export const CitationChip = () => {
  const references = useFormFields(([fields]) => referencesIn(fields ?? {}).join(','))
    .split(',')
    .filter(Boolean)
  const labels = useReferenceLabels(references)
  const numbers = useCitationNumbers()
  useListOfCites()
  const shown = references.map((id) => `${numbers.get(id) ?? '?'} ${labels[id] ?? '…'}`)
  const words = shown.length ? shown.join('; ') : 'choose a reference'
  return (
    <InlineBlockContainer>
      <span className="vouch-chip-group" aria-label={`Citation: ${words}`} role="group">
        <span className="vouch-chip vouch-chip--citation">[{words}]</span>
        <InlineBlockEditButton />
        <InlineBlockRemoveButton />
      </span>
    </InlineBlockContainer>
  )
}
