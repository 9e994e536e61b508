import type { Tab } from 'payload'
import { isStaff } from '../../src/access/party'
import { correctionKinds, reviewStates, signOffScopes } from '../../src/evidence/vocabularies'
import { vocabularyField } from '../../src/fields/vocabulary'

/** Who wrote it, who vouches for it, until when. */
export const reviewTab: Tab = {
  label: 'Authors and review',
  fields: [
    { name: 'authors', type: 'relationship', relationTo: 'people', hasMany: true },
    {
      type: 'row',
      fields: [
        {
          name: 'audience',
          type: 'select',
          defaultValue: 'public',
          options: [
            { value: 'public', label: 'The public' },
            { value: 'professional', label: 'Health professionals' },
          ],
          admin: { width: '50%' },
        },
        vocabularyField({
          name: 'reviewState',
          terms: reviewStates,
          defaultValue: 'drafting',
          index: true,
          admin: { width: '50%' },
        }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'lastReviewed',
          type: 'date',
          admin: {
            width: '50%',
            date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
          },
        },
        {
          name: 'nextReviewDue',
          type: 'date',
          index: true,
          admin: {
            width: '50%',
            date: { pickerAppearance: 'dayOnly', displayFormat: 'd MMM yyyy' },
          },
        },
      ],
    },
    {
      name: 'competingInterests',
      type: 'textarea',
      localized: true,
      admin: { description: 'As ICMJE asks for them. “None” is an answer; an empty field is not.' },
    },
    { name: 'funding', type: 'text', admin: { description: 'Who paid for this article.' } },
    {
      name: 'corrections',
      type: 'array',
      admin: {
        initCollapsed: true,
        description: 'What was changed after publication, for readers to see.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'date', type: 'date', required: true, admin: { width: '50%' } },
            vocabularyField({
              name: 'kind',
              terms: correctionKinds,
              required: true,
              admin: { width: '50%' },
            }),
          ],
        },
        { name: 'text', type: 'textarea', required: true, localized: true },
      ],
    },
    {
      name: 'signOffs',
      type: 'array',
      labels: { singular: 'Sign-off', plural: 'Sign-offs' },
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, condition: (data) => Boolean(data?.signOffs?.length) },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', required: true },
            { name: 'credentials', type: 'text' },
            vocabularyField({ name: 'scope', terms: signOffScopes, required: true }),
            { name: 'at', type: 'date', required: true },
            { name: 'contentHash', type: 'text', required: true },
          ],
        },
      ],
    },
    {
      name: 'importedFrom',
      type: 'group',
      access: { read: ({ req }) => isStaff(req), create: () => false, update: () => false },
      admin: { readOnly: true, condition: (data) => Boolean(data?.importedFrom?.contentHash) },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'fileName', type: 'text' },
            { name: 'contentHash', type: 'text', index: true },
            { name: 'importedAt', type: 'date' },
          ],
        },
      ],
    },
  ],
}
