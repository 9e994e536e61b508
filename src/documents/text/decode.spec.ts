import { describe, expect, it } from 'vitest'
import { ArticleImportError } from './articleImportError'
import { decodeText, largestFile } from './decode'

const fileName = 'article.txt'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer)

function failure(bytes: Uint8Array | string): ArticleImportError {
  try {
    decodeText({ bytes, fileName })
  } catch (error) {
    if (error instanceof ArticleImportError) return error
    throw error
  }
  throw new Error('was read')
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('Größe ³')],
    ['UTF-8 with a byte order mark', utf8('\ufeffGröße ³')],
    ['UTF-16 with a byte order mark', utf16('\ufeffGröße ³')],
    ['UTF-16 of the other order', utf16('\ufeffGröße ³').map((_, at, all) => all[at ^ 1] ?? 0)],
    ['text that is decoded already', '\ufeffGröße ³'],
  ])('reads %s', (_, bytes) => {
    expect(decodeText({ bytes, fileName })).toBe('Größe ³')
  })

  it.each([
    ['empty-file', 'nothing', new Uint8Array(), 'empty'],
    ['empty-file', 'white space', utf8(' \n\ufeff \t'), 'empty'],
    ['binary-file', 'a Word file', utf8('PK\u0003\u0004[Content_Types].xml'), 'Word'],
    ['binary-file', 'a PDF', utf8('%PDF-1.7 text'), 'PDF'],
    ['binary-file', 'data', new Uint8Array([1, 2, 0, 0, 0, 0, 9, 65]), 'data'],
    ['binary-file', 'control characters', utf8('\u0001\u0002\u0003 text'), 'data'],
    ['wrong-encoding', 'Windows-1252', Uint8Array.from([72, 10, 105, 116, 0x92, 115]), 'line 2'],
    ['wrong-encoding', 'UTF-16 without a mark', utf16('A title and a text'), 'UTF-16'],
    [
      'wrong-encoding',
      'broken UTF-16',
      Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
      'UTF-16',
    ],
    ['file-too-large', '50 MB', new Uint8Array(50 * 1024 * 1024), '50.0 MB'],
    ['file-too-large', 'a long text', 'a'.repeat(largestFile + 1), '2.0 MB'],
  ])('refuses with %s: %s', (code, _, bytes, words) => {
    const error = failure(bytes)
    expect(error.code).toBe(code)
    expect(error.message).toContain(fileName)
    expect(error.message).toContain(words)
  })
})
