import { ValidationError } from 'payload'
import type { CollectionBeforeValidateHook } from 'payload'
import { isUnderWay } from '../../../src/publishing/currentWrite'
import { withoutMarkup } from '../../../src/references/formats/richText'
import { shortLabel } from '../../../src/references/shortLabel'
import type { ReferenceFields } from '../../../src/references/reference'

/** What belongs to one reference only, as it is called in a sentence. */
const uniqueFields = {
  doi: 'DOI',
  pmid: 'PubMed ID',
  pmcid: 'PubMed Central ID',
  arxiv: 'arXiv id',
  citationKey: 'citation key',
} as const

const isUniqueField = (name: string): name is keyof typeof uniqueFields => name in uniqueFields

const names = Object.keys(uniqueFields).filter(isUniqueField)

/**
 * Hook (`beforeValidate`, behind the one that brings identifiers into their normal form): names the reference that
 * has an identifier already. An import in bulk has looked before it writes, for all of its entries together.
 * @throws ValidationError at each field whose value another reference has, with that one's id.
 */
export const refuseTakenIdentifiers: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const isTrashed = data && 'deletedAt' in data ? data.deletedAt : originalDoc?.deletedAt
  if (!data || isTrashed || !isUnderWay(req, 'references')) return data
  const given = names.filter(
    (name) => typeof data[name] === 'string' && data[name] !== originalDoc?.[name],
  )
  if (given.length === 0) return data
  const { docs } = await req.payload.db.find<ReferenceFields & { id: string }>({
    collection: 'references',
    where: { or: given.map((name) => ({ [name]: { equals: data[name] } })) },
    select: {
      ...Object.fromEntries(names.map((name) => [name, true])),
      title: true,
      authors: true,
      editors: true,
      issued: true,
      issuedText: true,
    },
    pagination: false,
    limit: given.length + 1,
    req,
  })
  const errors = given.flatMap((name) => {
    const other = docs.find((doc) => doc[name] === data[name] && doc.id !== originalDoc?.id)
    if (!other) return []
    const work = `“${withoutMarkup(other.title ?? '') || 'Without a title'}” (${shortLabel(other)})`
    return [
      {
        path: name,
        message: `${work} has this ${uniqueFields[name]} already. Use that reference, or correct the ${uniqueFields[name]}.`,
        reference: other.id,
      },
    ]
  })
  if (errors.length === 0) return data
  throw new ValidationError({ collection: 'references', errors, req })
}
