import type { Tab } from 'payload'
import { withoutNotesForReaders } from '../../src/access/withoutNotesForReaders'
import { articleEditor } from '../../src/editor/richText'

/** What people read. */
export const textTab: Tab = {
  label: 'Text',
  fields: [
    { name: 'title', type: 'text', required: true, localized: true, index: true },
    {
      name: 'summary',
      type: 'textarea',
      localized: true,
      admin: {
        description: 'Two or three sentences in plain words. Shown in lists and to search engines.',
      },
    },
    {
      name: 'body',
      type: 'richText',
      localized: true,
      editor: articleEditor,
      hooks: { afterRead: [withoutNotesForReaders] },
    },
    { name: 'image', type: 'upload', relationTo: 'media' },
  ],
}
