import type { Block, DocumentBody, LinkedDoc } from '../model'
import type { Marker } from '../marker'
import { markersById } from '../plainText'
import { headingIds } from './headings'

/** The words that the HTML adds to the text. `{what}` is what the marker says. */
export type HtmlStrings = { reference: string; disclosure: string }

export const englishStrings: HtmlStrings = {
  reference: 'Reference {what}',
  disclosure: 'Commercial disclosure',
}

export type HtmlOptions = {
  markers: readonly Marker[]
  /** Added to the level of every heading; the result is held to h1-h6. */
  headingOffset?: number
  /** Stands before every id and before every link to one, where a page shows two documents. */
  idPrefix?: string
  strings?: Partial<HtmlStrings>
  /** The URL of a document of Vouch; without one the link prints as its text. */
  linkTo?: (doc: LinkedDoc) => string | undefined
}

/** What printing one normalised body needs; `printed` holds the ids of the citations so far. */
export type HtmlPrint = {
  markers: Map<string, Marker>
  headingOffset: number
  idPrefix: string
  strings: HtmlStrings
  linkTo: (doc: LinkedDoc) => string | undefined
  headingIds: Map<Block, string>
  printed: Set<string>
}

export function htmlPrint({
  body,
  options,
}: {
  body: DocumentBody
  options: HtmlOptions
}): HtmlPrint {
  const { markers, headingOffset = 0, idPrefix = '', strings, linkTo = () => undefined } = options
  return {
    markers: markersById(markers),
    headingOffset,
    idPrefix,
    strings: { ...englishStrings, ...strings },
    linkTo,
    headingIds: headingIds(body),
    printed: new Set(),
  }
}
