import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A case of the CSL project's test suite (github.com/citation-style-language/test-suite). */
export type SuiteCase = {
  name: string
  mode: string
  style: string
  input: SuiteItem[]
  /** What the suite expects, without its marks of what changed (`>>[0] `, `..[1] `). */
  expected: string
  /** The clusters of CITATION-ITEMS; where a case has neither, one cluster of all items. */
  clusters: object[][]
  /** CITATIONS: the steps of an editor, each a citation and the ids of those before and after it. */
  steps: SuiteStep[] | undefined
}

export type SuiteItem = Record<string, unknown> & { id: string | number }

export type SuiteCitation = {
  citationID: string
  citationItems: object[]
  properties?: { noteIndex?: number }
}

export type SuiteStep = [
  citation: SuiteCitation,
  before: [id: string, note: number][],
  after: [id: string, note: number][],
]

/** Every case of a folder that `vouch cite` can express, and the names of the others. */
export const readSuite = (folder: string): { cases: SuiteCase[]; skipped: string[] } => {
  const cases: SuiteCase[] = []
  const skipped: string[] = []
  for (const fileName of readdirSync(folder).sort()) {
    if (!fileName.endsWith('.txt')) continue
    const sections = sectionsOf(readFileSync(join(folder, fileName), 'utf8'))
    const name = fileName.slice(0, -'.txt'.length)
    const found = suiteCase({ name, sections })
    if (found) cases.push(found)
    else skipped.push(name)
  }
  return { cases, skipped }
}

/** The last state of a case's steps: its citations in the order of the document. */
export const finalCitations = (steps: readonly SuiteStep[]): SuiteCitation[] => {
  const byId = new Map<string, SuiteCitation>()
  for (const [citation] of steps) byId.set(citation.citationID, citation)
  const last = steps.at(-1)
  if (!last) return []
  const [{ citationID }, before, after] = last
  const notes = new Map([...before, ...after])
  return [...before.map(([id]) => id), citationID, ...after.map(([id]) => id)].flatMap((id) => {
    const citation = byId.get(id)
    if (!citation) return []
    const noteIndex = notes.get(id) ?? citation.properties?.noteIndex ?? 0
    return [{ ...citation, properties: { ...citation.properties, noteIndex } }]
  })
}

/** What the API of a processor sets and a command cannot. */
const inexpressible = ['BIBENTRIES', 'BIBSECTION', 'ABBREVIATIONS', 'LANGPARAMS', 'OPTIONS']

const suiteCase = ({
  name,
  sections,
}: {
  name: string
  sections: ReadonlyMap<string, string>
}): SuiteCase | undefined => {
  const mode = sections.get('MODE')?.trim() ?? ''
  const isExpressible = mode === 'citation' || mode === 'bibliography'
  if (!isExpressible || inexpressible.some((section) => sections.has(section))) return undefined
  const input: SuiteItem[] = JSON.parse(sections.get('INPUT') ?? '[]')
  const clusters = sections.get('CITATION-ITEMS')
  const steps = sections.get('CITATIONS')
  return {
    name,
    mode,
    style: sections.get('CSL')?.trim() ?? '',
    input,
    expected: (sections.get('RESULT') ?? '').replace(/^(?:>>|\.\.)\[\d+\] /gm, ''),
    clusters: clusters ? JSON.parse(clusters) : [input.map(({ id }) => ({ id }))],
    steps: steps ? JSON.parse(steps) : undefined,
  }
}

/** A section lies between a line `>>==== NAME ====>>` and the next line that begins `<<==`. */
const sectionsOf = (text: string): Map<string, string> => {
  const sections = new Map<string, string>()
  let name: string | undefined
  let lines: string[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (name === undefined) {
      name = /^>>=+ ?([A-Z-]+)/.exec(line)?.[1]
      lines = []
    } else if (line.startsWith('<<==')) {
      sections.set(name, lines.join('\n'))
      name = undefined
    } else lines.push(line)
  }
  return sections
}
