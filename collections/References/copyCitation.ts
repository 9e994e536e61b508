import type { UIField } from 'payload'

/** The reference as it prints in any style, to be copied into a letter, a slide or another program. */
export const copyCitationField: UIField = {
  name: 'copyCitation',
  type: 'ui',
  label: 'Copy the citation',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/editor/citationStyle/CopyCitationField#CopyCitationField' },
  },
}
