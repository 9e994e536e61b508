import { APIError } from 'payload'
import { citationsOf } from '../documents/citations'
import { isPrinted } from '../documents/html/headings'
import type { Block, DocumentBody } from '../documents/model'
import { normaliseBody } from '../documents/normalise'
import type { DocumentSection } from '../documents/sections'
import type { CslItem } from '../references/csl'
import type { ArticleBibliography, PrintedArticle } from './renderArticle'
import { shown } from './answers/shown'

/**
 * What an article lists: its whole bibliography, or the part that one section of its text cites, with the
 * sections under it. Numbers and year suffixes are those of the whole either way.
 * @throws APIError 400 with the ids of the sections where there is none of that id.
 */
export const bibliographyOf = (
  { document, rendered }: PrintedArticle,
  section: string | null | undefined,
): { bibliography: ArticleBibliography; references: readonly CslItem[] } => {
  const { bibliography, sections } = rendered
  const { body, references } = document
  if (!section) return { bibliography, references }
  const part = sectionOf({ bibliography, body, sections, section })
  return {
    bibliography: part.bibliography,
    references: references.filter(({ id }) => part.cited.has(id)),
  }
}

const sectionOf = ({
  bibliography,
  body,
  sections,
  section,
}: {
  bibliography: ArticleBibliography
  body: DocumentBody
  sections: readonly DocumentSection[]
  section: string
}): { bibliography: ArticleBibliography; cited: ReadonlySet<string> } => {
  const ids = sections.map(({ id }) => id)
  const start = ids.indexOf(section)
  const first = sections[start]
  if (!first) {
    throw new APIError(
      `The article has no section ${shown(section)}. Its sections are in data.sections.`,
      400,
      { sections: ids },
      true,
    )
  }
  const rest = sections.slice(start + 1).findIndex(({ level }) => level <= first.level)
  const isIntroduction = first.heading === '' && start === 0
  const length = isIntroduction ? 1 : rest < 0 ? sections.length - start : rest + 1
  const blocks = blocksBySection({ body, count: sections.length }).slice(start, start + length)
  const citations = citationsOf({ blocks: blocks.flat() })
  const here = new Set(citations.map(({ id }) => id))
  const isHere = (citationId: string) => here.has(citationId)
  return {
    bibliography: {
      ...bibliography,
      entries: bibliography.entries
        .map((entry) => ({ ...entry, backlinks: entry.backlinks.filter(isHere) }))
        .filter(({ backlinks }) => backlinks.length > 0),
      markers: bibliography.markers.filter(({ citationId }) => isHere(citationId)),
      findings: bibliography.findings.filter(
        ({ citationId }) => citationId !== undefined && isHere(citationId),
      ),
    },
    cited: new Set(citations.flatMap(({ cites }) => cites.map(({ reference }) => reference))),
  }
}

/** The blocks of each section, its heading too; the text before the first heading may be none. */
const blocksBySection = ({ body, count }: { body: DocumentBody; count: number }): Block[][] => {
  const parts: Block[][] = [[]]
  for (const block of normaliseBody(body).blocks) {
    if (isPrinted(block)) parts.push([block])
    else parts.at(-1)?.push(block)
  }
  return parts.slice(parts.length - count)
}
