import { randomUUID } from 'node:crypto'
import type { CollectionSlug } from 'payload'
import type { Citation, Cite } from '../../src/citations/citation'
import { writeLexical } from '../../src/documents/lexical'
import type { Block, Inline } from '../../src/documents/model'
import type { Party } from '../../src/access/roles'
import type { Api, Row } from './api'

/** A citation in the text, of one or more references. */
export const citing = (...references: (string | Omit<Cite, 'id'>)[]): Inline => ({
  kind: 'citation',
  citation: {
    id: randomUUID(),
    cites: references.map((reference) => ({
      id: randomUUID(),
      ...(typeof reference === 'string' ? { reference } : reference),
    })),
  } satisfies Citation,
})

/** A note of the editors beside a sentence. */
export const noting = (note: string): Inline => ({
  kind: 'evidence-note',
  id: randomUUID(),
  noteKind: 'citation-needed',
  note,
})

export const heading = (text: string): Block => ({
  kind: 'heading',
  level: 2,
  children: [{ kind: 'text', text }],
})

/** A paragraph; words are given as strings. */
export const paragraph = (...children: (Inline | string)[]): Block => ({
  kind: 'paragraph',
  children: children.map((child) =>
    typeof child === 'string' ? { kind: 'text', text: child } : child,
  ),
})

/** Rich text as the editor would store it. */
export const richText = (...blocks: Block[]) => writeLexical({ blocks })

/** The text of a document that cites these references, one sentence each. */
export const textCiting = (...references: string[]) =>
  richText(
    heading('What is known'),
    ...references.map((reference) => paragraph('It works.', citing(reference))),
  )

/** A file as a browser sends it: one red pixel, or words. */
export const upload = (kind: 'picture' | 'words', data: Row = {}): FormData => {
  const form = new FormData()
  const name = randomUUID()
  const file =
    kind === 'picture'
      ? new File([redPixel], `${name}.png`, { type: 'image/png' })
      : new File(['words'], `${name}.txt`, { type: 'text/plain' })
  form.append('file', file)
  form.append('_payload', JSON.stringify(data))
  return form
}

const redPixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
)

export type Written = Row & { id: string }
type Saved = { doc?: Written; errors?: { message: string }[] }
type WriteOptions = { as?: Party; query?: string }

/** Writes over REST, as an admin unless told otherwise; what is refused is an error of the test. */
export const writerOf = ({ rest }: Pick<Api, 'rest'>) => {
  const add = async (
    collection: CollectionSlug,
    body: Row | FormData,
    { as = 'admin', query = '' }: WriteOptions = {},
  ): Promise<Written> => {
    const answer = await rest<Saved>('POST', `/${collection}?depth=0${query}`, { as, body })
    return savedIn(answer.body, answer.status)
  }
  const change = async (
    collection: CollectionSlug,
    id: string,
    body: Row,
    { as = 'admin', query = '' }: WriteOptions = {},
  ): Promise<Written> => {
    const answer = await rest<Saved>('PATCH', `/${collection}/${id}?depth=0&trash=true${query}`, {
      as,
      body,
    })
    return savedIn(answer.body, answer.status)
  }
  return {
    add,
    change,
    publish: (collection: CollectionSlug, body: Row) =>
      add(collection, { ...body, _status: 'published' }),
    /** Saves over a published document without publishing. */
    saveDraft: (collection: CollectionSlug, id: string, body: Row) =>
      change(collection, id, { ...body, _status: 'draft' }, { query: '&draft=true' }),
    unpublish: (collection: CollectionSlug, id: string) =>
      change(collection, id, { _status: 'draft' }),
    trash: (collection: CollectionSlug, id: string) =>
      change(collection, id, { deletedAt: new Date().toISOString() }),
    restore: (collection: CollectionSlug, id: string) =>
      change(collection, id, { deletedAt: null }),
    remove: (collection: CollectionSlug, id: string) =>
      rest('DELETE', `/${collection}/${id}?trash=true`, { as: 'admin' }),
  }
}

export type Writer = ReturnType<typeof writerOf>

const savedIn = ({ doc, errors }: Saved, status: number) => {
  if (!doc) throw new Error(`${status}: ${errors?.map(({ message }) => message).join(' ')}`)
  return doc
}
