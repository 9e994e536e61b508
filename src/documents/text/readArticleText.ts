import { bodyFindings } from '../../evidence/bodyFindings'
import { sortedFindings } from '../../evidence/findings'
import type { Finding } from '../../evidence/findings'
import { sectionsOf } from '../../evidence/sections'
import { parseReferenceList } from '../../references/plainText/parseReferenceList'
import type { ReferenceFields } from '../../references/reference'
import { citationsOf, referenceIdsOf } from '../citations'
import type { DocumentBody, HeadingLevel } from '../model'
import { textOfBlocks } from '../plainText'
import { articleBody } from './articleBody'
import { ArticleImportError } from './articleImportError'
import { toChunks } from './chunks'
import { citeText } from './citeText'
import type { CiteContext } from './citeText'
import { decodeText } from './decode'
import { toLines, wrapWidth } from './lines'
import type { Byline } from './lineKinds'
import { listedFacts } from './listedFacts'
import { hasNumericMarkers } from './markers'
import { referenceIndex } from './referenceIndex'
import type { ListedReference } from './referenceIndex'
import { findReferenceList } from './referenceList'
import { readStructure } from './structure'
import type { Piece } from './structure'
import { treatmentName } from './treatmentName'
import type { TextList } from './lists'

/** Reads the lines of a printed list of references, one entry for each reference. */
export type ParseReferences = (
  lines: string[],
) => { number?: number; rawText: string; fields: ReferenceFields; confidence: number }[]

/** What a file holds, before anything of it is stored. */
export type ArticleImport = {
  title: string
  /** The first paragraph before the first heading; empty when there is none. */
  summary: string
  byline?: Byline
  /** Its cites carry local keys of references. */
  body: DocumentBody
  sections: { heading: string; level: HeadingLevel; wordCount: number }[]
  references: ListedReference[]
  /** Local keys of the references that are cited nowhere. */
  furtherReading: string[]
  sideEffects: { name: string; treatment?: string }[]
  riskFactors: { name: string }[]
  treatmentName?: string
  findings: Finding[]
  counts: {
    sections: number
    references: number
    citations: number
    sideEffects: number
    riskFactors: number
  }
}

/**
 * Reads an article from plain text, as people paste it from a word processor or write it in an
 * editor: title, introduction, headings with or without markup, lists, pull quotes, author line,
 * markers and list of references. Nothing is guessed: a marker that cites no reference, or several,
 * stays as text and is a finding. Takes time in proportion to the length.
 *
 * The introduction becomes the summary and leaves the body, unless it cites something: then it is both.
 *
 * @param bytes content of the file, or its text where it is decoded already
 * @param locale BCP 47 tag of the article's language
 * @param newId ids of citations, cites and pull quotes
 * @throws ArticleImportError when the file cannot be an article; see its codes
 */
export function readArticleText({
  bytes,
  text,
  fileName,
  parseReferences = parseReferenceList,
  locale = 'en',
  newId = () => globalThis.crypto.randomUUID(),
}: ArticleFile & {
  fileName: string
  parseReferences?: ParseReferences
  locale?: string
  newId?: () => string
}): ArticleImport {
  const { title, byline, pieces, references } = readParts({
    source: decodeText({ bytes: text ?? bytes, fileName }),
    fileName,
    parseReferences,
  })
  const index = referenceIndex(references)
  const allowsParentheses = !hasNumericMarkers(pieces.flatMap(textsOf), index)
  const context = { index, allowsParentheses, newId }
  const { summary, rest } = takeSummary(pieces, context)
  const { blocks, findings } = articleBody({ pieces: rest, context, locale })
  const body: DocumentBody = { blocks }
  const cited = new Set(referenceIdsOf(body))
  const furtherReading = references.flatMap(({ key }) => (cited.has(key) ? [] : [key]))
  const sections = sectionsOf(body).flatMap(({ heading, level, blocks: inside }) =>
    heading === undefined || level === undefined
      ? []
      : [{ heading, level, wordCount: wordCount(textOfBlocks({ blocks: inside, print: {} })) }],
  )
  const facts = listedFacts(body)
  const treatment = treatmentName({ title, body })
  return {
    title,
    summary,
    ...(byline && { byline }),
    body,
    sections,
    references,
    furtherReading,
    sideEffects: facts.sideEffects.map((name) => ({ name, ...(treatment && { treatment }) })),
    riskFactors: facts.riskFactors.map((name) => ({ name })),
    ...(treatment && { treatmentName: treatment }),
    findings: sortedFindings([
      ...findings,
      ...bodyFindings({ body, references, furtherReading, locale }),
    ]),
    counts: {
      sections: sections.length,
      references: references.length,
      citations: citationsOf(body).length,
      sideEffects: facts.sideEffects.length,
      riskFactors: facts.riskFactors.length,
    },
  }
}

export type ArticleFile =
  { bytes: Uint8Array; text?: undefined } | { text: string; bytes?: undefined }

type Parts = { title: string; byline?: Byline; pieces: Piece[]; references: ListedReference[] }

function readParts({
  source,
  fileName,
  parseReferences,
}: {
  source: string
  fileName: string
  parseReferences: ParseReferences
}): Parts {
  const lines = toLines(source)
  const list = findReferenceList(lines)
  const textLines = list ? lines.toSpliced(list.from, list.to - list.from) : lines
  const chunks = toChunks({ lines: textLines, width: wrapWidth(textLines) })
  const { title, byline, pieces } = readStructure(chunks)
  const references = (list ? parseReferences(list.lines) : []).map((reference, at) => ({
    ...reference,
    key: `ref-${at + 1}`,
  }))
  if (title === undefined) throw missing.title(fileName)
  if (!pieces.some(({ kind }) => kind === 'heading')) throw missing.headings(fileName)
  if (references.length === 0) throw missing.references(fileName)
  return { title, ...(byline && { byline }), pieces, references }
}

const missing = {
  title: (fileName: string) =>
    new ArticleImportError({
      code: 'no-title',
      message: `${fileName} has no title. Put the title alone on the first line, without a full stop, and a blank line after it.`,
    }),
  headings: (fileName: string) =>
    new ArticleImportError({
      code: 'no-headings',
      message: `${fileName} has no headings. Put each heading alone on a line with a blank line before and after it, or begin it with ##.`,
    }),
  references: (fileName: string) =>
    new ArticleImportError({
      code: 'no-references',
      message: `${fileName} has no list of references. Put the list at the end, one reference a line, under the heading References.`,
    }),
}

function takeSummary(pieces: Piece[], context: CiteContext): { summary: string; rest: Piece[] } {
  const firstHeading = pieces.findIndex(({ kind }) => kind === 'heading')
  const at = pieces.findIndex((piece) => piece.kind === 'paragraph' && !piece.isMetadata)
  const intro = pieces[at]
  if (intro?.kind !== 'paragraph' || at > firstHeading) return { summary: '', rest: pieces }
  const { children, open } = citeText(intro.text, { ...context, newId: () => '' })
  const summary = textOfBlocks({ blocks: [{ kind: 'paragraph', children }], print: {} })
  const isCiting = open.length > 0 || children.some(({ kind }) => kind === 'citation')
  return {
    summary: summary.replace(/ +(?=[.,;:!?])/g, ''),
    rest: isCiting ? pieces : pieces.toSpliced(at, 1),
  }
}

function textsOf(piece: Piece): string[] {
  if (piece.kind === 'rule') return []
  return piece.kind === 'list' ? listTexts(piece.list) : [piece.text]
}

function listTexts({ items }: TextList): string[] {
  return items.flatMap(({ text, lists }) => [text, ...lists.flatMap(listTexts)])
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
