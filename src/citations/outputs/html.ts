import { citationAnchor, referenceAnchor } from '../../documents/html/anchors'
import { attributes, escapeHtml } from '../../documents/html/escape'
import type { BibliographyEntry } from '../bibliography'
import { isNumberedList } from './labels'

/** The words that the HTML adds; `{number}` counts the citations of one reference from 1. */
export type BibliographyStrings = { backlink: string }

const englishBibliographyStrings: BibliographyStrings = {
  backlink: 'Back to citation {number} of this reference',
}

export type HtmlBibliography = {
  entries: readonly BibliographyEntry[]
  /** Stands before every id and before every link to one, where a page shows two documents. */
  idPrefix?: string
  strings?: Partial<BibliographyStrings>
}

/**
 * A bibliography as a list in HTML, with citeproc's class names: an ordered one where the style numbers
 * the entries `1.`, `2.`, else an unordered one with the labels in it. Each entry has the id that
 * markers link to (`ref-...`) and links back to each of its citations (`#cite-...`).
 */
export const htmlBibliography = ({ entries, idPrefix = '', strings }: HtmlBibliography): string => {
  if (entries.length === 0) return ''
  const isNumbered = isNumberedList(entries)
  const words = { ...englishBibliographyStrings, ...strings }
  const items = entries.map((entry) => {
    const { referenceId, label, html } = entry
    const margin =
      label && !isNumbered ? `<span class="csl-left-margin">${escapeHtml(label)}</span> ` : ''
    const id = idPrefix + referenceAnchor(referenceId)
    const links = entry.backlinks.map((citationId, index) =>
      backlink({ href: `#${idPrefix}${citationAnchor(citationId)}`, index, entry, words }),
    )
    const content = [`${margin}<span class="csl-right-inline">${html}</span>`, ...links].join(' ')
    return `<li${attributes({ id, class: 'csl-entry' })}>${content}</li>\n`
  })
  const list = isNumbered ? 'ol' : 'ul'
  return `<${list} class="csl-bib-body">\n${items.join('')}</${list}>\n`
}

/** An arrow, with a number where there are several; a link with the role of DPUB-ARIA 1.1. */
const backlink = ({
  href,
  index,
  entry: { backlinks },
  words,
}: {
  href: string
  index: number
  entry: BibliographyEntry
  words: BibliographyStrings
}): string => {
  const number = String(index + 1)
  const label = words.backlink.replace('{number}', () => number)
  const sign = backlinks.length > 1 ? `\u21a9<sup>${number}</sup>` : '\u21a9'
  return `<a${attributes({ href, role: 'doc-backlink', 'aria-label': label })}>${sign}</a>`
}
