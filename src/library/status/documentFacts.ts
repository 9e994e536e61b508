import type { PayloadRequest } from 'payload'
import type { PublishedCollection } from '../../access/publishedCollections'
import { factText } from '../../evidence/factText'
import { idsIn } from '../../publishing/idsIn'

type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The treatments and side effects that the rows of a document name, whose names a sentence needs. */
const linksOf = (document: unknown): { treatments: string[]; effects: string[] } => {
  const rows = isRow(document)
    ? [document.occurrences, document.raisesRiskOf].flatMap((each) =>
        Array.isArray(each) ? each.filter(isRow) : [],
      )
    : []
  return {
    treatments: rows.flatMap(({ treatment }) => idsIn(treatment)),
    effects: rows.flatMap(({ sideEffect }) => idsIn(sideEffect)),
  }
}

const nameIn = (document: unknown, locale: string): string | undefined => {
  const name = isRow(document) ? document.name : undefined
  const written = isRow(name) ? (name[locale] ?? Object.values(name).find(Boolean)) : name
  return typeof written === 'string' && written ? written : undefined
}

const numbersIn = (value: unknown): Record<string, number | undefined> =>
  Object.fromEntries(
    Object.entries(isRow(value) ? value : {}).map(([name, each]) => [
      name,
      typeof each === 'number' ? each : undefined,
    ]),
  )

const textOf = (value: unknown, name: string): string | undefined => {
  const text = isRow(value) ? value[name] : undefined
  return typeof text === 'string' ? text : undefined
}

/** Puts the rows of documents into words, once the names that these need are loaded. */
export const loadFactTexts = async ({
  req,
  documents,
  locale,
}: {
  req: PayloadRequest
  documents: readonly unknown[]
  /** Of the names. */
  locale: string
}): Promise<(args: { collection: PublishedCollection; document: unknown; row: Row }) => string> => {
  const links = documents.map(linksOf)
  const nameOf = new Map<string, string>()
  for (const [collection, ids] of [
    ['treatments', links.flatMap(({ treatments }) => treatments)],
    ['side-effects', links.flatMap(({ effects }) => effects)],
  ] as const) {
    if (ids.length === 0) continue
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection,
      where: { id: { in: [...new Set(ids)] } },
      select: { name: true },
      locale: 'all',
      pagination: false,
      limit: 0,
      req,
    })
    for (const each of docs) nameOf.set(String(each.id), nameIn(each, locale) ?? 'without a name')
  }
  return ({ collection, document, row }) => {
    const own = nameIn(document, locale) ?? 'without a name'
    const [treatment, effect] = [row.treatment, row.sideEffect].map((link) =>
      nameOf.get(idsIn(link)[0] ?? ''),
    )
    if (collection === 'risk-factors') {
      const size = { measure: textOf(row.effect, 'measure'), ...figuresIn(row.effect) }
      return factText({ kind: 'raised-risk', factor: own, effect: effect ?? '…', treatment, size })
    }
    const { events, total } = numbersIn(row.frequency)
    const frequency = { band: textOf(row.frequency, 'band'), events, total }
    return factText({ kind: 'occurrence', effect: own, treatment, frequency })
  }
}

const figuresIn = (effect: unknown) => {
  const { value, ciLow, ciHigh } = numbersIn(effect)
  return { value, ciLow, ciHigh }
}
