export const findingSeverities = ['error', 'warning', 'info'] as const

export type FindingSeverity = (typeof findingSeverities)[number]

/** Where a finding is. `section` is a heading, `reference` a reference's id or local key. */
export type FindingPlace = {
  section?: string
  sentence?: string
  reference?: string
  /** How people know the reference, such as `4. Cohen and Elbuluk, 2016`. */
  referenceLabel?: string
  citationId?: string
  /** The content locale of the text, where it is not the one at hand. */
  locale?: string
  field?: string
}

/** Something a reader of the evidence should know. */
export type Finding = {
  code: FindingCode
  severity: FindingSeverity
  place: FindingPlace
  message: string
  remedy: string
}

/** What each finding has to be told so that it can say what is the matter. */
export type FindingDetails = {
  'missing-reference': { marker: string }
  'ambiguous-reference': { marker: string; candidates: string[] }
  'uncited-reference': { reference: string; isFurtherReading: boolean }
  'duplicate-reference': { reference: string; original: string }
  'incomplete-reference': { reference: string; missing: string[] }
  'retracted-reference': { reference: string; status: string }
  'retracted-with-reason': { reference: string; status: string; reason: string }
  'status-unknown': { reference: string }
  'broken-link': { reference: string; url: string }
  'uncited-claim': { count: number }
  'unchecked-cite': { reference: string }
  'stale-check': { reference: string; changed: 'sentence' | 'reference' }
  'failed-check': { reference: string; verdict: string }
  'self-checked': { reference: string; person: string }
  'commercial-source': { reference: string }
  'missing-disclosure': { cues: string[] }
  'frequency-contradicts-counts': { band: string; events: number; total: number }
  'unsourced-fact': { fact: string }
  'review-overdue': { due: string }
  'style-drops-locator': { style: string; locator: string }
}

export type FindingCode = keyof FindingDetails

/** One row of the table: how grave it is, what it says, and how to mend it. */
export type FindingKind<Details> = {
  severity: FindingSeverity
  says: (details: Details) => string
  remedy: string
}

/** The table of all findings. The order is the order in which reports list them. */
export const findingKinds: { [Code in FindingCode]: FindingKind<FindingDetails[Code]> } = {
  'missing-reference': {
    severity: 'error',
    says: ({ marker }) => `${quoted(marker)} cites a reference that is not in the list.`,
    remedy: 'Add the reference and cite it here, or take the marker out.',
  },
  'ambiguous-reference': {
    severity: 'error',
    says: ({ marker, candidates }) =>
      `${quoted(marker)} fits more than one reference: ${candidates.join('; ')}.`,
    remedy: 'Cite the one that is meant.',
  },
  'retracted-reference': {
    severity: 'error',
    says: ({ reference, status }) => `${reference} is marked ${quoted(status)}.`,
    remedy: 'Cite another reference, or say in the citation why this one has to stand.',
  },
  'failed-check': {
    severity: 'error',
    says: ({ reference, verdict }) => `The check of ${reference} says ${quoted(verdict)}.`,
    remedy: 'Change the sentence, or cite a reference that supports it.',
  },
  'frequency-contradicts-counts': {
    severity: 'error',
    says: ({ band, events, total }) =>
      `The band ${quoted(band)} contradicts the counts: ${events} of ${total}.`,
    remedy: 'Correct the counts, or leave the band empty so that it is computed from them.',
  },
  'retracted-with-reason': {
    severity: 'warning',
    says: ({ reference, status, reason }) =>
      `${reference} is marked ${quoted(status)} and cited all the same: ${quoted(reason)}`,
    remedy: 'Make sure that the sentence does not rest on it.',
  },
  'missing-disclosure': {
    severity: 'warning',
    says: ({ cues }) =>
      `This section reads like promotion and discloses nothing: ${cues.join('; ')}.`,
    remedy: 'Add a commercial disclosure to the section, or word it neutrally.',
  },
  'uncited-claim': {
    severity: 'warning',
    says: ({ count }) =>
      count === 1
        ? '1 sentence states a claim and cites nothing.'
        : `${count} sentences state a claim and cite nothing.`,
    remedy: 'Cite a reference, or note in the sentence why it needs none.',
  },
  'unsourced-fact': {
    severity: 'warning',
    says: ({ fact }) => `${fact} has no evidence.`,
    remedy: 'Add the reference that the fact was taken from.',
  },
  'duplicate-reference': {
    severity: 'warning',
    says: ({ reference, original }) => `${reference} is the same work as ${original}.`,
    remedy: 'Cite one of the two everywhere and remove or merge the other.',
  },
  'incomplete-reference': {
    severity: 'warning',
    says: ({ reference, missing }) => `${reference} lacks ${missing.join(', ')}.`,
    remedy: 'Fill in what is missing, or look the reference up by its DOI.',
  },
  'broken-link': {
    severity: 'warning',
    says: ({ reference, url }) => `${url} of ${reference} does not answer.`,
    remedy: 'Correct the address, or link to an archived copy.',
  },
  'unchecked-cite': {
    severity: 'warning',
    says: ({ reference }) => `Nobody has checked that ${reference} supports this sentence.`,
    remedy: 'Ask a reviewer to check it.',
  },
  'stale-check': {
    severity: 'warning',
    says: ({ reference, changed }) => `The ${changed} has changed since ${reference} was checked.`,
    remedy: 'Ask a reviewer to check it again.',
  },
  'self-checked': {
    severity: 'warning',
    says: ({ reference, person }) => `${person} wrote this and also checked ${reference}.`,
    remedy: 'Have a second person check it.',
  },
  'commercial-source': {
    severity: 'warning',
    says: ({ reference }) => `${reference} comes from a company with an interest in the matter.`,
    remedy: 'Cite an independent reference beside it, or instead of it.',
  },
  'status-unknown': {
    severity: 'warning',
    says: ({ reference }) => `Whether ${reference} was corrected or retracted is not known.`,
    remedy: 'Look up its status.',
  },
  'review-overdue': {
    severity: 'warning',
    says: ({ due }) => `The review was due on ${due}.`,
    remedy: 'Review the article and set the next date.',
  },
  'style-drops-locator': {
    severity: 'warning',
    says: ({ style, locator }) => `The style ${quoted(style)} does not print ${quoted(locator)}.`,
    remedy: 'Choose a style that prints locators, or say the place in the sentence.',
  },
  'uncited-reference': {
    severity: 'info',
    says: ({ reference, isFurtherReading }) =>
      isFurtherReading
        ? `${reference} is cited nowhere; it is listed as further reading.`
        : `${reference} is cited nowhere.`,
    remedy: 'Cite it where it was used, keep it as further reading, or remove it.',
  },
}

const isFindingCode = (code: string): code is FindingCode => code in findingKinds

/** The codes of all findings, in the order of the table. */
export const findingCodes: readonly FindingCode[] = Object.keys(findingKinds).filter(isFindingCode)

/** A finding of one code, worded by the table. The place's sentence is cut at 240 characters. */
export function finding<Code extends FindingCode>({
  code,
  place,
  details,
}: {
  code: Code
  place: FindingPlace
  details: FindingDetails[Code]
}): Finding {
  const kind: FindingKind<FindingDetails[Code]> = findingKinds[code]
  return {
    code,
    severity: kind.severity,
    place: place.sentence ? { ...place, sentence: shortened(place.sentence) } : place,
    message: kind.says(details),
    remedy: kind.remedy,
  }
}

/** The place of a finding in one line, for tables and for the command line's JSON. */
export function placeText({ place }: Pick<Finding, 'place'>): string {
  const parts = [
    place.locale && `locale ${place.locale}`,
    place.section && `section ${quoted(place.section)}`,
    place.sentence && quoted(place.sentence),
    (place.referenceLabel ?? place.reference) &&
      `reference ${place.referenceLabel ?? place.reference}`,
    place.field && `field ${place.field}`,
  ].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? parts.join(', ') : 'article'
}

/** Findings in the order of the table: the gravest first, those of one code as they came. */
export function sortedFindings(findings: Finding[]): Finding[] {
  return [...findings].sort((one, other) => rank(one) - rank(other))
}

const order = new Map(Object.keys(findingKinds).map((code, index) => [code, index]))

function rank({ code }: Finding): number {
  return order.get(code) ?? order.size
}

function quoted(text: string): string {
  return `“${text}”`
}

function shortened(sentence: string): string {
  return sentence.length > 240 ? `${sentence.slice(0, 239).trimEnd()}…` : sentence
}
