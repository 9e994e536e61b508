import { latex2unicode } from 'unicode2latex'

/** What LaTeX packages print for a command without arguments, that the table of characters does not know. */
const words: Readonly<Record<string, string>> = {
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  LaTeXe: 'LaTeX2e',
  BibTeX: 'BibTeX',
  BibLaTeX: 'BibLaTeX',
  XeTeX: 'XeTeX',
  ' ': ' ',
  '\n': ' ',
  '\t': ' ',
  '\\': ' ',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  '-': '',
  '/': '',
  '@': '',
  '(': '',
  ')': '',
  '[': '',
  ']': '',
  '{': '{',
  '}': '}',
  '%': '%',
  '#': '#',
  $: '$',
  '&': '&',
  _: '_',
  bibrangedash: '\u2013',
  bibrangessep: ', ',
  bibopenbracket: '[',
  bibclosebracket: ']',
  bibopenparen: '(',
  bibcloseparen: ')',
  slash: '/',
  hyphen: '-',
  fshyphen: '-',
  textendash: '\u2013',
  textemdash: '\u2014',
  quad: ' ',
  qquad: ' ',
  newline: ' ',
  linebreak: '',
  space: ' ',
  nobreakspace: '\u00a0',
  enspace: ' ',
  thinspace: ' ',
  left: '',
  right: '',
  relax: '',
  limits: '',
  nobreak: '',
  allowbreak: '',
  noopsort: '',
  protect: '',
  displaystyle: '',
  textstyle: '',
  scriptstyle: '',
  mathsemicolon: ';',
  mathcomma: ',',
  lq: '\u2018',
  rq: '\u2019',
  textquotesingle: "'",
  textasciigrave: '`',
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textgreater: '>',
  textless: '<',
  textbar: '|',
  textdollar: '$',
  sim: '~',
  lbrace: '{',
  rbrace: '}',
  mid: '|',
  ldots: '\u2026',
  dots: '\u2026',
  textellipsis: '\u2026',
  cdots: '\u22ef',
  i: '\u0131',
  j: '\u0237',
  micro: '\u00b5',
  log: 'log',
  ln: 'ln',
  exp: 'exp',
  sin: 'sin',
  cos: 'cos',
  tan: 'tan',
  min: 'min',
  max: 'max',
  lim: 'lim',
}

/** The characters that a command without arguments prints, such as `o`, `alpha` or `&`; undefined for any other. */
export const symbolOf = (name: string): string | undefined => {
  if (Object.hasOwn(words, name)) return words[name]
  const key = `\\${name}`
  if (!Object.hasOwn(table, key)) return undefined
  const found = table[key]
  const text = typeof found === 'string' ? found : found?.text
  return text
    ?.replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .normalize('NFC')
}

/*
 * The characters of LaTeX and its packages come from the package unicode2latex, which Better BibTeX for Zotero
 * is built on.
 */
const table: Readonly<Record<string, string | { text: string; math: string } | undefined>> =
  latex2unicode

/** The combining character of an accent command, by its name. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['u', '\u0306'],
  ['v', '\u030c'],
  ['H', '\u030b'],
  ['r', '\u030a'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['t', '\u0361'],
  ['textcommabelow', '\u0326'],
  ['h', '\u0309'],
  ['G', '\u030f'],
  ['U', '\u030e'],
  ['f', '\u0311'],
  ['ocirc', '\u030a'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0305'],
  ['underline', '\u0332'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['check', '\u030c'],
  ['mathring', '\u030a'],
  ['vec', '\u20d7'],
])

/** A text whose first character carries accents, the outermost first. A dotless letter stands below one only. */
export const accented = ({
  text,
  accents,
}: {
  text: string
  accents: readonly string[]
}): string => {
  const [first] = text
  if (first === undefined) return ''
  const base = first === '\u0131' ? 'i' : first === '\u0237' ? 'j' : first
  return (base + accents.toReversed().join('')).normalize('NFC') + text.slice(first.length)
}
