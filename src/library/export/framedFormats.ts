import type { CslItem } from '../../references/csl'
import { referenceWriters } from '../../references/formats'
import type { ReferenceFormat } from '../../references/formats'

/** Where in a whole file the entries begin and end, and what stands between two of them. */
type Frame = { opens: string; closes: string; between: string }

const blankLine: Frame = { opens: '', closes: '', between: '\n' }
const blankLineOfDos: Frame = { opens: '', closes: '', between: '\r\n' }

const frames: Readonly<Record<ReferenceFormat, Frame>> = {
  'csl-json': { opens: '[', closes: '\n]\n', between: ',' },
  bibtex: blankLine,
  biblatex: blankLine,
  ris: blankLineOfDos,
  refer: blankLineOfDos,
  nbib: blankLineOfDos,
  'csl-yaml': { opens: '---\nreferences:\n', closes: '...\n', between: '' },
  'pubmed-xml': { opens: '<PubmedArticleSet>\n', closes: '</PubmedArticleSet>\n', between: '' },
  'endnote-xml': { opens: '<records>\n', closes: '</records></xml>\n', between: '' },
  jats: {
    opens: '<ref-list xmlns:xlink="http://www.w3.org/1999/xlink">\n',
    closes: '</ref-list>\n',
    between: '',
  },
}

/**
 * A file of references in a format, piece by piece, so that a library of any size is never in memory as a whole.
 * The pieces together are what the format's writer makes of all items at once, but for numbers of its own.
 */
export async function* writtenPieces({
  format,
  batches,
}: {
  format: ReferenceFormat
  batches: AsyncIterable<readonly CslItem[]>
}): AsyncGenerator<string> {
  const { write } = referenceWriters[format]
  const { opens, closes, between } = frames[format]
  let isFirst = true
  for await (const items of batches) {
    if (items.length === 0) continue
    const whole = write(items)
    const start = whole.indexOf(opens) + opens.length
    const end = closes === '' ? whole.length : whole.lastIndexOf(closes)
    yield isFirst ? whole.slice(0, end) : between + whole.slice(start, end)
    isFirst = false
  }
  yield isFirst ? write([]) : closes
}
