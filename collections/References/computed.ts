import type { Field } from 'payload'
import { publishedCollections } from '../../src/access/publishedCollections'
import { labelReference } from './hooks/labelReference'
import { listCiters } from './hooks/listCiters'
import { writeCsl } from './hooks/writeCsl'

/** What is computed on read from the fields of the work. */
export const computedFields: Field[] = [
  {
    name: 'shortLabel',
    type: 'text',
    label: 'Short',
    virtual: true,
    admin: { hidden: true },
    hooks: { afterRead: [labelReference] },
  },
  {
    name: 'csl',
    type: 'json',
    label: 'CSL-JSON',
    virtual: true,
    admin: { disabled: true },
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
    admin: { disabled: true },
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
