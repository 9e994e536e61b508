import { referenceFromCsl } from '../../references/cslFromReference'
import type { ReadEntry } from '../../references/formats/reader'
import type { ReferenceFields } from '../../references/reference'

/** The longest text that a field takes, in UTF-16 units: no work has more, and a broken file does. */
const longestTexts: Readonly<Record<string, number>> = { abstract: 200_000, rawText: 20_000 }
const longestText = 10_000
const longestExtra = 200_000
const mostNames = 10_000

/**
 * The fields of an entry, or the problem that leaves it without any. A citation key that the library cannot take is
 * left out, so that it gets a new one.
 */
export const fieldsOfEntry = ({
  item,
  problems,
}: ReadEntry): { fields: ReferenceFields } | { message: string } => {
  if (!item) return { message: problems[0]?.message ?? 'Nothing could be read of this entry.' }
  const fields = referenceFromCsl(item)
  const tooLong = tooLongField(fields)
  if (tooLong) {
    return {
      message: `Its ${tooLong} is longer than that of any work; a quote or a bracket may be missing in the file.`,
    }
  }
  const { citationKey, ...rest } = fields
  const isKept = citationKey && /^[A-Za-z0-9_-]{1,80}$/.test(citationKey)
  return { fields: isKept ? fields : rest }
}

const tooLongField = ({ extra, authors, editors, ...texts }: ReferenceFields) => {
  const long = Object.entries(texts).find(
    ([name, value]) =>
      typeof value === 'string' && value.length > (longestTexts[name] ?? longestText),
  )
  if (long) return long[0]
  if ((authors?.length ?? 0) + (editors?.length ?? 0) > mostNames) return 'list of names'
  if (JSON.stringify([authors, editors]).length > longestExtra) return 'list of names'
  return extra && JSON.stringify(extra).length > longestExtra ? 'further data' : undefined
}
