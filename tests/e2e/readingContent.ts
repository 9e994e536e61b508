import { writeLexical } from '../../src/documents/lexical'
import type { Block, Inline, TextCite } from '../../src/documents/model'
import type { Editor } from './site'

const text = (words: string): Inline => ({ kind: 'text', text: words })

const citing =
  (prefix: string) =>
  (number: number, ...cited: (string | Omit<TextCite, 'id'>)[]): Inline => {
    const id = `${prefix}${number}`
    const cites = cited.map((each, index) => ({
      id: `${id}x${index}`,
      ...(typeof each === 'string' ? { reference: each } : each),
    }))
    return { kind: 'citation', citation: { id, mode: 'parenthetical', cites } }
  }

const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const heading = (level: 2 | 3, words: string): Block => ({
  kind: 'heading',
  level,
  children: [text(words)],
})

/** What the reading pages show, written as an editor writes it: everything linked with everything. */
export const createReadingContent = async ({ post }: Editor) => {
  const mark = Date.now().toString(36)
  const cite = citing(mark)
  const trial = await post('references', {
    type: 'article-journal',
    title: `A trial of rollers & "needles" </script> ${mark}`,
    authors: [
      { family: 'Okafor', given: 'Jane' },
      { family: 'Prieto', given: 'Luis' },
    ],
    containerTitle: 'Journal of Skin Study',
    volume: '12',
    page: '101-109',
    issued: '2019-03',
    doi: `10.1000/trial.${mark}`,
    status: 'current',
    statusCheckedAt: '2026-03-03T00:00:00.000Z',
  })
  const retracted = await post('references', {
    type: 'article-journal',
    title: `Collagen without end ${mark}`,
    authors: [{ family: 'Adeyemi', given: 'Bola' }],
    issued: '2020',
    status: 'retracted',
  })
  const guide = await post('references', {
    type: 'webpage',
    title: `A guide for patients ${mark}`,
    authors: [{ literal: 'World Skin Body' }],
    url: 'https://example.org/guide',
    issued: '2021',
  })
  const treatment = await post('treatments', {
    name: `Rolling ${mark}`,
    alternateNames: ['needle rolling'],
    _status: 'published',
    description: writeLexical({
      blocks: [paragraph(text('A roller with needles '), cite(1, trial.id))],
    }),
    followup: writeLexical({
      blocks: [paragraph(text('Keep out of the sun '), cite(2, trial.id))],
    }),
  })
  const sideEffect = await post('side-effects', {
    name: `Erythema ${mark}`,
    plainName: `Redness ${mark}`,
    _status: 'published',
    description: writeLexical({
      blocks: [paragraph(text('The skin turns red '), cite(3, trial.id))],
    }),
    codes: [{ system: 'ICD-10', code: 'L53.9' }],
    occurrences: [
      {
        treatment: treatment.id,
        phase: 'expected-reaction',
        frequency: { events: 46, total: 120 },
        severity: 1,
        duration: { min: 1, max: 3, unit: 'days' },
        actionAdvice: 'Cool the skin.',
        evidence: [{ reference: trial.id, label: 'page', locator: '104', quote: '46 of 120.' }],
      },
    ],
  })
  const riskFactor = await post('risk-factors', {
    name: `Smoking ${mark}`,
    kind: 'precaution',
    modifiable: true,
    appliesTo: [treatment.id],
    _status: 'published',
    raisesRiskOf: [
      {
        sideEffect: sideEffect.id,
        treatment: treatment.id,
        effect: { measure: 'RR', value: 1.8, ciLow: 1.2, ciHigh: 2.7 },
        evidence: [{ reference: trial.id }],
      },
    ],
  })
  const author = await post('people', {
    honorific: 'Dr',
    name: `Joana Reis ${mark}`,
    credentials: 'MD',
    orcid: '0000-0002-1825-0097',
  })
  const title = `Rolling and the skin ${mark}`
  const body = writeLexical({
    blocks: [
      paragraph(text('Before anything else, ask somebody who knows.')),
      heading(2, 'What it is'),
      paragraph(
        text('Needles open the skin '),
        cite(4, trial.id),
        text(', twice '),
        cite(5, trial.id, {
          reference: retracted.id,
          retractionReason: 'It shows what was believed then.',
        }),
      ),
      heading(3, 'References'),
      paragraph(text('A heading that is called like a part of the page.')),
      {
        kind: 'pull-quote',
        id: `${mark}q`,
        text: 'A needle is a needle.',
        attribution: 'Joana Reis',
      },
      {
        kind: 'commercial-disclosure',
        id: `${mark}d`,
        sponsor: 'Needle Works',
        relationship: 'sells rollers',
        text: 'It had no say.',
      },
    ],
  })
  const article = await post('articles', {
    title,
    summary: 'What rollers do to the skin.',
    body,
    about: [treatment.id],
    sideEffects: [sideEffect.id],
    riskFactors: [riskFactor.id],
    furtherReading: [guide.id],
    authors: [author.id],
    citationStyle: 'vancouver',
    lastReviewed: '2026-01-10T00:00:00.000Z',
    nextReviewDue: '2020-01-10T00:00:00.000Z',
    competingInterests: 'None.',
    corrections: [
      { date: '2026-02-02T00:00:00.000Z', kind: 'correction', text: 'A depth was wrong.' },
    ],
    _status: 'published',
  })
  const draft = await post('articles', { title: `Not yet ${mark}`, body, _status: 'draft' })
  return { mark, title, article, draft, treatment, sideEffect, riskFactor, trial, retracted, guide }
}

export type ReadingContent = Awaited<ReturnType<typeof createReadingContent>>
