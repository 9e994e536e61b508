import type { CslItem, CslType } from '../../csl'
import type { RecordValues } from '../values/readVariables'
import { firstText } from '../values/texts'

/** Whether a record is of ERIC, whose files have PubMed's tags and other words in them. */
export const isOfEric = (values: RecordValues): boolean =>
  values.get('OWN')?.some((owner) => owner.trim() === 'ERIC') ?? false

/**
 * The type of a record of ERIC by its publication types (ERIC, "Publication types"). A report that stands in a volume
 * or has an ISSN is an article of a journal.
 */
export const typeOfEric = (values: RecordValues): CslType => {
  const kinds = values.get('PT') ?? []
  const isArticle = ['ISSN', 'VI', 'IP'].some((tag) => values.has(tag))
  if (isArticle || kinds.some((kind) => /^Journal Articles/i.test(kind))) return 'article-journal'
  const found = types.find(([pattern]) => kinds.some((kind) => pattern.test(kind)))
  return found?.[1] ?? 'report'
}

const types: readonly (readonly [RegExp, CslType])[] = [
  [/^Dissertations/i, 'thesis'],
  [/^(?:Books|Collected Works - (?:General|Proceedings))/i, 'book'],
  [/^Speeches/i, 'speech'],
]

/** ERIC names the publisher of what is no article in the place of a journal. */
export const placePublisher = ({ item, values }: { item: CslItem; values: RecordValues }): void => {
  if (item.type === 'article-journal') return
  const publisher = firstText(values.get('JT') ?? [])
  if (publisher) item.publisher ??= publisher
  Reflect.deleteProperty(item, 'container-title')
}
