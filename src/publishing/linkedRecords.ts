import type { PayloadRequest } from 'payload'
import type { Citation } from '../citations/citation'
import { citationsOf, mapCitations } from '../documents/citations'
import { readLexical } from '../documents/lexical'
import type { DocumentBody } from '../documents/model'
import { idsIn } from './idsIn'
import { withOwnLocale } from './withOwnLocale'
import type { RiskFactor, SideEffect } from '@payload-types'

type RecordCollection = 'side-effects' | 'risk-factors'

/** Where a citation of an article stands that does not stand in the article's own text. */
export type CitationSource = {
  collection: RecordCollection
  /** Of the record. */
  id: string
  /** The id of the occurrence or raised risk of which it is the evidence; null in the description. */
  row: string | null
}

/** What an article prints of a linked side effect or risk factor, as far as it cites. */
export type LinkedRecord = {
  collection: RecordCollection
  id: string
  /** Its description; the ids of its citations are those of `citations`. */
  description: DocumentBody
  /** Those of the description, then one for each fact with evidence. */
  citations: { citation: Citation; source: CitationSource }[]
}

/** Who reads an article. */
export type Reading = {
  req: PayloadRequest
  /** The latest drafts. Whether the caller may read them is asked by whoever says so. */
  isDraft?: boolean
  /** As in Payload: true asks no access rule. */
  overrideAccess?: boolean
}

/** The relationships of an article that lead to its records, populated or not. */
export type RecordLinks = { about?: unknown; sideEffects?: unknown; riskFactors?: unknown }

/**
 * The side effects and then the risk factors that an article links, in its order, those that the caller may
 * read. Of their facts those count that are about a treatment that the article is about; all of them where
 * it is about none. A citation gets the id `<id of the record>_<id of the citation or of the fact's row>`.
 * @param taken the ids of the citations in the article's own text
 */
export const linkedRecords = async ({
  links,
  taken,
  ...reading
}: Reading & { links: RecordLinks; taken: readonly string[] }): Promise<LinkedRecord[]> => {
  const about = idsIn(links.about)
  const unique = uniqueIds(taken)
  const isAbout = (treatment: string | undefined) =>
    about.length === 0 || (treatment !== undefined && about.includes(treatment))
  const found: Found[] = [
    ...(await findSideEffects({ reading, ids: idsIn(links.sideEffects), isAbout })),
    ...(await findRiskFactors({ reading, ids: idsIn(links.riskFactors), isAbout })),
  ]
  return found.map(({ collection, id, state, facts }) => {
    const withId = <Cited extends { id: string }>(cited: Cited): Cited => ({
      ...cited,
      id: unique(`${id}_${cited.id}`),
    })
    const description = mapCitations(readLexical(state), withId)
    return {
      collection,
      id,
      description,
      citations: [
        ...citationsOf(description).map((citation) => ({
          citation,
          source: { collection, id, row: null },
        })),
        ...facts.flatMap(evidenceCitation).map((citation) => ({
          citation: withId(citation),
          source: { collection, id, row: citation.id },
        })),
      ],
    }
  })
}

type Fact = NonNullable<SideEffect['occurrences'] | RiskFactor['raisesRiskOf']>[number]

type Found = {
  collection: RecordCollection
  id: string
  /** The Lexical editor state of its description. */
  state: unknown
  facts: Fact[]
}

type Asked = {
  reading: Reading
  ids: string[]
  isAbout: (treatment: string | undefined) => boolean
}

const queryOf = ({ reading: { req, isDraft, overrideAccess = false }, ids }: Asked) => ({
  where: { id: { in: ids } },
  depth: 0,
  draft: isDraft === true,
  pagination: false as const,
  overrideAccess,
  user: req.user,
  req: withOwnLocale(req),
})

/** The records in the order of `ids`, each once. */
const inOrder = <Doc extends { id: string }>(ids: string[], docs: Doc[]): Doc[] => {
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

/** Where its treatment may not be seen, an occurrence does not print. */
const findSideEffects = async (asked: Asked): Promise<Found[]> => {
  const { ids, isAbout, reading } = asked
  if (ids.length === 0) return []
  const { docs } = await reading.req.payload.find({
    ...queryOf(asked),
    collection: 'side-effects',
    select: { description: true, occurrences: true },
  })
  return inOrder(ids, docs).map(({ id, description, occurrences }) => ({
    collection: 'side-effects',
    id,
    state: description,
    facts: (occurrences ?? []).filter(({ treatment }) => {
      const [treated] = idsIn(treatment)
      return treated !== undefined && isAbout(treated)
    }),
  }))
}

/** A raised risk without a treatment is one with every treatment; without its side effect it does not print. */
const findRiskFactors = async (asked: Asked): Promise<Found[]> => {
  const { ids, isAbout, reading } = asked
  if (ids.length === 0) return []
  const { docs } = await reading.req.payload.find({
    ...queryOf(asked),
    collection: 'risk-factors',
    select: { description: true, raisesRiskOf: true },
  })
  return inOrder(ids, docs).map(({ id, description, raisesRiskOf }) => ({
    collection: 'risk-factors',
    id,
    state: description,
    facts: (raisesRiskOf ?? []).filter(({ sideEffect, treatment }) => {
      const [treated] = idsIn(treatment)
      return idsIn(sideEffect).length > 0 && (treated === undefined || isAbout(treated))
    }),
  }))
}

/** All evidence of one fact as one citation. */
const evidenceCitation = ({ id, evidence }: Fact): Citation[] => {
  const cites = (evidence ?? []).flatMap((row, index) => {
    const [reference] = idsIn(row.reference)
    const { label, locator } = row
    return reference ? [{ id: row.id ?? `${id}-${index}`, reference, label, locator }] : []
  })
  return id && cites.length > 0 ? [{ id, cites }] : []
}

/** An editor may have written the id of another document's citation into a text: ids must not collide. */
const uniqueIds = (before: readonly string[]) => {
  const taken = new Set(before)
  return (wanted: string): string => {
    let id = wanted
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`
    taken.add(id)
    return id
  }
}
