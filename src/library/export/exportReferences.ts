import { APIError } from 'payload'
import { bibliographyOutputs } from '../../citations/outputs'
import type { CslItem } from '../../references/csl'
import { isWritableFormat, referenceWriters, writableFormats } from '../../references/formats'
import { citationSettings } from '../../publishing/citationSettings'
import type { CitationOptions } from '../../publishing/citationSettings'
import { printDocument } from '../../publishing/printing'
import { exportedItems, type ExportedSelection } from './exportedItems'
import { writtenPieces } from './framedFormats'

/** A file that is being written. */
export type ReferenceExport = {
  mediaType: string
  extension: string
  pieces: AsyncIterable<string>
}

/** A bibliography is made as a whole, since its order and its year suffixes depend on all of it. */
const mostPrinted = 2_000

export type ExportOptions = CitationOptions & { format?: string }

/**
 * A selection of the library as a file: in a format of `referenceWriters` (BibTeX where none is named), or as the
 * bibliography of a style, then as `html`, `text` or `markdown`. Formats are written piece by piece, in memory that
 * does not grow with the library.
 * @throws APIError 400 for a format or style that does not exist; 413 where too much is to be printed in a style.
 */
export const exportReferences = async ({
  options: { format, ...options },
  ...selection
}: ExportedSelection & { options: ExportOptions }): Promise<ReferenceExport> => {
  if (options.style) return printedExport({ ...selection, options, format: format ?? 'html' })
  const name = format ?? 'bibtex'
  if (!isWritableFormat(name)) throw unknownFormat(name, writableFormats)
  const { mediaType, extension } = referenceWriters[name]
  const batches = exportedItems(selection)
  return { mediaType, extension, pieces: writtenPieces({ format: name, batches }) }
}

const printedExport = async ({
  options,
  format,
  ...selection
}: ExportedSelection & { options: CitationOptions; format: string }): Promise<ReferenceExport> => {
  if (!isPrintedFormat(format)) throw unknownFormat(format, Object.keys(bibliographyOutputs))
  const { req } = selection
  const { style, locale } = await citationSettings({ req, options })
  const references: CslItem[] = []
  for await (const items of exportedItems(selection)) {
    references.push(...items)
    if (references.length > mostPrinted) throw tooMany()
  }
  const furtherReading = references.map(({ id }) => id)
  const document = { citations: [], references, furtherReading, style, locale }
  const printed = await printDocument({ req, document })
  const { mediaType, extension, write } = bibliographyOutputs[format]
  return { mediaType, extension, pieces: once(write(printed)) }
}

type PrintedFormat = keyof typeof bibliographyOutputs

async function* once(whole: string) {
  yield whole
}

const isPrintedFormat = (name: string): name is PrintedFormat =>
  Object.hasOwn(bibliographyOutputs, name)

const unknownFormat = (name: string, known: readonly string[]) =>
  new APIError(
    `There is no format “${name.slice(0, 60)}” to export in. Choose one of: ${known.join(', ')}.`,
    400,
    { code: 'unknown-format' },
    true,
  )

const tooMany = () =>
  new APIError(
    `A style prints at most ${mostPrinted} references at once. Select fewer, or choose a format such as BibTeX.`,
    413,
    { code: 'too-many' },
    true,
  )
