import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { onlyReadableQueries } from '../../src/access/readableQueries'
import { history } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { isPublicField } from '../../src/fields/isPublic'
import { joinField } from '../../src/fields/join'
import { updatedByField } from '../../src/fields/updatedBy'
import { refuseDeletionOfLinked } from '../../src/publishing/refuseDeletionOfLinked'
import { parseOrcid } from '../../src/references/identifiers/orcid'

export const People: CollectionConfig = {
  slug: 'people',
  labels: { singular: 'Person', plural: 'People' },
  access: accessFor('people'),
  enableQueryPresets: true,
  versions: history,
  admin: {
    group: 'Knowledge',
    useAsTitle: 'name',
    defaultColumns: ['name', 'credentials', 'affiliation', 'orcid'],
    listSearchableFields: ['name', 'affiliation', 'orcid'],
    description:
      'Authors and reviewers as readers see them. A login is a user, which is something else.',
  },
  defaultPopulate: {
    name: true,
    honorific: true,
    credentials: true,
    orcid: true,
    affiliation: true,
  },
  hooks: {
    beforeOperation: [onlyReadableQueries],
    beforeDelete: [refuseDeletionOfLinked('people')],
  },
  fields: [
    idField,
    {
      type: 'row',
      fields: [
        { name: 'honorific', type: 'text', admin: { width: '20%', placeholder: 'Dr' } },
        { name: 'name', type: 'text', required: true, index: true, admin: { width: '50%' } },
        { name: 'credentials', type: 'text', admin: { width: '30%', placeholder: 'MD, PhD' } },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'orcid',
          type: 'text',
          label: 'ORCID iD',
          admin: { width: '50%', placeholder: '0000-0002-1825-0097' },
          hooks: {
            beforeValidate: [
              ({ value }) =>
                typeof value === 'string' ? parseOrcid(value) || value || null : value,
            ],
          },
          validate: (value: string | null | undefined) =>
            !value ||
            parseOrcid(value) === value ||
            'An ORCID iD is sixteen digits in groups of four, and its last one checks the others: this one does not add up.',
        },
        { name: 'affiliation', type: 'text', admin: { width: '50%' } },
      ],
    },
    { name: 'bio', type: 'textarea', localized: true },
    {
      name: 'competingInterests',
      type: 'textarea',
      admin: { description: 'As ICMJE asks for them. “None” is an answer; an empty field is not.' },
    },
    {
      name: 'user',
      type: 'relationship',
      relationTo: 'users',
      access: { read: ({ req }) => Boolean(req.user) },
      admin: { position: 'sidebar', description: 'The login of this person, if they have one.' },
    },
    joinField({ name: 'articles', collection: 'articles', on: 'authors' }),
    isPublicField,
    updatedByField,
  ],
}
