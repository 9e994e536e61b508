'use client'

import {
  InlineBlockContainer,
  InlineBlockEditButton,
  InlineBlockRemoveButton,
} from '@payloadcms/richtext-lexical/client'
import { useFormFields } from '@payloadcms/ui'

const words: Record<string, string> = {
  'citation-needed': 'citation needed',
  'common-knowledge': 'common knowledge',
  opinion: 'opinion',
  'own-policy': 'own policy',
}

/** An evidence note in the text: why the sentence stands without a citation. */
export const EvidenceNoteChip = () => {
  const kind = useFormFields(([fields]) => fields?.kind?.value)
  return (
    <InlineBlockContainer>
      <span className={`vouch-chip vouch-chip--${String(kind)}`}>
        {words[String(kind)] ?? 'evidence note'}
      </span>
      <InlineBlockEditButton />
      <InlineBlockRemoveButton />
    </InlineBlockContainer>
  )
}
