import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { alternateNamesField } from '../../src/fields/alternateNames'
import { citedReferencesField } from '../../src/fields/citedReferences'
import { descriptionField } from '../../src/fields/description'
import { drafts } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { joinField } from '../../src/fields/join'
import { slugField } from '../../src/fields/slug'
import { updatedByField } from '../../src/fields/updatedBy'
import { contentHooks } from '../../src/publishing/hooks'
import { refuseDeletionOfLinked } from '../../src/publishing/refuseDeletionOfLinked'

export const Treatments: CollectionConfig = {
  slug: 'treatments',
  labels: { singular: 'Treatment', plural: 'Treatments' },
  access: accessFor('treatments'),
  trash: true,
  enableQueryPresets: true,
  versions: drafts,
  admin: {
    group: 'Knowledge',
    useAsTitle: 'name',
    defaultColumns: ['name', 'procedureType', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'procedureType'],
    description: 'A procedure or a medicine that articles are about and side effects come from.',
  },
  defaultPopulate: { name: true, slug: true, procedureType: true },
  hooks: {
    ...contentHooks('treatments'),
    beforeDelete: [refuseDeletionOfLinked('treatments')],
  },
  fields: [
    idField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Treatment',
          fields: [
            { name: 'name', type: 'text', required: true, localized: true, index: true },
            alternateNamesField,
            {
              type: 'row',
              fields: [
                {
                  name: 'procedureType',
                  type: 'text',
                  admin: { width: '50%', placeholder: 'percutaneous procedure' },
                },
                {
                  name: 'bodyLocation',
                  type: 'text',
                  localized: true,
                  admin: { width: '50%', placeholder: 'skin of the face' },
                },
              ],
            },
            descriptionField('description'),
          ],
        },
        {
          label: 'How it is done',
          fields: [
            descriptionField('preparation'),
            descriptionField('howPerformed'),
            descriptionField('followup'),
          ],
        },
        {
          label: 'About it',
          fields: [
            joinField({ name: 'articles', collection: 'articles', on: 'about' }),
            joinField({
              name: 'sideEffects',
              collection: 'side-effects',
              on: 'occurrences.treatment',
            }),
            joinField({ name: 'riskFactors', collection: 'risk-factors', on: 'appliesTo' }),
          ],
        },
      ],
    },
    slugField({ from: 'name' }),
    citedReferencesField,
    updatedByField,
  ],
}
