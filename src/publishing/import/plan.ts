import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { ArticleImport } from '../../documents/text/readArticleText'
import { findKnown } from '../../library/duplicates/findKnown'
import { compareReferences } from '../../references/duplicates/compareReferences'
import type { ReferenceFields } from '../../references/reference'
import { findByName } from './knownNames'
import type { FindByName, NamedCollection } from './knownNames'
import { lacksTreatment } from './treatmentLinks'

export type ImportedCollection = NamedCollection | 'references'

/** A document that the article links: one to create under an id made here, or one that exists. */
export type PlannedRecord = {
  collection: ImportedCollection
  id: string
  title: string
  isNew: boolean
  /** It exists and is not linked with the treatment yet. */
  isExtended: boolean
}

export type PlannedReference = PlannedRecord & { fields: ReferenceFields }

/** Everything that an import will create and link, in the order in which it is written. */
export type ImportPlan = {
  treatment: PlannedRecord | undefined
  references: PlannedReference[]
  /** The stored reference of each local key of the text. */
  referenceIds: ReadonlyMap<string, string>
  sideEffects: PlannedRecord[]
  riskFactors: PlannedRecord[]
  authors: PlannedRecord[]
}

/** Decides what an article's import creates and what it links. Reads with `req`, writes nothing. */
export const planImport = async ({
  req,
  article,
}: {
  req: PayloadRequest
  article: ArticleImport
}): Promise<ImportPlan> => {
  const [treatment] = await planNamed({
    req,
    collection: 'treatments',
    names: article.treatmentName ? [article.treatmentName] : [],
  })
  const listed = async (collection: 'side-effects' | 'risk-factors', names: string[]) =>
    planExtensions({
      req,
      treatment,
      collection,
      planned: await planNamed({ req, collection, names }),
    })
  return {
    treatment,
    ...(await planReferences({ req, listed: article.references })),
    sideEffects: await listed(
      'side-effects',
      article.sideEffects.map(({ name }) => name),
    ),
    riskFactors: await listed(
      'risk-factors',
      article.riskFactors.map(({ name }) => name),
    ),
    authors: await planNamed({
      req,
      collection: 'people',
      names: article.byline ? [article.byline.author] : [],
    }),
  }
}

/** The records of a plan in the order in which they are reported. */
export const recordsOf = ({
  treatment,
  references,
  sideEffects,
  riskFactors,
  authors,
}: ImportPlan): PlannedRecord[] => [
  ...references,
  ...(treatment ? [treatment] : []),
  ...sideEffects,
  ...riskFactors,
  ...authors,
]

const planReferences = async ({
  req,
  listed,
}: {
  req: PayloadRequest
  listed: ArticleImport['references']
}): Promise<Pick<ImportPlan, 'references' | 'referenceIds'>> => {
  const works = listed.map(({ fields }) => fields)
  const known = await findKnown({ payload: req.payload, req, works })
  const planned: PlannedReference[] = []
  const referenceIds = new Map<string, string>()
  for (const [index, { key, fields, rawText }] of listed.entries()) {
    const twin = planned.find(
      (earlier) => compareReferences(earlier.fields, fields).relation === 'same',
    )
    const stored = twin ? undefined : known[index]?.find(({ relation }) => relation === 'same')
    const reference: PlannedReference = twin ?? {
      collection: 'references',
      id: stored?.id ?? randomUUID(),
      title: stored?.title || fields.title || rawText,
      isNew: stored === undefined,
      isExtended: false,
      fields: { ...fields, rawText },
    }
    if (!twin) planned.push(reference)
    referenceIds.set(key, reference.id)
  }
  return { references: planned, referenceIds }
}

const planNamed = async ({
  req,
  collection,
  names,
}: {
  req: PayloadRequest
  collection: NamedCollection
  names: string[]
}): Promise<PlannedRecord[]> => {
  if (!names.length) return []
  const find = await findByName({ req, collection })
  const planned = names.map((name) => plannedRecord({ find, collection, name }))
  const unique = new Map(planned.map((record) => [record.id, record]))
  return [...unique.values()]
}

const plannedRecord = ({
  find,
  collection,
  name,
}: {
  find: FindByName
  collection: NamedCollection
  name: string
}): PlannedRecord => {
  const stored = find(name)
  return {
    collection,
    id: stored?.id ?? randomUUID(),
    title: stored?.name ?? name,
    isNew: stored === undefined,
    isExtended: false,
  }
}

const planExtensions = async ({
  req,
  treatment,
  collection,
  planned,
}: {
  req: PayloadRequest
  treatment: PlannedRecord | undefined
  collection: 'side-effects' | 'risk-factors'
  planned: PlannedRecord[]
}): Promise<PlannedRecord[]> => {
  if (!treatment) return planned
  const result: PlannedRecord[] = []
  for (const record of planned) {
    const isExtended =
      !record.isNew &&
      (await lacksTreatment({ req, collection, id: record.id, treatment: treatment.id }))
    result.push({ ...record, isExtended })
  }
  return result
}
