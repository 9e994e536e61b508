import { expect, it } from 'vitest'
import type { Affected } from './affected'
import { alarmMessage } from './alarmMessage'
import type { StatusChange } from './statusChange'

const change: StatusChange = {
  id: 'r1',
  label: 'Wakefield 1998',
  title: 'Hyperplasia\nin children',
  doi: '10.1000/work',
  pmid: null,
  before: 'current',
  after: 'retracted',
  notice: '10.1000/notice',
  source: 'crossref',
}
const sentence: Affected = {
  reference: 'r1',
  collection: 'articles',
  id: 'a1',
  title: 'Healing',
  slug: 'healing',
  isPublished: true,
  locale: 'en',
  sentence: 'It heals.',
  citationId: 'c1',
}
const siteUrl = 'https://example.org'

it('tells what was retracted, who says so, and what rests on it', () => {
  expect(alarmMessage({ changes: [change], affected: [sentence], siteUrl })).toEqual({
    subject: 'Retracted: Wakefield 1998 (1 sentence rests on it)',
    text: [
      'Retracted: Wakefield 1998. Hyperplasia in children',
      'According to Crossref: 10.1000/notice',
      'https://example.org/admin/collections/references/r1',
      'What rests on it:',
      '- “Healing” (published): It heals.\n  https://example.org/admin/collections/articles/a1',
    ].join('\n'),
  })
})

it('says nothing of what is no alarm', () => {
  const corrected: StatusChange = { ...change, after: 'corrected' }
  expect(alarmMessage({ changes: [corrected], affected: [], siteUrl })).toBeUndefined()
})

it('is one message for many, and counts what it does not list', () => {
  const other: StatusChange = { ...change, id: 'r2', label: 'Adler 2016' }
  const affected = Array.from({ length: 25 }, () => sentence)
  const message = alarmMessage({ changes: [change, other], affected, siteUrl })
  expect(message?.subject).toBe('2 references were retracted or questioned (25 sentences affected)')
  expect(message?.text).toContain('- and 5 more.')
  expect(message?.text).toContain('Nothing cites it.')
})
