import { readReferences as readEntries } from '../../references/formats'
import type { ReadableFormat } from '../../references/formats'
import { remarksOn } from '../convert/convertedItems'
import { readInput } from '../readInput'
import { jsonOf, largestJson } from './readJson'
import { readReferences } from './readReferences'
import type { ReadReferences } from './readReferences'

/**
 * The references of a file in any format that can be read, with their keys there as ids. JSON is taken as it is written,
 * as citeproc-js takes it; what is read of other formats is what `vouch convert` makes of them.
 * @param format without it, it is told by the content.
 * @throws CommandError or ReferenceFileError where there are no references.
 */
export const readSource = async ({
  file,
  format,
}: {
  file: string
  format: ReadableFormat | undefined
}): Promise<ReadReferences> => {
  const { bytes, fileName } = await readInput({ file, limit: largestJson })
  const isJson = format === undefined ? looksLikeJson(bytes) : format === 'csl-json'
  if (isJson) return readReferences(jsonOf({ bytes, fileName }))
  const { entries } = readEntries({ bytes, limit: largestJson, ...(format && { format }) })
  const read: ReadReferences = { references: [], problems: [] }
  for (const entry of entries) {
    read.problems.push(...remarksOn({ entry, fileName }))
    if (entry.item) read.references.push(entry.item)
  }
  return read
}

/** A list or an object; `[1] Smith J. ...` is neither. */
const looksLikeJson = (bytes: Uint8Array): boolean =>
  /^\ufeff?\s*(?:\{|\[\s*(?:[{"[\]]|-?\d+\s*[,\]]|null|true|false|$))/.test(
    new TextDecoder().decode(bytes.subarray(0, 1_000)),
  )
