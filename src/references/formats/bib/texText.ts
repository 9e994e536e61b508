import { parseRichText } from '../richText'
import type { RichText, TextStyle } from '../richText'
import { capitalGuard } from './titleCapitals'

/** A text of one line as TeX: braces are balanced, and nothing of the text is a command. */
export const texText = (text: string): string =>
  tex(parseRichText(withoutEntities(text)), escapeTex)

/**
 * The same for a title, whose words a BibTeX style may set in lower case: words that must keep their
 * capitals stand in braces. What is formatted stands in braces already.
 */
export const texTitle = ({ title, language }: { title: string; language: string }): string => {
  const guard = capitalGuard({ title, language })
  return tex(parseRichText(withoutEntities(title)), (text) =>
    guard(text)
      .map(({ text: piece, isGuarded }) => (isGuarded ? `{${escapeTex(piece)}}` : escapeTex(piece)))
      .join(''),
  )
}

/**
 * For the fields that BibLaTeX reads as they stand (DOI, URL, eprint): what could end a field or begin
 * a command is percent-encoded (RFC 3986).
 */
export const texVerbatim = (text: string): string =>
  text.replace(/[\s{}\\"<>^`|]/gu, (character) => encodeURIComponent(character))

/** A text without formatting as TeX. */
export const escapeTex = (text: string): string =>
  text.replace(specials, (special) => escapes[special] ?? special)

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
  '\u00a0': '~',
  '`': '\\textasciigrave{}',
  '\ufdd0': '{}',
  // Before another of its kind: two in a row are one other character in TeX's fonts.
  '-': '-{}',
  "'": "'{}",
}

const specials = /-(?=-)|'(?=')|[\\{}~^%#$&_`\u00a0\ufdd0]/g

/** Readers take `&amp;` for a character, as publishers' files have it: here it is a text, and empty braces say so. */
const withoutEntities = (text: string): string =>
  text.replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '&\ufdd0')

const commands: Readonly<Record<TextStyle, string>> = {
  italic: '\\textit',
  bold: '\\textbf',
  superscript: '\\textsuperscript',
  subscript: '\\textsubscript',
  'small-caps': '\\textsc',
  nocase: '',
}

const tex = (texts: RichText[], write: (text: string) => string): string =>
  texts
    .map((text) =>
      typeof text === 'string'
        ? write(text)
        : `${commands[text.style]}{${tex(text.children, escapeTex)}}`,
    )
    .join('')
