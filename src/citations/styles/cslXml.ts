import { SaxesParser } from 'saxes'
import type { CslNode } from './cslTree'

/** A style or a locale as it was read, with the line (from 1) at which each element begins. */
export type CslDocument = { root: CslNode; lineOf: (node: CslNode) => number | undefined }

/** What stops a text from being read as CSL; the message is for people. */
export class CslXmlError extends Error {
  override name = 'CslXmlError'

  constructor(
    message: string,
    /** From 1; undefined where it is no matter of one line. */
    readonly line?: number,
  ) {
    super(message)
  }
}

/** In characters: the longest style of the CSL project has about 250,000. */
export const longestCsl = 1_000_000

/**
 * Reads CSL as strict XML into the tree that citeproc-js takes. What is not CSL's (comments, other
 * namespaces, blanks between elements) is left out. A DOCTYPE is refused: CSL needs none, and the
 * entities that it could declare grow without bound.
 * Throws CslXmlError.
 */
export const parseCslXml = (source: string): CslDocument => {
  if (source.length > longestCsl) {
    throw new CslXmlError(
      `The file has ${source.length.toLocaleString('en')} characters; ` +
        `at most ${longestCsl.toLocaleString('en')} are read.`,
    )
  }
  const xml = source.replace(/^\uFEFF/, '').trimStart()
  const skippedLines = source.slice(0, source.length - xml.length).split('\n').length - 1
  const parser = new SaxesParser({ xmlns: true })
  const lines = new WeakMap<CslNode, number>()
  const open: OpenElement[] = []
  let root: CslNode | undefined

  const stop = (message: string): never => {
    throw new CslXmlError(message, parser.line + skippedLines)
  }
  const addText = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('error', (error) => {
    stop(`This is no well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`)
  })
  parser.on('doctype', () => stop('A DOCTYPE is not allowed in CSL. Take it out.'))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= deepestElement) {
      stop(`Elements stand in each other more than ${deepestElement} deep.`)
    }
    const attrs: Record<string, string> = {}
    for (const { name, value } of Object.values(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) attrs[name] = decoded(value)
    }
    const node: CslNode = { name: local, attrs, children: [] }
    lines.set(node, parser.line + skippedLines)
    const isCsl = uri === cslNamespace || uri === ''
    const parent = open.at(-1)
    if (!parent) root = isCsl ? node : { ...node, name: `{${uri}}${local}` }
    else if (isCsl && parent.isCsl) parent.node.children.push(node)
    open.push({ node, text: '', isCsl: isCsl && (parent?.isCsl ?? true) })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (!closed || closed.node.children.length > 0) return
    const text = decoded(closed.text.replace(/[\r\n]/g, ' '))
    if (text.trim()) closed.node.children.push(text)
    // citeproc-js reads the text of these as their first child, also where it is empty.
    else if (termElements.has(closed.node.name)) closed.node.children.push('')
  })
  parser.write(xml).close()
  if (!root) throw new CslXmlError('The file is empty.')
  return { root, lineOf: (node) => lines.get(node) }
}

/**
 * Some styles have an entity escaped twice (`&amp;#8211;` for a dash). citeproc-js, which they were
 * written for, reads such a text as what was meant, and so it is here.
 */
const decoded = (text: string): string =>
  text.replace(/&(?:(quot|gt|lt)|#(\d{1,6})|#x([\da-f]{1,6}));/gi, (_, name, decimal, hex) =>
    name === undefined
      ? String.fromCharCode(decimal === undefined ? parseInt(hex, 16) : Number(decimal))
      : (namedEntities[String(name).toLowerCase()] ?? ''),
  )

const namedEntities: Readonly<Record<string, string>> = { quot: '"', gt: '>', lt: '<' }

type OpenElement = { node: CslNode; text: string; isCsl: boolean }

const cslNamespace = 'http://purl.org/net/xbiblio/csl'

/** The styles of the CSL project need 19; citeproc-js goes through a style by recursion. */
const deepestElement = 80

const termElements: ReadonlySet<string> = new Set(['term', 'single', 'multiple'])
