import { CORE_SCHEMA, floatCoreTag, intCoreTag, load, NOT_RESOLVED, YAMLException } from 'js-yaml'
import type { ScalarTagDefinition } from 'js-yaml'
import { isRecord } from '../../canonicalJson'
import type { CslItem } from '../../csl'
import { itemOfData } from '../cslJson/itemOf'
import { longestEntryText } from '../reader'
import type { ReadEntry, ReadProblem, ReferenceReader } from '../reader'
import { entryIds } from '../values/entryIds'
import { linesOf } from '../values/lines'

/**
 * CSL-YAML as pandoc and Better BibTeX write it: `references:` and a list of items, or the list alone. YAML 1.2's
 * core schema without tags and aliases: texts such as `no` stay texts. Each item is read for itself.
 */
export const reader: ReferenceReader = {
  label: 'CSL-YAML',
  recognise: (beginning) => {
    if (/^references:/m.test(beginning)) return 0.95
    const isItem = /^\s{0,8}- (?:id|type|title|author|citation-key): ?\S/m.test(beginning)
    return isItem &&
      /^\s{1,10}(?:type|title|author|issued|id|DOI|container-title):/m.test(beginning)
      ? 0.9
      : 0
  },
  read,
}

function* read(text: string): Generator<ReadEntry> {
  const idOf = entryIds()
  for (const piece of yamlPieces(text)) {
    const { items, problems } = itemsIn(piece)
    const entry = { line: piece.line, text: piece.text.slice(0, longestEntryText).trimEnd() }
    for (const [index, item] of items.entries()) {
      item.id = idOf({ item, key: item.id })
      yield { ...entry, item, problems: index === 0 ? problems : [] }
    }
    if (items.length === 0 && problems.length > 0) yield { ...entry, problems }
  }
}

type YamlPiece = { line: number; text: string }

/** The items of the list: each `-` with the indentation of the first begins one. */
function* yamlPieces(text: string): Generator<YamlPiece> {
  let indentation: number | undefined
  let piece: { line: number; start: number; end: number } | undefined
  for (const { text: line, number, start, end } of linesOf(text)) {
    const depth = /^\ufeff? {0,40}(?=- |-$)/.exec(line)?.[0].length
    const isEnd =
      /^(?:---|\.\.\.)\s*$/.test(line) || (indentation !== undefined && /^[^\s#-]/.test(line))
    if (isEnd || (depth !== undefined && depth === (indentation ?? depth))) {
      if (piece) yield { line: piece.line, text: text.slice(piece.start, piece.end) }
      piece = undefined
    }
    if (isEnd) continue
    if (depth !== undefined && (indentation === undefined || depth === indentation)) {
      indentation = depth
      piece = { line: number, start, end }
    }
    if (piece) piece.end = end
  }
  if (piece) yield { line: piece.line, text: text.slice(piece.start, piece.end) }
  else if (indentation === undefined && text.trim() !== '') yield { line: 1, text }
}

const deepestItem = 40

const itemsIn = ({ text, line }: YamlPiece): { items: CslItem[]; problems: ReadProblem[] } => {
  let value: unknown
  const broken: ReadProblem[] = []
  try {
    value = valueOf(text)
  } catch (error) {
    broken.push(problemOf({ error, line }))
    try {
      value = valueOf(mendedYaml(text))
    } catch {
      return { items: [], problems: broken }
    }
  }
  const list = isRecord(value) && Array.isArray(value.references) ? value.references : value
  const read = (Array.isArray(list) ? list : [list]).map((each: unknown) =>
    itemOfData({ value: each }),
  )
  return {
    items: read.filter((item) => typeof item !== 'string'),
    problems: [
      ...broken,
      ...read.filter((item) => typeof item === 'string').map((message) => ({ line, message })),
    ],
  }
}

/** @throws YAMLException where the text is no YAML. */
const valueOf = (text: string): unknown =>
  load(text, { schema, maxAliases: 0, maxDepth: deepestItem })

/** Numbers that begin with a nought (an ISBN, `issue: 06`) are texts. */
const withoutNought = (tag: ScalarTagDefinition<number>): ScalarTagDefinition<number> => ({
  ...tag,
  resolve: (source, ...rest) =>
    /^[-+]?0\d/.test(source) ? NOT_RESOLVED : tag.resolve(source, ...rest),
})
const schema = CORE_SCHEMA.withTags(withoutNought(intCoreTag), withoutNought(floatCoreTag))

/** YAML as people write it: blanks in place of tabs ahead of a line, quotation marks around texts with a colon. */
const mendedYaml = (text: string): string =>
  text
    .replace(/^[ \t]{0,40}\t/gm, (blanks) => blanks.replaceAll('\t', '  '))
    .replace(
      /^(\s{0,40}(?:- )?[A-Za-z][\w-]{0,60}): +([^\s"'[{|>&*!#].{0,5000})$/gm,
      (line, key: string, value: string) =>
        /: |:$| #/.test(value) ? `${key}: ${JSON.stringify(value.trim())}` : line,
    )

const problemOf = ({ error, line }: { error: unknown; line: number }): ReadProblem => {
  if (!(error instanceof YAMLException)) return { line, message: 'This item is no valid YAML.' }
  const at = line + (error.mark?.line ?? 0)
  if (/alias/i.test(error.reason)) {
    const message =
      'An alias (*name) stands here. Aliases are refused, since they can grow without bounds: write the value that it stands for.'
    return { line: at, message }
  }
  return {
    line: at,
    message: `This item is no valid YAML: ${error.reason.slice(0, 200)}. Mend it there.`,
  }
}
