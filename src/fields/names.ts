import type { ArrayField } from 'payload'

const narrow = { admin: { width: '25%' } } as const
const half = { admin: { width: '50%' } } as const

/** The people or bodies that made a work, in the parts that CSL gives a name. */
export const namesField = ({ name, label }: { name: string; label: string }): ArrayField => ({
  name,
  type: 'array',
  label,
  labels: { singular: 'Name', plural: label },
  admin: { initCollapsed: true, components: { RowLabel: '/src/editor/NameRowLabel#NameRowLabel' } },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'family', type: 'text', label: 'Family name', ...half },
        { name: 'given', type: 'text', label: 'Given names', ...half },
      ],
    },
    {
      name: 'literal',
      type: 'text',
      label: 'Organisation, or a name that has no parts',
      admin: { description: 'Instead of family and given names, for a body such as WHO.' },
    },
    {
      type: 'collapsible',
      label: 'Particles and suffix',
      admin: { initCollapsed: true },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'nonDroppingParticle',
              type: 'text',
              label: 'Particle that stays (van, de)',
              ...half,
            },
            {
              name: 'droppingParticle',
              type: 'text',
              label: 'Particle that may drop (von)',
              ...half,
            },
            { name: 'suffix', type: 'text', label: 'Suffix (Jr, III)', ...half },
            { name: 'commaSuffix', type: 'checkbox', label: 'Comma before suffix', ...narrow },
            {
              name: 'staticOrdering',
              type: 'checkbox',
              label: 'Family name always first',
              ...narrow,
            },
          ],
        },
      ],
    },
  ],
})
