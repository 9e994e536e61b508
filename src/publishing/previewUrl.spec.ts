import { expect, it } from 'vitest'
import { articlePreviewUrl } from './previewUrl'

it.each([
  ['deep-needling', '/articles/deep-needling?preview=1'],
  ['a/../b?x#', '/articles/a%2F..%2Fb%3Fx%23?preview=1'],
  ['', '/'],
])('leads to the draft of the article with the slug “%s” and nowhere else', (slug, address) => {
  const { pathname, search } = new URL(articlePreviewUrl({ data: { slug } }))
  expect(pathname + search).toBe(address)
})
