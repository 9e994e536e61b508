import type { Field } from 'payload'
import { publishedCollections } from '../../src/access/publishedCollections'
import { labelReference } from './hooks/labelReference'
import { listCiters } from './hooks/listCiters'
import { writeCsl } from './hooks/writeCsl'

/** Payload compares versions of hidden fields too: of the CSL-JSON that is all of the work once more. */
const notCompared = { Diff: '/src/editor/referenceForm/NoDiff#NoDiff' }

/** What is computed on read from the fields of the work. */
export const computedFields: Field[] = [
  {
    name: 'shortLabel',
    type: 'text',
    label: 'Short',
    virtual: true,
    admin: { hidden: true, components: notCompared },
    hooks: { afterRead: [labelReference] },
  },
  {
    name: 'csl',
    type: 'json',
    label: 'CSL-JSON',
    virtual: true,
    admin: { disabled: true, components: notCompared },
    jsonSchema: {
      uri: 'vouch://csl-item.json',
      fileMatch: ['vouch://csl-item.json'],
      schema: { type: 'object', additionalProperties: true },
    },
    hooks: { afterRead: [writeCsl] },
  },
  {
    name: 'citedBy',
    type: 'json',
    virtual: true,
    admin: { disabled: true, components: notCompared },
    typescriptSchema: [
      () => ({
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            collection: { type: 'string', enum: [...publishedCollections] },
            id: { type: 'string' },
            title: { type: 'string' },
            slug: { type: ['string', 'null'] },
          },
          required: ['collection', 'id', 'title', 'slug'],
        },
      }),
    ],
    hooks: { afterRead: [listCiters] },
  },
]
