import type { CollectionConfig } from 'payload'
import { accessFor } from '../../src/access/collectionAccess'
import { riskFactorKinds } from '../../src/evidence/vocabularies'
import { citedReferencesField } from '../../src/fields/citedReferences'
import { descriptionField } from '../../src/fields/description'
import { drafts } from '../../src/fields/drafts'
import { idField } from '../../src/fields/id'
import { joinField } from '../../src/fields/join'
import { linkField } from '../../src/fields/link'
import { namesOfEffect } from '../../src/fields/namesOfEffect'
import { slugField } from '../../src/fields/slug'
import { updatedByField } from '../../src/fields/updatedBy'
import { vocabularyField } from '../../src/fields/vocabulary'
import { contentHooks } from '../../src/publishing/hooks'
import { refuseDeletionOfLinked } from '../../src/publishing/refuseDeletionOfLinked'
import { raisesRiskOfField } from './raisesRiskOf'

export const RiskFactors: CollectionConfig = {
  slug: 'risk-factors',
  labels: { singular: 'Risk factor', plural: 'Risk factors' },
  access: accessFor('risk-factors'),
  trash: true,
  enableQueryPresets: true,
  versions: drafts,
  admin: {
    group: 'Knowledge',
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'plainName', 'slug'],
    description: 'What makes a treatment riskier for some people, up to a reason not to do it.',
  },
  defaultPopulate: { name: true, plainName: true, slug: true, kind: true },
  hooks: {
    ...contentHooks('risk-factors'),
    beforeDelete: [refuseDeletionOfLinked('risk-factors')],
  },
  fields: [
    idField,
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Risk factor',
          fields: [
            namesOfEffect(),
            {
              type: 'row',
              fields: [
                vocabularyField({
                  name: 'kind',
                  terms: riskFactorKinds,
                  defaultValue: 'risk-factor',
                  required: true,
                  admin: { width: '50%' },
                }),
                {
                  name: 'modifiable',
                  type: 'checkbox',
                  label: 'Can be changed',
                  admin: {
                    width: '50%',
                    description: 'Smoking can be given up; a skin tone cannot.',
                  },
                },
              ],
            },
            descriptionField('description'),
          ],
        },
        {
          label: 'What it raises',
          fields: [
            linkField({
              name: 'appliesTo',
              relationTo: 'treatments',
              hasMany: true,
              label: 'Applies to',
            }),
            raisesRiskOfField,
          ],
        },
        {
          label: 'Linked from',
          fields: [joinField({ name: 'articles', collection: 'articles', on: 'riskFactors' })],
        },
      ],
    },
    slugField({ from: 'name' }),
    citedReferencesField,
    updatedByField,
  ],
}
