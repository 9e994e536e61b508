import type { Block } from 'payload'
import { termsOf, vocabularyField } from '../../fields/vocabulary'
import { evidenceNoteKinds } from '../../documents/model'

/** Says why a sentence stands without a citation. The note itself is for the team only. */
export const evidenceNoteBlock: Block = {
  slug: 'evidenceNote',
  interfaceName: 'EvidenceNoteNode',
  labels: { singular: 'Evidence note', plural: 'Evidence notes' },
  admin: { components: { Block: '/src/editor/evidenceNote/EvidenceNoteChip#EvidenceNoteChip' } },
  fields: [
    vocabularyField({
      name: 'kind',
      label: 'Why there is no citation here',
      terms: termsOf(evidenceNoteKinds),
      defaultValue: 'citation-needed',
      required: true,
    }),
    {
      name: 'note',
      type: 'textarea',
      admin: { description: 'For editors and reviewers. It is never published.' },
    },
  ],
}
