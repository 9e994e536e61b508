import { readableFormats, referenceReaders } from './readers'
import type { ReadableFormat } from './readers'

/**
 * The format that a text is most surely of, by its first 64 KiB and not by a file's name: what the readers say of
 * it. Undefined where none knows it.
 */
export const recogniseFormat = (text: string): ReadableFormat | undefined => {
  const beginning = text.slice(0, 64 * 1024)
  let best: ReadableFormat | undefined
  let surest = 0
  for (const format of readableFormats) {
    const sureness = referenceReaders[format].recognise(beginning)
    if (sureness <= surest) continue
    best = format
    surest = sureness
  }
  return best === 'text' && isXml.test(beginning) ? undefined : best
}

/** A document of elements that no reader knows is no list of references, whatever stands in it. */
const isXml =
  /^\s{0,200}<(?:\?xml|!DOCTYPE|[A-Za-z][\w:.-]{0,60}(?:\s[^<>]{0,2000})?\/?>\s{0,200}<)/
