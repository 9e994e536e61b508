import type { Block, DocumentBody } from '../documents/model'
import { textOfInlines } from '../documents/plainText'
import { runsOf } from './runs'
import { sectionsOf } from './sections'
import type { Section } from './sections'

/** A wording that is usual in promotion and rare in health information. */
export type DisclosureCue = { says: string; weight: number; wording: RegExp }

/** A section that scores at least this much is a candidate for a disclosure. */
export const disclosureThreshold = 3

/** The cues, each counted once per section. English only: other languages score by brand alone. */
export const disclosureCues: DisclosureCue[] = [
  {
    says: 'names a partner or sponsor',
    weight: 3,
    wording:
      /\b(?:partner(?:ed|ing|s)? with|in partnership with|sponsored (?:by|content)|paid (?:promotion|partnership)|affiliate (?:link|commission)s?)\b/iu,
  },
  {
    says: 'calls to buy, book or get in touch',
    weight: 3,
    wording:
      /\b(?:(?:find out|learn|discover|read) more about\b[^.!?]{1,120}\b(?:here|our)\b|click here|(?:shop|buy|order|book) (?:now|here|online|today|yours?)\b|book an? (?:appointment|consultation|session|treatment)|(?:contact|call|visit) us\b|get in touch with (?:us|our)|add to (?:cart|basket)|use (?:the )?code\b)/iu,
  },
  {
    says: 'speaks for a company’s own products or staff',
    weight: 2,
    wording:
      /\bour (?:own |new |expert |range of |team of )?(?:products?|clinics?|treatments?|range|team|experts?|practitioners?|serums?|supplements?|shop|store|brand|customers|clients|therapists?|app)\b|\bwe (?:offer|sell|stock|supply|ship)\b/iu,
  },
  {
    says: 'quotes an officer of a company',
    weight: 2,
    wording:
      /\b(?:chief (?:[\p{L}]+ ){1,2}officer|CEO|CMO|managing director|(?:co-)?founder|brand ambassador|spokes(?:person|woman|man))\b/iu,
  },
  {
    says: 'offers something',
    weight: 1,
    wording:
      /\b(?:to offer|offers? (?:you|customers|clients|an? (?:free|exclusive|special))|discounts?|vouchers?|promo(?:tion(?:al)?)?(?: code)?|free (?:consultation|trial|delivery|shipping|sample)|money[- ]back|special offer|\d+% off)\b/iu,
  },
  {
    says: 'praises with words of advertising',
    weight: 2,
    wording:
      /\b(?:ground-?breaking|revolutionary|award-winning|best-?selling|industry[- ]lead(?:er|ing)|market[- ]leading|must-have|miracle|game[- ]chang(?:er|ing)|guaranteed? results|proven results|effective [\p{L}-]+ results)\b/iu,
  },
  {
    says: 'claims for a product what only studies can',
    weight: 1,
    wording:
      /\b(?:patented|(?:clinically|scientifically) proven|it(?:[’']s| has| is) been proven|instantly|visibly (?:younger|firmer|brighter))\b|[™®]/iu,
  },
  {
    says: 'recommends',
    weight: 1,
    wording:
      /\b(?:great|perfect|ideal|excellent|best) (?:[\p{L}]+ )?(?:option|choice|solution)\b|\bcredible source\b|\bhighly recommend/iu,
  },
  {
    says: 'states a company’s position',
    weight: 1,
    wording: /\p{L}[’']s? (?:stance|view|take|approach|promise|philosophy|mission)\b/iu,
  },
]

const brandMention = { says: 'mentions the company that is promoted', weight: 2 }

/** Where a company's name stands when a text is about doing business with it. */
const brandWordings = [
  /\b(\p{Lu}[\p{L}\d]+) (?:has |have )?(?:partners?|partnered|teamed up|collaborated) with\b/gu,
  /\b(\p{Lu}[\p{L}\d]+)[’']s (?:\p{Lu}\p{L}+ ){0,3}(?:CEO|CMO|Officer|Founder|Director|founder|director)\b/gu,
  /\b(?:[Mm]ore about|[Vv]isit|[Ss]hop|[Bb]uy from|[Oo]rder from|[Ss]ponsored by) (\p{Lu}[\p{L}\d]+)(?:[’']s)?\b/gu,
]

/** A section that should disclose an interest and does not, with the cues that say so. */
export type DisclosureCandidate = { section?: string; score: number; cues: string[] }

/**
 * The sections that read like promotion and carry no commercial disclosure, with their scores. A
 * disclosure before the first heading covers the whole article.
 */
export function disclosureCandidates(body: DocumentBody): DisclosureCandidate[] {
  const sections = sectionsOf(body)
  const [first] = sections
  if (first && first.heading === undefined && isDisclosed(first)) return []
  const texts = sections.map(sectionText)
  const brands = brandNames(texts)
  return sections.flatMap((section, index) => {
    if (isDisclosed(section)) return []
    const text = texts[index] ?? ''
    const cues = disclosureCues.filter(({ wording }) => wording.test(text))
    const rows = mentionsOf(brands, text) ? [...cues, brandMention] : cues
    const score = rows.reduce((sum, { weight }) => sum + weight, 0)
    if (score < disclosureThreshold) return []
    const heading = section.heading === undefined ? {} : { section: section.heading }
    return [{ ...heading, score, cues: rows.map(({ says }) => says) }]
  })
}

function isDisclosed({ blocks }: Section): boolean {
  return blocks.some(({ kind }) => kind === 'commercial-disclosure')
}

function sectionText({ heading, blocks }: Section): string {
  return [heading ?? '', ...blocks.map(blockText)].join('\n')
}

function blockText(block: Block): string {
  if (block.kind === 'pull-quote') return `${block.text}\n${block.attribution ?? ''}`
  return runsOf(block)
    .map(({ children }) => textOfInlines(children))
    .join('\n')
}

function brandNames(texts: string[]): Set<string> {
  const names = texts.flatMap((text) =>
    brandWordings.flatMap((wording) => [...text.matchAll(wording)].map(([, name]) => name ?? '')),
  )
  return new Set(names.filter((name) => name !== ''))
}

function mentionsOf(brands: Set<string>, text: string): boolean {
  return (
    brands.size > 0 && (text.match(/\p{Lu}[\p{L}\d]+/gu) ?? []).some((word) => brands.has(word))
  )
}
