import { Parser } from 'htmlparser2'
import type { PhrasingContent } from 'mdast'
import { safeLinkUrl } from '../../documents/url'

/**
 * The sanitised inline HTML of a marker or an entry as Markdown's inline nodes. Superscript, subscript
 * and the spans of CSL (small capitals, underline), which Markdown lacks, are HTML elements of ours; any
 * element that is not known is left out and its text stays.
 */
export const markdownInlines = (html: string): PhrasingContent[] => {
  const root: PhrasingContent[] = []
  const open: Frame[] = []
  let tooDeep = 0
  const place = (nodes: PhrasingContent[]) => {
    const siblings = open.at(-1)?.children ?? root
    for (const node of nodes) placeNode({ siblings, node })
  }
  const parser = new Parser({
    ontext: (text) => place([{ type: 'text', value: text.replace(/\p{Cc}+/gu, ' ') }]),
    onopentag: (tag, attributes) => {
      if (tag === 'br') return place([open.length > 0 ? blank() : { type: 'break' }])
      if (open.length === deepestNesting) return (tooDeep += 1)
      const format = formatOf({ tag, attributes })
      const isOpen = open.some(({ kind }) => kind === format?.kind)
      open.push({ kind: '', wrap: asTheyAre, ...(!isOpen && format), children: [] })
    },
    onclosetag: (tag) => {
      if (tag === 'br') return
      if (tooDeep > 0) return (tooDeep -= 1)
      const { children = [], wrap = asTheyAre } = open.pop() ?? {}
      place(isBlank(children) ? children : wrap(children))
    },
  })
  parser.end(html)
  return withoutOuterBreaks(root)
}

type Wrap = (children: PhrasingContent[]) => PhrasingContent[]

/** A format of a kind that is open already is not opened again inside. */
type Format = { kind: string; wrap: Wrap }

type Frame = Format & { children: PhrasingContent[] }

const deepestNesting = 16

const blank = (): PhrasingContent => ({ type: 'text', value: ' ' })

/** A break with nothing before or behind it would be read as a backslash. */
const withoutOuterBreaks = (nodes: PhrasingContent[]): PhrasingContent[] => {
  const isContent = (node: PhrasingContent) => node.type !== 'break' && !isBlank([node])
  const first = nodes.findIndex(isContent)
  return first < 0 ? [] : nodes.slice(first, nodes.findLastIndex(isContent) + 1)
}

const asTheyAre: Wrap = (children) => children

const emphasis: Format = {
  kind: 'emphasis',
  wrap: (children) => [{ type: 'emphasis', children }],
}

const strong: Format = { kind: 'strong', wrap: (children) => [{ type: 'strong', children }] }

const element = ({ tag, start }: { tag: string; start: string }): Format => ({
  kind: start,
  wrap: (children) => [
    { type: 'html', value: `<${start}>` },
    ...children,
    { type: 'html', value: `</${tag}>` },
  ],
})

const elements: Readonly<Record<string, Format>> = {
  i: emphasis,
  em: emphasis,
  b: strong,
  strong,
  sup: element({ tag: 'sup', start: 'sup' }),
  sub: element({ tag: 'sub', start: 'sub' }),
}

const spanStyle =
  /^(?:font-variant:(?:small-caps|normal)|font-style:normal|font-weight:normal|text-decoration:(?:none|underline))$/

const formatOf = ({
  tag,
  attributes: { style = '', href = '' },
}: {
  tag: string
  attributes: Record<string, string>
}): Format | undefined => {
  if (tag === 'span' && spanStyle.test(style)) {
    return element({ tag, start: `span style="${style}"` })
  }
  const url = tag === 'a' ? safeLinkUrl(href) : undefined
  if (url === undefined) return Object.hasOwn(elements, tag) ? elements[tag] : undefined
  return { kind: 'link', wrap: (children) => [{ type: 'link', url, children }] }
}

/** Neighbours of one kind become one: `*a**b*` would read as something else. */
const placeNode = ({
  siblings,
  node,
}: {
  siblings: PhrasingContent[]
  node: PhrasingContent
}): void => {
  const last = siblings.at(-1)
  if (last?.type === 'text' && node.type === 'text') last.value += node.value
  else if (
    (last?.type === 'emphasis' && node.type === 'emphasis') ||
    (last?.type === 'strong' && node.type === 'strong')
  ) {
    for (const child of node.children) placeNode({ siblings: last.children, node: child })
  } else siblings.push(node)
}

const isBlank = (children: PhrasingContent[]): boolean =>
  children.every((child) => child.type === 'text' && child.value.trim() === '')
