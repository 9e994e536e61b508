import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { crossrefWorks, hasRegistryFixtures } from '../../tests/registries/fixtures'
import { playRegistries } from '../../tests/registries/server'
import { referenceFromCsl } from '../references/cslFromReference'
import { withoutMarkup } from '../references/formats/richText'
import { shortLabel } from '../references/shortLabel'
import { itemOfWork } from './crossref/item'
import { automaticMatch, findCandidates } from './findCandidates'
import type { Candidate } from './findCandidates'
import { foundWork } from './foundWork'
import { createRegistryClient } from './http/client'
import { registrySettings } from './settings'

describe.skipIf(!hasRegistryFixtures)('findCandidates', async () => {
  const played = await playRegistries()
  const client = createRegistryClient(registrySettings(played.env))

  afterEach(() => played.mend())
  afterAll(() => played.close())

  const journalArticles = [...crossrefWorks().values()].flatMap((work) => {
    const item = itemOfWork(work)
    const isWhole = item?.author && item.volume && item.page && item.type === 'article-journal'
    return item && isWhole ? [referenceFromCsl(item)] : []
  })

  /** As Vancouver prints it, with initials and the year alone. */
  const printed = ({
    authors,
    title,
    containerTitle,
    issued,
    volume,
    page,
  }: (typeof journalArticles)[number]) => {
    const names = (authors ?? [])
      .slice(0, 6)
      .map(({ family, given }) => `${family} ${given?.charAt(0) ?? ''}`.trim())
    return `${names.join(', ')}. ${withoutMarkup(title ?? '')}. ${containerTitle}. ${issued?.slice(0, 4)};${volume}:${page}.`
  }

  it('puts the work that was printed first, and above the others', async () => {
    expect(journalArticles.length).toBeGreaterThan(15)
    let automatic = 0
    for (const fields of journalArticles) {
      const { candidates } = await findCandidates({ client, text: printed(fields) })
      const [best] = candidates
      expect(best?.work.fields.doi, shortLabel(fields)).toBe(fields.doi)
      const match = automaticMatch({ candidates, threshold: 0.95 })
      if (match) expect(match.work.fields.doi).toBe(fields.doi)
      if (match) automatic += 1
    }
    expect(automatic / journalArticles.length).toBeGreaterThan(0.7)
  })

  const candidate = (score: number): Candidate => ({
    work: foundWork({
      registry: 'crossref',
      item: { id: 'x', type: 'book' },
      notices: [],
      noticeOf: [],
      publicationTypes: [],
      fetchedAt: '',
    }),
    score,
    reasons: [],
  })

  it.each([
    [[0.97, 0.5], 0.95, true],
    [[0.97, 0.96], 0.95, false],
    [[0.94], 0.95, false],
    [[1], null, false],
    [[1], undefined, false],
    [[], 0.5, false],
  ])('takes over of %j with threshold %s: %s', (scores, threshold, isTaken) => {
    const match = automaticMatch({ candidates: scores.map(candidate), threshold })
    expect(match !== undefined).toBe(isTaken)
  })
})
