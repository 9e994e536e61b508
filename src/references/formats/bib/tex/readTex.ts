import { decodeHTMLStrict } from 'entities'
import { argumentsOf, shifted, switches } from './commands'
import type { ArgumentReader } from './commands'
import { accented, accents, symbolOf } from './symbols'

/** Stands where braces keep the capitals of a title, and where one LaTeX character ends before the next. */
export const marks = { open: '\u0001', close: '\u0002', break: '\u0003' }

/**
 * Reads LaTeX as text of CSL-JSON: accents, symbols and simple mathematics as Unicode, formatting as CSL's rich
 * text; the arguments of unknown commands stay, and so do unknown commands without any. White space
 * becomes single blanks. With `hasMarks` the outermost groups stand between `marks.open` and `marks.close`.
 * Takes time in proportion to the text, at any depth of braces.
 */
export const readTex = (tex: string, { hasMarks = false } = {}): string => {
  if (!isSpecial.test(tex)) return cleaned(tex)
  const source = tex.replace(controls, ' ')
  const read = converted({ source, hasMarks })
  return cleaned(read)
}

/** Without the markup. */
export const plainTex = (tex: string): string => readTex(tex).replace(markup, '')

const markup = /<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>/g

const isSpecial = /[\\{}$~`&]|(?!\s)\p{Cc}|--|''/u

const controls = /(?!\s)\p{Cc}/gu

const cleaned = (text: string): string => {
  const decoded = text.includes('&') ? decodeHTMLStrict(text) : text
  const whole = decoded.includes(marks.break) ? decoded.replaceAll(marks.break, '') : decoded
  return (hasSpaces.test(whole) ? whole.replace(/[ \t\r\n]+/g, ' ') : whole).trim()
}

const hasSpaces = /[\t\r\n]| {2}/

type Frame = {
  out: string
  reader: ArgumentReader
  isMath: boolean
  /** Whether it is a group of its own and no argument. */
  isGroup: boolean
  accents: readonly string[]
  /** What stands in front of the end of the group: a switch has no argument. */
  tail: string
}

/** A command that waits for its argument. */
type Pending = { accents: readonly string[]; reader?: ArgumentReader; unknown?: string }

/** How far a text is read: the groups that are open, the innermost last. */
type Reading = {
  frames: Frame[]
  top: Frame
  /** How many groups are open beyond the deepest that has a frame. */
  tooDeep: number
  pending?: Pending | undefined
  hasMarks: boolean
}

const deepestFrames = 200

/** A run of plain characters, a command, or one special thing. */
const tokenPattern = /[^\\{}$~`'^_-]+|\\(?:[A-Za-z]+\*?\s*|[^A-Za-z]|$)|---?|``|''|[^]/g

const converted = ({ source, hasMarks }: { source: string; hasMarks: boolean }): string => {
  const root = newFrame({})
  const reading: Reading = { frames: [root], top: root, tooDeep: 0, hasMarks }
  const hasMath = source.includes('$') && isEven(source.match(/\\[^]|\$/g) ?? [])
  for (const { 0: token, index } of source.matchAll(tokenPattern)) {
    const kind = token.charAt(0)
    const { isMath } = reading.top
    if (kind === '\\') readCommand({ reading, written: token.slice(1) })
    else if (kind === '{') open({ reading, isCharacter: source.charAt(index + 1) === '\\' })
    else if (kind === '}') shut(reading)
    else if (kind === '$' && hasMath) reading.top.isMath = !isMath
    else if ((kind === '^' || kind === '_') && isMath) {
      wait({ reading, pending: { accents: [], reader: shifted[kind] } })
    } else emit({ reading, text: (isMath ? mathCharacters : ligatures)[token] ?? token })
  }
  while (reading.frames.length > 1 || reading.tooDeep > 0) shut(reading)
  wait({ reading, pending: undefined })
  return root.out + root.tail
}

const isEven = (found: readonly string[]): boolean =>
  found.filter((token) => token === '$').length % 2 === 0

const readCommand = ({ reading, written }: { reading: Reading; written: string }): void => {
  const name = written.trimEnd().replace(/(?<=.)\*$/, '') || ' '
  const accent = accents.get(name)
  const reader = argumentsOf.get(name)
  const style = switches.get(name)
  const symbol = symbolOf(name)
  const { top, pending } = reading
  if (accent !== undefined) {
    if (pending?.unknown !== undefined) wait({ reading, pending: undefined })
    const { pending: outer } = reading
    reading.pending = { ...outer, accents: [...(outer?.accents ?? []).slice(-3), accent] }
  } else if (reader) wait({ reading, pending: { accents: [], reader } })
  else if (style) {
    top.out += style.before
    top.tail = style.after + top.tail
  } else if (symbol !== undefined) emit({ reading, text: symbol })
  else wait({ reading, pending: { accents: [], unknown: `\\${written}` } })
  if (isMathDelimiter.test(name)) top.isMath = name === '(' || name === '['
}

const isMathDelimiter = /^[()[\]]$/

/** Lets a command wait; an unknown one that waited until now has no argument and stays as it is. */
const wait = ({ reading, pending }: { reading: Reading; pending: Pending | undefined }): void => {
  if (reading.pending?.unknown !== undefined) reading.top.out += reading.pending.unknown
  reading.pending = pending
}

/** Puts what an argument was read to. */
const put = ({
  reading,
  reader,
  content,
}: {
  reading: Reading
  reader: ArgumentReader
  content: string
}): void => {
  const isEmptyStyle = content === '' && reader.after.startsWith('<')
  if (content === '\u2218' && reader === shifted['^']) reading.top.out += '\u00b0'
  else if (!reader.isDropped && !isEmptyStyle) {
    reading.top.out += reader.before + content + reader.after
  }
  if (reader.next) reading.pending = { accents: [], reader: reader.next }
}

/** Puts characters; of those, a command that waits takes the first for its argument. */
const emit = ({ reading, text }: { reading: Reading; text: string }): void => {
  const { pending } = reading
  if (pending === undefined || pending.unknown !== undefined) {
    if (pending) wait({ reading, pending: undefined })
    reading.top.out += text
    return
  }
  const rest = text.trimStart()
  if (rest === '') return
  reading.pending = undefined
  const { reader } = pending
  if (!reader) {
    reading.top.out += accented({ text: rest, accents: pending.accents })
    return
  }
  const [first = ''] = rest
  put({ reading, reader, content: first })
  if (rest.length > first.length) emit({ reading, text: rest.slice(first.length) })
}

const open = ({ reading, isCharacter }: { reading: Reading; isCharacter: boolean }): void => {
  if (reading.frames.length > deepestFrames) {
    reading.tooDeep += 1
    return
  }
  const { pending, top } = reading
  reading.top = newFrame({
    reader: pending?.reader ?? plain,
    isGroup: pending === undefined && !isCharacter,
    accents: pending?.accents ?? [],
    isMath: pending?.reader?.isMath ?? top.isMath,
  })
  reading.pending = undefined
  reading.frames.push(reading.top)
}

const shut = (reading: Reading): void => {
  wait({ reading, pending: undefined })
  if (reading.tooDeep > 0) {
    reading.tooDeep -= 1
    return
  }
  if (reading.frames.length === 1) return
  const { out, tail, accents: waiting, reader, isGroup } = reading.top
  reading.frames.pop()
  reading.top = reading.frames[reading.frames.length - 1] ?? reading.top
  const { top } = reading
  const content = out + tail
  if (waiting.length > 0) top.out += accented({ text: content.trimStart(), accents: waiting })
  else if (isGroup && content === '') top.out += marks.break
  else if (isGroup && reading.hasMarks && reading.frames.length === 1) {
    top.out += marks.open + content + marks.close
  } else put({ reading, reader, content })
}

const plain: ArgumentReader = { before: '', after: '' }

const newFrame = (frame: Partial<Frame>): Frame => ({
  out: '',
  reader: plain,
  isMath: false,
  isGroup: false,
  accents: [],
  tail: '',
  ...frame,
})

const ligatures: Readonly<Record<string, string>> = {
  '--': '\u2013',
  '---': '\u2014',
  '``': '\u201c',
  "''": '\u201d',
  '`': '\u2018',
  '~': '\u00a0',
}

const mathCharacters: Readonly<Record<string, string>> = {
  "'": '\u2032',
  "''": '\u2033',
  '~': ' ',
}
