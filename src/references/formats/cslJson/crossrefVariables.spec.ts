import { expect, it } from 'vitest'
import { readReferences } from '..'

const read = (work: object) => {
  const [entry] = [
    ...readReferences({ text: JSON.stringify([{ id: 'a', type: 'journal-article', ...work }]) })
      .entries,
  ]
  return entry?.item
}

it('makes the subtitle that Crossref lists a part of the title, and its short titles CSL', () => {
  const item = read({
    title: ['Acne'],
    subtitle: ['A review'],
    'container-title': ['Dermatology'],
    'short-container-title': ['Dermatol.'],
  })
  expect(item).toMatchObject({
    title: 'Acne: A review',
    'container-title': 'Dermatology',
    'container-title-short': 'Dermatol.',
  })
  expect(item).not.toHaveProperty('subtitle')
  expect(item).not.toHaveProperty('short-container-title')
})

it('says nothing twice, and takes nothing from an empty list', () => {
  expect(read({ title: ['Acne: a review'], subtitle: ['A review'] })?.title).toBe('Acne: a review')
  const short = { 'container-title-short': 'Derm', 'short-container-title': ['Dermatol.'] }
  expect(read(short)).toMatchObject({ 'container-title-short': 'Derm' })
  const empty = read({ title: 'Acne', subtitle: [], 'short-container-title': [] })
  expect(empty).toMatchObject({ title: 'Acne' })
  expect(empty).not.toHaveProperty('subtitle')
})

it('leaves what is no list of Crossref as it is', () => {
  expect(read({ title: 'Acne', subtitle: 'mine' })).toMatchObject({
    title: 'Acne',
    subtitle: 'mine',
  })
})
