'use client'

import {
  InlineBlockContainer,
  InlineBlockEditButton,
  InlineBlockRemoveButton,
} from '@payloadcms/richtext-lexical/client'
import { useFormFields } from '@payloadcms/ui'
import { evidenceNoteKinds } from '../../documents/model'

/** An evidence note in the text: why the sentence stands without a citation. */
export const EvidenceNoteChip = () => {
  const value = useFormFields(([fields]) => fields?.kind?.value)
  const kind = evidenceNoteKinds.find((each) => each === value)
  const words = kind?.replaceAll('-', ' ') ?? 'evidence note'
  const look = kind === 'citation-needed' ? 'citation-needed' : 'evidence-note'
  return (
    <InlineBlockContainer>
      <span className="vouch-chip-group" aria-label={`Evidence note: ${words}`} role="group">
        <span className={`vouch-chip vouch-chip--${look}`}>{words}</span>
        <InlineBlockEditButton />
        <InlineBlockRemoveButton />
      </span>
    </InlineBlockContainer>
  )
}
