import { scalarText } from '../cslShapes'

/** The formatting that a text of CSL-JSON may hold (CSL 1.0.2, "Rich Text Markup within Fields"). */
export type TextStyle = 'italic' | 'bold' | 'superscript' | 'subscript' | 'small-caps' | 'nocase'

export type RichText = string | { style: TextStyle; children: RichText[] }

/**
 * The formatting of a text and what is between. Only what is opened and closed again in order is
 * formatting; every other `<` is text. Nests up to eight levels.
 */
export const parseRichText = (text: string): RichText[] => {
  const root: RichText[] = []
  const open: Frame[] = []
  const place = (child: RichText) => (open.at(-1)?.children ?? root).push(child)
  let end = 0
  for (const match of text.matchAll(tagPattern)) {
    const [tag, slash, name = ''] = match
    const isClosing = slash !== ''
    if (match.index > end) place(text.slice(end, match.index))
    end = match.index + tag.length
    const style = isClosing ? undefined : styleOfTag(tag)
    const top = open.at(-1)
    if (style && open.length < deepestNesting) open.push({ name, tag, style, children: [] })
    else if (isClosing && top?.name === name) {
      open.pop()
      place({ style: top.style, children: top.children })
    } else place(tag)
  }
  if (end < text.length) place(text.slice(end))
  for (let frame = open.pop(); frame; frame = open.pop()) {
    for (const child of [frame.tag, ...frame.children]) place(child)
  }
  return root
}

/** The text alone. */
export const withoutMarkup = (text: string): string => flat(parseRichText(text))

/**
 * The text of a variable on one line: control characters and line separators, which end a line or a
 * field for some reader, are blanks. Empty for what is no text or number.
 */
export const lineOf = (value: unknown): string =>
  (scalarText(value) ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

type Frame = { name: string; tag: string; style: TextStyle; children: RichText[] }

const deepestNesting = 8

const tagPattern = /<(\/?)(i|b|sup|sub|sc|span)(?: [^<>]*)?>/g

const styleOfTag = (tag: string): TextStyle | undefined =>
  tagStyles[tag] ?? spanStyles.find(([pattern]) => pattern.test(tag))?.[1]

const tagStyles: Readonly<Record<string, TextStyle>> = {
  '<i>': 'italic',
  '<b>': 'bold',
  '<sup>': 'superscript',
  '<sub>': 'subscript',
  '<sc>': 'small-caps',
}

const spanStyles: readonly (readonly [RegExp, TextStyle])[] = [
  [/^<span style="font-variant: ?small-caps;?">$/, 'small-caps'],
  [/^<span class="nocase">$/, 'nocase'],
]

const flat = (texts: RichText[]): string =>
  texts.map((text) => (typeof text === 'string' ? text : flat(text.children))).join('')
