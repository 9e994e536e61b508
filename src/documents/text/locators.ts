import type { CiteLabel } from '../../citations/citation'

export type Locator = { label: CiteLabel; locator: string }

/** How texts abbreviate the labels of CSL, in lower case and without the full stop. */
const labelWords: [CiteLabel, string[]][] = [
  ['page', ['p', 'pp', 'pg', 'page', 'pages', 's', 'seite', 'seiten', 'pag', 'pág', 'blz']],
  ['chapter', ['ch', 'chap', 'chapter', 'chapters', 'kap', 'cap', 'hfst']],
  ['section', ['sec', 'sect', 'section', 'sections', '§', '§§', 'abschnitt']],
  ['paragraph', ['para', 'paras', 'paragraph', 'paragraphs', '¶', 'abs']],
  ['figure', ['fig', 'figs', 'figure', 'figures', 'abb']],
  ['table', ['tab', 'table', 'tables', 'tabelle']],
  ['note', ['n', 'note', 'notes']],
  ['volume', ['vol', 'vols', 'volume', 'bd']],
  ['issue', ['no', 'issue']],
  ['appendix', ['app', 'appendix', 'appendices', 'anhang']],
  ['supplement', ['suppl', 'supp', 'supplement']],
  ['line', ['line', 'lines']],
  ['part', ['pt', 'part']],
  ['column', ['col', 'cols', 'column']],
]

const labels = new Map(labelWords.flatMap(([label, words]) => words.map((word) => [word, label])))

/** Reads a locator such as `p. 12`, `pp. 3–5`, `fig. 2` or, after a colon, `12`. */
export function parseLocator(text: string): Locator | undefined {
  const found = /^([\p{L}§¶]{1,12})\.?\s*([\p{L}\d][\p{L}\d.–—-]{0,30})$/u.exec(text.trim())
  const label = labels.get(found?.[1]?.toLowerCase() ?? '')
  const locator = found?.[2]
  return label && locator && /\d|^[ivxlc]+$/i.test(locator) ? { label, locator } : undefined
}
