import { parseRichText, withoutMarkup } from '../richText'
import { marks, readTex } from './tex/readTex'
import { capitalGuard } from './titleCapitals'

/**
 * A title: what stands in braces of its own is `<span class="nocase">` where a CSL style could change it. That is not
 * so for the whole title in braces, for words whose capitals our writer guards without being told, and for a first
 * letter.
 */
export const readTitle = ({ tex, language }: { tex: string; language: string }): string => {
  const marked = readTex(tex, { hasMarks: true })
  if (!marked.includes(marks.open)) return marked
  const text = without(marked)
  if (marked.startsWith(marks.open) && marked.indexOf(marks.close) === marked.length - 1)
    return text
  const guarded = guardedRanges({ title: text, language })
  let at = 0
  return marked
    .split(markedPattern)
    .map((part) => {
      const content = without(part)
      const start = at
      at += withoutMarkup(content).length
      const isNeeded = part.startsWith(marks.open) && !guarded({ start, end: at })
      return isNeeded ? `<span class="nocase">${content}</span>` : content
    })
    .join('')
}

const markedPattern = new RegExp(`(${marks.open}[^${marks.open}${marks.close}]*${marks.close})`)

const without = (text: string): string =>
  text.replaceAll(marks.open, '').replaceAll(marks.close, '')

type Range = { start: number; end: number }

/** Says of the parts of a title, one behind the other, whether all words in them keep their case anyway. */
const guardedRanges = ({
  title,
  language,
}: {
  title: string
  language: string
}): ((range: Range) => boolean) => {
  const guard = capitalGuard({ title, language })
  const open: Range[] = []
  let at = 0
  let isFirst = true
  for (const { text, isGuarded } of textsOf(title).flatMap(guard)) {
    const isWord = /^[\p{L}\p{M}]/u.test(text)
    const isOpen = isWord && !isGuarded && !(isFirst && /^\p{Lu}/u.test(text))
    if (isOpen) open.push({ start: at, end: at + text.length })
    isFirst = isWord ? false : isFirst || /[:.?!]\s/.test(text)
    at += text.length
  }
  let index = 0
  return ({ start, end }) => {
    while ((open[index]?.end ?? Infinity) <= start) index += 1
    return (open[index]?.start ?? Infinity) >= end
  }
}

const textsOf = (title: string): string[] => parseRichText(title).flatMap(textsIn)

const textsIn = (part: ReturnType<typeof parseRichText>[number]): string[] =>
  typeof part === 'string' ? [part] : part.children.flatMap(textsIn)
