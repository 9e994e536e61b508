import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '../api'
import { textCiting, writerOf } from '../content'
import type { Writer } from '../content'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
import { dependentStyleFile, styleFile } from './styleFile'

let site: TestSite
let write: Writer
let article: string

beforeAll(async () => {
  site = await startPayload()
  write = writerOf(site)
  const { id } = await write.add('references', {
    title: 'Cooling the skin',
    type: 'article-journal',
    authors: [{ family: 'Okafor', given: 'Ngozi' }],
    issued: '2019',
  })
  article = (await write.publish('articles', { title: 'In styles', body: textCiting(id) })).id
})

afterAll(() => site.close())

type Refusal = {
  errors: { message: string; data: { errors: { path: string; message: string }[] } }[]
}

const refusalOf = async (body: Row) => {
  const answer = await site.rest<Refusal>('POST', '/uploaded-styles', { as: 'publisher', body })
  expect(answer.status).toBe(400)
  return new Map(answer.body.errors[0]?.data.errors.map(({ path, message }) => [path, message]))
}

const markerIn = async (style: string) => {
  const path = `/articles/${article}?style=${style}`
  const { body } = await site.rest<{ bibliography: { markers: { text: string }[] } }>('GET', path)
  return body.bibliography.markers[0]?.text
}

type StyleList = { docs: { id: string; title: string; parent?: string }[] }

const listed = async (search: string) =>
  (await site.rest<StyleList>('GET', `/citation-styles?search=${search}`)).body.docs

describe('an uploaded style', () => {
  it('is read, listed for everybody, and prints, for its own id where none is given', async () => {
    const stored = await write.add('uploaded-styles', { xml: styleFile() }, { as: 'publisher' })
    expect(stored).toMatchObject({
      styleId: 'house-style',
      title: 'House style',
      kind: 'numeric',
      parent: null,
      defaultLocale: 'en-GB',
      hash: expect.stringMatching(/^[\da-f]{64}$/),
      updatedBy: site.users.publisher?.id,
    })
    expect(await listed('house+sty')).toContainEqual({ id: 'house-style', title: 'House style' })
    expect(await markerIn('house-style')).toBe('<1>')
    const graphql = await site.graphql<{ citationStyles: { id: string }[] }>(
      '{ citationStyles(search: "house style") { id } }',
    )
    expect(graphql.body.data?.citationStyles).toContainEqual({ id: 'house-style' })
  })

  it('prints what it says now, and again what it said before once that is restored', async () => {
    const { id } = await write.add('uploaded-styles', { styleId: 'changing', xml: styleFile() })
    expect(await markerIn('changing')).toBe('<1>')
    await write.change('uploaded-styles', id, { xml: styleFile({ brackets: ['(', ')'] }) })
    expect(await markerIn('changing')).toBe('(1)')
    const versions = await site.payload.findVersions({
      collection: 'uploaded-styles',
      where: { parent: { equals: id } },
      sort: 'createdAt',
    })
    await site.payload.restoreVersion({
      collection: 'uploaded-styles',
      id: String(versions.docs[0]?.id),
    })
    expect(await markerIn('changing')).toBe('<1>')
  })

  it('is what its text says, whatever else is sent', async () => {
    const sent = { title: 'No', kind: 'note', hash: 'x', parent: 'apa', warnings: ['none'] }
    const stored = await write.add('uploaded-styles', {
      ...sent,
      styleId: 'honest',
      xml: styleFile({ kind: 'author-date' }),
    })
    expect(stored).toMatchObject({ title: 'House style', kind: 'author-date', parent: null })
    expect(stored.hash).not.toBe('x')
    expect(stored.warnings).not.toContain('none')
    expect(await markerIn('honest')).toBe('<Okafor 2019>')
  })

  it('comes as a file of a form, too, and is named after it', async () => {
    const form = new FormData()
    form.append('file', new File([styleFile()], 'Zeitschrift für Häuser.csl'))
    form.append('_payload', '{}')
    const { styleId } = await write.add('uploaded-styles', form)
    expect(styleId).toBe('zeitschrift-fur-hauser')
  })

  it('is gone from the list and from print once it is deleted', async () => {
    const { id } = await write.add('uploaded-styles', { styleId: 'short-lived', xml: styleFile() })
    expect(await listed('short-lived')).toHaveLength(1)
    expect((await write.remove('uploaded-styles', id)).status).toBe(200)
    expect(await listed('short-lived')).toEqual([])
    const { status } = await site.rest('GET', `/articles/${article}?style=short-lived`)
    expect(status).toBe(400)
  })

  it('does not shadow a style that is there, also by a former name, and gets another id offered', async () => {
    await write.add('uploaded-styles', { styleId: 'taken', xml: styleFile() })
    for (const styleId of ['vancouver', 'apa', 'taken']) {
      const refusal = await refusalOf({ styleId, xml: styleFile() })
      expect(refusal.get('styleId')).toContain(`“house-${styleId}”`)
    }
    for (const styleId of ['../x', 'A', 'a b', '-a', 'a'.repeat(101)]) {
      const refusal = await refusalOf({ styleId, xml: styleFile() })
      expect(refusal.get('styleId')).toContain('lower-case letters')
    }
  })
})

describe('a text that is no style', () => {
  it('is refused with all its problems, each with its line', async () => {
    const xml = styleFile({
      entry: '<text macro="not-there"/>\n<blink/>\n<text macro="nor-this"/>',
    })
    const refusal = await refusalOf({ styleId: 'apa', xml })
    const lines = refusal.get('xml')?.split('\n') ?? []
    expect(lines).toHaveLength(3)
    expect(lines.filter((line) => /^Line \d+: /.test(line))).toHaveLength(3)
    expect(refusal.get('xml')).toContain('Line 16: ')
    expect(refusal.get('xml')).toMatch(/not-there[^]*nor-this|nor-this[^]*not-there/)
    expect(refusal.get('styleId')).toContain('already')
  })

  it.each([
    ['nothing', ''],
    ['words', 'Dear editor'],
    ['another XML', '<html><body/></html>'],
    ['unclosed XML', styleFile().replace('</style>', '')],
    ['entities', `<!DOCTYPE style [<!ENTITY a "aaaa">]>${styleFile().split('?>')[1]}`],
    ['too much', styleFile().padEnd(1_000_001, '\n')],
  ])('is refused where it is %s', async (_, xml) => {
    expect((await refusalOf({ styleId: 'x', xml })).get('xml')).toBeTruthy()
  })

  it('is refused on every path', async () => {
    const data = { styleId: 'x', xml: '<style/>' }
    await expect(site.payload.create({ collection: 'uploaded-styles', data })).rejects.toThrow()
    const { body } = await site.graphql(
      'mutation ($xml: String!) { createUploadedStyle(data: { styleId: "x", xml: $xml }) { id } }',
      { as: 'admin', variables: { xml: '<style/>' } },
    )
    expect(body.errors).toHaveLength(1)
    const { id } = await write.add('uploaded-styles', { styleId: 'good', xml: styleFile() })
    await expect(write.change('uploaded-styles', id, { xml: '<style/>' })).rejects.toThrow('400')
  })
})

describe('a dependent style', () => {
  it('prints as its parent, packaged or uploaded, and follows it', async () => {
    const ofPackaged = await write.add('uploaded-styles', {
      styleId: 'journal-a',
      xml: dependentStyleFile({ parent: 'apa' }),
    })
    expect(ofPackaged).toMatchObject({ parent: 'apa', title: 'Journal of the House' })
    expect(await markerIn('journal-a')).toBe('(Okafor, 2019)')
    expect(await listed('journal-a')).toContainEqual(
      expect.objectContaining({ id: 'journal-a', parent: 'apa' }),
    )

    const parent = await write.add('uploaded-styles', { styleId: 'mother', xml: styleFile() })
    const child = await write.add('uploaded-styles', {
      styleId: 'journal-b',
      xml: dependentStyleFile({ parent: 'mother' }),
    })
    expect(child).toMatchObject({ parent: 'mother', hash: parent.hash })
    expect(await markerIn('journal-b')).toBe('<1>')
    const changed = await write.change('uploaded-styles', parent.id, {
      xml: styleFile({ brackets: ['{', '}'] }),
    })
    expect(await markerIn('journal-b')).toBe('{1}')
    const after = await site.payload.findByID({ collection: 'uploaded-styles', id: child.id })
    expect(after.hash).toBe(changed.hash)

    const asChild = write.change('uploaded-styles', parent.id, {
      xml: dependentStyleFile({ parent: 'apa' }),
    })
    await expect(asChild).rejects.toThrow('400')
    const refusal = await refusalOf({
      styleId: 'journal-c',
      xml: dependentStyleFile({ parent: 'journal-b' }),
    })
    expect(refusal.get('xml')).toContain('“mother”')
    const gone = await write.remove('uploaded-styles', parent.id)
    expect(gone.status).toBe(409)
  })

  it('names the parent that is missing', async () => {
    const xml = dependentStyleFile({ parent: 'no-such-parent' })
    expect((await refusalOf({ styleId: 'orphan', xml })).get('xml')).toContain('“no-such-parent”')
  })
})
