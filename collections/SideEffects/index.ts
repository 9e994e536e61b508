import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { alternateNamesField } from '../../src/fields/alternateNames'
import { citedReferencesField } from '../../src/fields/citedReferences'
import { codesField } from '../../src/fields/codes'
import { descriptionField } from '../../src/fields/description'
import { drafts } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { joinField } from '../../src/fields/join'
import { namesOfEffect } from '../../src/fields/namesOfEffect'
import { slugField } from '../../src/fields/slug'
import { updatedByField } from '../../src/fields/updatedBy'
import { contentHooks } from '../../src/publishing/hooks'
import { refuseDeletionOfLinked } from '../../src/publishing/refuseDeletionOfLinked'
import { occurrencesField } from './occurrences'

export const SideEffects: CollectionConfig = {
  slug: 'side-effects',
  labels: { singular: 'Side effect', plural: 'Side effects' },
  access: accessFor('side-effects'),
  trash: true,
  enableQueryPresets: true,
  versions: drafts,
  admin: {
    group: 'Knowledge',
    useAsTitle: 'name',
    defaultColumns: ['name', 'plainName', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'plainName', 'slug'],
    description:
      'What a treatment may do to people: how often, how badly, for how long, and who says so.',
  },
  defaultPopulate: { name: true, plainName: true, slug: true, occurrences: true },
  hooks: {
    ...contentHooks('side-effects'),
    beforeDelete: [refuseDeletionOfLinked('side-effects')],
  },
  fields: [
    idField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Side effect',
          fields: [
            namesOfEffect({ placeholder: 'redness' }),
            alternateNamesField,
            descriptionField('description'),
            codesField,
          ],
        },
        { label: 'Where it occurs', fields: [occurrencesField] },
        {
          label: 'Linked from',
          fields: [
            joinField({ name: 'articles', collection: 'articles', on: 'sideEffects' }),
            joinField({
              name: 'riskFactors',
              collection: 'risk-factors',
              on: 'raisesRiskOf.sideEffect',
            }),
          ],
        },
      ],
    },
    slugField({ from: 'name' }),
    citedReferencesField,
    updatedByField,
  ],
}
