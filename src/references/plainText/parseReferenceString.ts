import type { CslItem } from '../csl'
import { identifiers } from '../identifiers'
import { findDoi } from '../identifiers/doi'
import { itemOfParts, labelsOfVariable, parsedId } from './itemOfParts'
import { labelParts } from './labeller/decode'
import type { LabelledPart } from './labeller/decode'
import { shippedModel } from './labeller/model'
import type { Model } from './labeller/model'
import { mendParts } from './mendParts'
import { takeLinks } from './printedLinks'

export type ParsedReference = {
  /** Its id stands for none: the caller gives it its own. */
  item: CslItem
  /** How sure each CSL variable of the item is, from 0 to 1. */
  confidence: Readonly<Record<string, number>>
}

/** Longer than any reference; what is longer is no reference and is not read. */
export const longestReference = 5000

/**
 * Reads one reference as a bibliography prints it, in any style, its number included. A sequence labeller (a
 * conditional random field trained from labelled references) tells the parts, and rules read each part into
 * CSL-JSON; identifiers are found by their form. Never throws; a text that is empty or longer than
 * `longestReference` characters gives a `document` without variables. Takes time in proportion to the
 * length.
 */
export const parseReferenceString = (text: string): ParsedReference =>
  parseWith({ text, model: shippedModel() })

/** As `parseReferenceString`, with a labeller of the caller's: `npm run accuracy` has its own. */
export const parseWith = ({ text, model }: { text: string; model: Model }): ParsedReference => {
  const printed = text
    .slice(0, longestReference + 1)
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  if (printed === '' || printed.length > longestReference) {
    return { item: { id: parsedId, type: 'document' }, confidence: {} }
  }
  const parts = mendParts(labelParts(printed, model))
  const identified = identifiersOf(printed)
  const item = { ...wordsForDate(printed), ...itemOfParts(parts), ...identified }
  return { item, confidence: confidenceOf({ item, parts, identified }) }
}

/** Words that stand in place of a date; a date that is printed wins. */
const wordsForDate = (text: string): Partial<CslItem> => {
  const [, literal] = /[\s(,.](in press|forthcoming|n\. ?d\.)[\s),.;]/i.exec(text) ?? []
  return literal ? { issued: { literal } } : {}
}

const identifiersOf = (text: string): Partial<CslItem> => {
  if (!/\d{4,}|https?:|www\./i.test(text)) return {}
  const doi = text.includes('10.') ? findDoi(text)?.value : undefined
  const { links } = takeLinks(text)
  const url = links.url && !identifiers.doi.parse(links.url) ? links.url : undefined
  const [accessed] = links.accessed ? [links.accessed.split('-').map(Number)] : []
  return {
    ...(doi && { DOI: doi }),
    ...(url && { URL: url }),
    ...(links.pmid && { PMID: links.pmid }),
    ...(links.pmcid && { PMCID: links.pmcid }),
    ...(links.isbn && { ISBN: links.isbn }),
    ...(links.arxiv && { number: `arXiv:${links.arxiv}` }),
    ...(accessed && { accessed: { 'date-parts': [accessed] } }),
  }
}

const confidenceOf = ({
  item,
  parts,
  identified,
}: {
  item: CslItem
  parts: readonly LabelledPart[]
  identified: Partial<CslItem>
}) =>
  Object.fromEntries(
    Object.keys(item)
      .filter((variable) => variable !== 'type' && variable !== 'id')
      .map((variable) => {
        if (variable in identified) return [variable, 1]
        const labels = labelsOfVariable[variable] ?? []
        const sure = parts.flatMap(({ label, confidence }) =>
          labels.includes(label) ? [confidence] : [],
        )
        return [variable, Math.round(100 * Math.min(1, ...sure)) / 100]
      }),
  )
