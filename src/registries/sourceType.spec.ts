import { describe, expect, it } from 'vitest'
import { foundWork } from './foundWork'
import type { RegistryRecord } from './registry'
import { sourceTypeOf } from './sourceType'

const recordOf = (
  publicationTypes: string[],
  title = 'Needling of scars',
  registry: RegistryRecord['registry'] = 'pubmed',
): RegistryRecord => ({
  registry,
  item: { id: '1', type: 'article-journal', title },
  notices: [],
  noticeOf: [],
  publicationTypes,
  fetchedAt: '2026-01-02T03:04:05.000Z',
})

describe('sourceTypeOf', () => {
  it.each([
    [['Journal Article', 'Systematic Review', 'Meta-Analysis'], 'systematic-review'],
    [['Journal Article', 'Meta-Analysis', 'Review'], 'systematic-review'],
    [['Journal Article', 'Randomized Controlled Trial', 'Multicenter Study'], 'randomised-trial'],
    [
      ['Journal Article', 'Randomized Controlled Trial', 'Retracted Publication'],
      'randomised-trial',
    ],
    [['Practice Guideline'], 'guideline'],
    [['Guideline', 'Practice Guideline', 'Review'], 'guideline'],
    [['Case Reports', 'Journal Article', 'Review'], 'case-report'],
    [['Journal Article', 'Review'], 'narrative-review'],
    [['Journal Article'], undefined],
    [['Clinical Trial', 'Observational Study'], undefined],
    [['Randomized Controlled Trial', 'Meta-Analysis'], undefined],
    [['Clinical Trial Protocol', 'Randomized Controlled Trial'], undefined],
    [['Comment', 'Review'], undefined],
    [['constructor'], undefined],
    [[], undefined],
  ])('takes %j for %s', (types, sourceType) => {
    expect(sourceTypeOf(recordOf(types))).toBe(sourceType)
  })

  it.each(['A systematic review of scars', 'Scars: a meta-analysis', 'Scars: a scoping review'])(
    'does not call "%s" a narrative review',
    (title) => {
      expect(sourceTypeOf(recordOf(['Review'], title))).toBeUndefined()
    },
  )

  it('takes no word of a registry whose types say how a work was published', () => {
    expect(sourceTypeOf(recordOf(['Review'], 'Scars', 'crossref'))).toBeUndefined()
  })
})

it('comes with a found work, with where it comes from', () => {
  const { sourceType, provenance, fields } = foundWork(recordOf(['Practice Guideline']))
  expect(sourceType).toBe('guideline')
  expect(fields).not.toHaveProperty('sourceType')
  expect(provenance).toContainEqual({
    field: 'sourceType',
    source: 'pubmed',
    fetchedAt: '2026-01-02T03:04:05.000Z',
  })
  expect(foundWork(recordOf([])).provenance.map(({ field }) => field)).not.toContain('sourceType')
})
