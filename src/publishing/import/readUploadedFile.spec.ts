import { expect, it } from 'vitest'
import { readUploadedFile } from './readUploadedFile'

const requestOf = (body: BodyInit, headers: Record<string, string> = {}) => {
  const init = { method: 'POST', body, headers, duplex: 'half' }
  return new Request('http://localhost/api/articles/import', init)
}

const formOf = (name: string, content: BlobPart = 'A Title') => {
  const form = new FormData()
  form.append('file', new File([content], name))
  return form
}

it('reads the file of a form with its name, on one line', async () => {
  const { bytes, fileName } = await readUploadedFile(requestOf(formOf('an article.txt')))
  expect(new TextDecoder().decode(bytes)).toBe('A Title')
  expect(fileName).toBe('an article.txt')
  expect((await readUploadedFile(requestOf(formOf('x'.repeat(999))))).fileName).toHaveLength(200)
})

it('refuses a length that is too large before it reads', async () => {
  const request = requestOf(formOf('small.txt'), { 'content-length': '99000000' })
  await expect(readUploadedFile(request)).rejects.toMatchObject({ status: 413 })
  expect(request.bodyUsed).toBe(false)
})

it('stops reading a body that does not say how long it is', async () => {
  let sent = 0
  const chunk = new Uint8Array(256 * 1024).fill(97)
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += chunk.length
      if (sent > 100 * 1024 * 1024) controller.close()
      else controller.enqueue(chunk)
    },
  })
  const request = requestOf(body, { 'content-type': 'multipart/form-data; boundary=x' })
  await expect(readUploadedFile(request)).rejects.toMatchObject({ status: 413 })
  expect(sent).toBeLessThan(4 * 1024 * 1024)
})

it.each([
  ['nothing of a form', 'multipart/form-data; boundary=x'],
  ['a form without its boundary', 'multipart/form-data'],
  ['JSON', 'application/json'],
])('refuses what is no form with a file: %s', async (_, contentType) => {
  const request = requestOf('{}', { 'content-type': contentType })
  await expect(readUploadedFile(request)).rejects.toMatchObject({
    status: 400,
    data: { code: 'no-file' },
  })
})
