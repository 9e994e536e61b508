import type { Inline, Link, Mark, Text } from '../model'
import { safeLinkUrl } from '../url'
import { citationHtml } from './citation'
import { attributes, escapeHtml } from './escape'
import type { HtmlPrint } from './options'

/** The elements of the marks, from the outermost to the innermost. */
const markTags: [Mark, string][] = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['code', 'code'],
]

/** The inline nodes of a normalised body as HTML. Evidence notes never leave the house. */
export function inlinesHtml({ children, print }: { children: Inline[]; print: HtmlPrint }): string {
  return children
    .map((node, index) => {
      switch (node.kind) {
        case 'text':
          return textHtml(node)
        case 'line-break':
          return '<br>'
        case 'link':
          return linkHtml({ link: node, print })
        case 'citation':
          return citationHtml({ children, index, citation: node.citation, print })
        case 'evidence-note':
          return ''
      }
    })
    .join('')
}

function textHtml({ text, marks = [] }: Text): string {
  return markTags
    .filter(([mark]) => marks.includes(mark))
    .reduceRight((html, [, tag]) => `<${tag}>${html}</${tag}>`, escapeHtml(text))
}

function linkHtml({ link, print }: { link: Link; print: HtmlPrint }): string {
  const content = inlinesHtml({ children: link.children, print })
  const href = safeLinkUrl((link.doc ? print.linkTo(link.doc) : link.url) ?? '')
  if (href === undefined) return content
  const target = link.isNewTab ? { target: '_blank', rel: 'noopener noreferrer' } : {}
  return `<a${attributes({ href, ...target })}>${content}</a>`
}
