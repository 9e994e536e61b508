import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord } from '../../src/references/canonicalJson'
import type { CslItem } from '../../src/references/csl'
import { cslFromReference, referenceFromCsl } from '../../src/references/cslFromReference'
import { readReferences } from '../../src/references/formats'

const fixtures = '../shared/fixtures'

const folders = ['bibtex', 'ris', 'csl-json', 'nbib', 'enw', 'endnote-xml']
const crossrefFolders = ['works', 'list-items', 'lists', 'csl-json']

const typeOfCrossref: Readonly<Record<string, string>> = {
  'journal-article': 'article-journal',
  'book-chapter': 'chapter',
  'proceedings-article': 'paper-conference',
  dissertation: 'thesis',
  'posted-content': 'article',
}

/** The references of the fixtures' records in all formats, each once, as CSL-JSON. */
export const readRecords = (): CslItem[] => {
  const items = [...folders.flatMap(recordsOfFolder), ...crossrefFolders.flatMap(crossrefRecords)]
  const seen = new Set<string>()
  return items.filter(({ title, author, volume }) => {
    const key = JSON.stringify([title, author, volume])
    if (!title || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The names of the files in a folder of the fixtures, with their path. */
export const filesOf = (folder: string): string[] =>
  readdirSync(join(fixtures, folder)).map((name) => join(fixtures, folder, name))

const recordsOfFolder = (folder: string): CslItem[] =>
  filesOf(`references/${folder}`).flatMap((file) => {
    try {
      const { format, entries } = readReferences({ bytes: readFileSync(file) })
      return format === 'text' ? [] : [...entries].flatMap(({ item }) => item ?? [])
    } catch {
      return []
    }
  })

const crossrefRecords = (folder: string): CslItem[] =>
  filesOf(`registries/crossref/${folder}`).flatMap((file) => {
    const answer: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const message = isRecord(answer) && isRecord(answer.message) ? answer.message : answer
    const works: unknown[] =
      isRecord(message) && Array.isArray(message.items) ? message.items : [message]
    return works.filter(isRecord).map(itemOfWork)
  })

const itemOfWork = (work: Record<string, unknown>): CslItem => {
  const first = (value: unknown): unknown =>
    Array.isArray(value) ? (value as unknown[])[0] : value
  const { DOI, author, editor, issued, volume, issue, page, publisher } = work
  const type = typeof work.type === 'string' ? (typeOfCrossref[work.type] ?? work.type) : 'document'
  const fields = referenceFromCsl({
    type,
    title: first(work.title),
    'container-title': first(work['container-title']),
    'container-title-short': first(work['short-container-title']),
    ...Object.fromEntries(
      Object.entries({ DOI, author, editor, issued, volume, issue, page, publisher }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  })
  return cslFromReference({ id: 'crossref', fields })
}
