import type { Tab, TextField } from 'payload'
import { identifiers } from '../../src/references/identifiers'
import { whereTypeHas } from './whereTypeHas'

type IdentifierFieldArgs = {
  name: keyof typeof identifiers
  label: string
  placeholder: string
  isUnique: boolean
}

/** A duplicate is another work until somebody says which: Payload would add " - Copy" to an identifier. */
const notDuplicated: TextField['hooks'] = { beforeDuplicate: [() => null] }

const identifierField = ({
  name,
  label,
  placeholder,
  isUnique,
}: IdentifierFieldArgs): TextField => ({
  name,
  type: 'text',
  label,
  unique: isUnique,
  index: true,
  admin: { width: '50%', placeholder, ...(name === 'isbn' && { condition: whereTypeHas(name) }) },
  ...(isUnique && { hooks: notDuplicated }),
  // What is sent over an API may be anything.
  validate: (value: unknown) =>
    !value ||
    (typeof value === 'string' && identifiers[name].parse(value) === value) ||
    identifiers[name].message,
})

/** By what else the work is known. Paste an identifier in any form: it is normalised when saved. */
export const identifiersTab: Tab = {
  label: 'Identifiers',
  description: 'Paste them in any form, a whole link too: they are brought into their normal form.',
  fields: [
    {
      type: 'row',
      fields: [
        identifierField({
          name: 'doi',
          label: 'DOI',
          placeholder: '10.1016/j.jaad.2015.09.024',
          isUnique: true,
        }),
        identifierField({
          name: 'pmid',
          label: 'PubMed ID',
          placeholder: '26549251',
          isUnique: true,
        }),
        identifierField({
          name: 'pmcid',
          label: 'PubMed Central ID',
          placeholder: 'PMC5556253',
          isUnique: true,
        }),
        identifierField({
          name: 'arxiv',
          label: 'arXiv',
          placeholder: '2101.00001',
          isUnique: true,
        }),
        identifierField({
          name: 'isbn',
          label: 'ISBN',
          placeholder: '978-0-306-40615-7',
          isUnique: false,
        }),
        identifierField({
          name: 'url',
          label: 'Web address',
          placeholder: 'https://',
          isUnique: false,
        }),
      ],
    },
    {
      name: 'citationKey',
      type: 'text',
      label: 'Citation key',
      unique: true,
      index: true,
      hooks: notDuplicated,
      admin: {
        description:
          'The name of this reference in BibTeX files and web addresses. Made for you; change it if you like.',
      },
      validate: (value: string | null | undefined) =>
        !value ||
        /^[A-Za-z0-9_-]{1,80}$/.test(value) ||
        'A citation key is made of letters, digits, "-" and "_", at most 80 of them.',
    },
  ],
}
