import type { Printed } from '../sanitise'
import { htmlBibliography } from './html'
import type { HtmlBibliography } from './html'
import { inlineMarkdown, markdownBibliography } from './markdown'

export type { BibliographyStrings, HtmlBibliography } from './html'

/** A form that what a style printed can be given out in. */
export type BibliographyOutput = {
  /** As people choose it from a list. */
  label: string
  mediaType: string
  /** Of a file, without the dot. */
  extension: string
  /** A whole bibliography (a `RenderedDocument` has its `entries`); empty where it has no entry. */
  write: (bibliography: HtmlBibliography) => string
  /** One marker or entry. */
  print: (printed: Printed) => string
}

/** Every form of a rendered bibliography, by name. */
export const bibliographyOutputs = {
  html: {
    label: 'HTML',
    mediaType: 'text/html',
    extension: 'html',
    write: htmlBibliography,
    print: ({ html }) => html,
  },
  text: {
    label: 'Text',
    mediaType: 'text/plain',
    extension: 'txt',
    write: ({ entries }) =>
      entries.map(({ label, text }) => `${oneLine(`${label ?? ''} ${text}`)}\n`).join(''),
    print: ({ text }) => text,
  },
  markdown: {
    label: 'Markdown',
    mediaType: 'text/markdown',
    extension: 'md',
    write: ({ entries }) => markdownBibliography(entries),
    print: ({ html }) => inlineMarkdown(html),
  },
} as const satisfies Record<string, BibliographyOutput>

export type BibliographyFormat = keyof typeof bibliographyOutputs

/** One marker or entry in a format. */
export const printedAs = ({
  printed,
  format,
}: {
  printed: Printed
  format: BibliographyFormat
}): string => bibliographyOutputs[format].print(printed)

/** An entry is one line; what ends a line for some reader is a blank. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
