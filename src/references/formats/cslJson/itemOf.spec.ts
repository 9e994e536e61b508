import { expect, it } from 'vitest'
import { itemOfData } from './itemOf'

it.each([
  [{ DOI: null, doi: '10.1000/abc' }],
  [{ doi: '10.1000/abc', DOI: null }],
  [{ doi: '10.1000/xyz', DOI: '10.1000/abc' }],
])('reads the DOI of %j', (value) => {
  expect(itemOfData({ value: { id: 'a', type: 'book', ...value } })).toMatchObject({
    DOI: '10.1000/abc',
  })
})
