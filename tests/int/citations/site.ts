import { citing, heading, paragraph, richText, writerOf } from '../content'
import type { Writer } from '../content'
import { addWorks } from '../articles/works'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'

export type CitationSite = TestSite & {
  write: Writer
  /** Ids of references: an article, a book, and two that only records cite. */
  works: { cohen: string; book: string; trial: string; guide: string; draftOnly: string }
  /** Published: two sections, two side effects, a risk factor, a further reading. */
  article: { id: string; slug: string }
  records: { redness: string; pain: string; secret: string; smoking: string }
  treatments: { needling: string; laser: string }
}

const reference = (title: string, family: string, issued: string) => ({
  type: 'article-journal',
  title,
  authors: [{ family, given: 'A. B.' }],
  containerTitle: 'Journal of Skin',
  volume: '3',
  page: '101-109',
  issued,
})

/** A site with an article that cites in its text and through what it links. */
export const startCitationSite = async (
  env: Record<string, string> = {},
): Promise<CitationSite> => {
  const site = await startPayload({ env })
  const write = writerOf(site)
  const { cohen, book } = await addWorks(write)
  const { id: trial } = await write.add('references', reference('A trial', 'Okafor', '2021'))
  const { id: guide } = await write.add('references', reference('A guide', 'Brandt', '2019'))
  const { id: draftOnly } = await write.add('references', reference('Hidden', 'Secret', '2022'))
  const { id: needling } = await write.publish('treatments', { name: 'Needling' })
  const { id: laser } = await write.publish('treatments', { name: 'Laser' })
  const { id: redness } = await write.publish('side-effects', {
    name: 'Redness',
    description: richText(paragraph('It is common.', citing(guide))),
    occurrences: [
      { treatment: needling, evidence: [{ reference: trial, locator: '104' }] },
      { treatment: laser, evidence: [{ reference: draftOnly }] },
    ],
  })
  const { id: pain } = await write.publish('side-effects', { name: 'Pain' })
  const { id: secret } = await write.add('side-effects', {
    name: 'Not published',
    _status: 'draft',
    description: richText(paragraph('Nobody knows.', citing(draftOnly))),
    occurrences: [{ treatment: needling, evidence: [{ reference: draftOnly }] }],
  })
  const { id: smoking } = await write.publish('risk-factors', {
    name: 'Smoking',
    raisesRiskOf: [{ sideEffect: redness, evidence: [{ reference: guide }, { reference: cohen }] }],
  })
  const { id, slug } = await write.publish('articles', {
    title: 'Deep needling',
    about: [needling],
    body: richText(
      heading('How it works'),
      paragraph('It makes holes.', citing({ reference: book, locator: '12', label: 'page' })),
      heading('How safe it is'),
      paragraph('It is safe.', citing(cohen), ' It heals.', citing(book, cohen)),
    ),
    sideEffects: [redness, pain, secret],
    riskFactors: [smoking],
  })
  return {
    ...site,
    write,
    works: { cohen, book, trial, guide, draftOnly },
    article: { id, slug: String(slug) },
    records: { redness, pain, secret, smoking },
    treatments: { needling, laser },
  }
}

export type Marker = {
  citationId: string
  text: string
  html: string
  numbers: number[]
  source: { collection: string; id: string; row: string | null } | null
  article?: string
  idInArticle?: string
}

export type Bibliography = {
  style: string
  locale: string
  entries: {
    referenceId: string
    number: number
    label: string | null
    html: string
    text: string
    backlinks: string[]
    isCited: boolean
  }[]
  markers: Marker[]
  findings: { code: string; message: string; citationId?: string }[]
}

export type Refusal = {
  errors: { message: string; data?: Record<string, unknown> }[]
}
