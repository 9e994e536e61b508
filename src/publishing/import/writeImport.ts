import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { mapReferences } from '../../documents/citations'
import { writeLexical } from '../../documents/lexical'
import type { ArticleImport } from '../../documents/text/readArticleText'
import type { ImportPlan, PlannedRecord } from './plan'
import { addTreatment } from './treatmentLinks'

export type ImportedFrom = { fileName: string; contentHash: string; importedAt: string }

/**
 * Writes what an import planned, in order and one after the other, since writes that share a `req` may not run in
 * parallel. All that is new is a draft, or where there are no drafts, a reference nobody has checked.
 * @returns the article as it was saved.
 */
export const writeImport = async ({
  req,
  article,
  plan,
  importedFrom,
}: {
  req: PayloadRequest
  article: ArticleImport
  plan: ImportPlan
  importedFrom: ImportedFrom
}) => {
  const { payload } = req
  const common = { depth: 0, overrideAccess: true, req } as const
  const { treatment } = plan
  for (const { id, fields } of plan.references.filter(isNew)) {
    const data = { ...fields, id, status: 'unknown' } as const
    await payload.create({ collection: 'references', data, ...common })
  }
  for (const { id, title } of treatment ? [treatment].filter(isNew) : []) {
    const data = { id, name: title }
    await payload.create({ collection: 'treatments', draft: true, data, ...common })
  }
  for (const { id, title } of plan.sideEffects.filter(isNew)) {
    const occurrences = treatment ? [{ treatment: treatment.id }] : []
    const data = { id, name: title, occurrences }
    await payload.create({ collection: 'side-effects', draft: true, data, ...common })
  }
  for (const { id, title } of plan.riskFactors.filter(isNew)) {
    const appliesTo = treatment ? [treatment.id] : []
    const data = { id, name: title, kind: 'risk-factor', appliesTo } as const
    await payload.create({ collection: 'risk-factors', draft: true, data, ...common })
  }
  for (const { id, collection } of [...plan.sideEffects, ...plan.riskFactors].filter(isExtended)) {
    if (!treatment || (collection !== 'side-effects' && collection !== 'risk-factors')) continue
    await addTreatment({ req, collection, id, treatment: treatment.id })
  }
  for (const { id, title } of plan.authors.filter(isNew)) {
    await payload.create({ collection: 'people', data: { id, name: title }, ...common })
  }
  return payload.create({
    collection: 'articles',
    draft: true,
    data: {
      id: randomUUID(),
      title: article.title,
      summary: article.summary,
      body: bodyOf({ article, plan }),
      about: treatment ? [treatment.id] : [],
      sideEffects: plan.sideEffects.map(({ id }) => id),
      riskFactors: plan.riskFactors.map(({ id }) => id),
      furtherReading: furtherReadingOf({ article, plan }),
      authors: plan.authors.map(({ id }) => id),
      importedFrom,
    },
    ...common,
  })
}

const isNew = (record: PlannedRecord) => record.isNew
const isExtended = (record: PlannedRecord) => record.isExtended

type Parts = { article: ArticleImport; plan: ImportPlan }

const bodyOf = ({ article, plan }: Parts) =>
  writeLexical(mapReferences(article.body, (key) => plan.referenceIds.get(key) ?? key))

/** A work that the list names twice and the text cites once is cited. */
const furtherReadingOf = ({ article, plan }: Parts): string[] => {
  const uncited = new Set(article.furtherReading)
  const idsOf = (isWanted: (key: string) => boolean) =>
    article.references.flatMap(({ key }) =>
      isWanted(key) ? (plan.referenceIds.get(key) ?? []) : [],
    )
  const cited = new Set(idsOf((key) => !uncited.has(key)))
  return [...new Set(idsOf((key) => uncited.has(key)))].filter((id) => !cited.has(id))
}
