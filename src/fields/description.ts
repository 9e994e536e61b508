import type { RichTextField } from 'payload'
import { withoutNotesForReaders } from '../access/withoutNotesForReaders'
import { descriptionEditor } from '../editor/richText'

/** A descriptive text with citations, in every content locale. */
export const descriptionField = (name: string): RichTextField => ({
  name,
  type: 'richText',
  localized: true,
  editor: descriptionEditor,
  hooks: { afterRead: [withoutNotesForReaders] },
})
