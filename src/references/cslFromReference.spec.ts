import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRecord } from './canonicalJson'
import { cslTypes } from './csl'
import { cslFromReference, referenceFromCsl } from './cslFromReference'
import type { ReferenceFields } from './reference'

const roundTrip = (item: Record<string, unknown>) =>
  cslFromReference({ id: String(item.id), fields: referenceFromCsl(item) })

/** The item with what was repaired put back, and without the note of it; an empty `custom` is none. */
const withOriginals = ({ custom, ...item }: Record<string, unknown>): Record<string, unknown> => {
  if (!isRecord(custom)) return { ...item, ...(custom !== undefined && { custom }) }
  const { vouch, ...others } = custom
  if (!isRecord(vouch)) return { ...item, ...withoutEmpty({ custom }) }
  const { original, ...ours } = vouch
  if (!isRecord(original)) return { ...item, ...withoutEmpty({ custom }) }
  const rest = { ...others, ...withoutEmpty({ vouch: ours }) }
  return { ...item, ...withoutEmpty({ custom: rest }), ...original }
}

const withoutEmpty = (entries: Record<string, object>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => Object.keys(value).length > 0))

/** What the database gives back for what it was given: every field, nulls, row ids, unticked boxes. */
const asStored = (fields: ReferenceFields): ReferenceFields => {
  const names = (list: ReferenceFields['authors']) =>
    (list ?? []).map((name, index) => ({
      family: null,
      given: '',
      commaSuffix: false,
      staticOrdering: null,
      ...name,
      id: `row${index}`,
    }))
  return {
    title: null,
    volume: null,
    doi: null,
    rawText: null,
    ...fields,
    extra: fields.extra ?? null,
    authors: names(fields.authors),
    editors: names(fields.editors),
  }
}

const shared = path.resolve('../shared/fixtures')

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name)
    return statSync(file).isDirectory() ? filesUnder(file) : [file]
  })

const itemsIn = (file: string) => {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const items = Array.isArray(content)
    ? content
    : isRecord(content) && typeof content.type === 'string'
      ? [content]
      : isRecord(content)
        ? Object.values(content)
        : []
  return items.filter(isRecord)
}

describe.skipIf(!existsSync(shared))('real CSL-JSON', () => {
  const items = existsSync(shared)
    ? filesUnder(shared)
        .filter((file) => /[/\\]csl-json[/\\]|\.csl\.json$/.test(file))
        .flatMap(itemsIn)
        .flatMap((item) => (isRecord(item['0']) ? [item['0']] : [item]))
        .filter((item) => typeof item.type === 'string')
    : []

  it('is there', () => {
    expect(items.length).toBeGreaterThan(300)
  })

  it('comes out as it went in, also through the database', () => {
    for (const item of items) {
      const fields = referenceFromCsl(item)
      const id = String(item.id)
      expect(withOriginals(cslFromReference({ id, fields }))).toEqual({ ...item, id })
      expect(cslFromReference({ id, fields: asStored(fields) })).toEqual(
        cslFromReference({ id, fields }),
      )
    }
  })

  it('is repaired only where it is no valid CSL', () => {
    const repaired = items.flatMap((item) => {
      const { custom } = roundTrip(item)
      const vouch = isRecord(custom) && isRecord(custom.vouch) ? custom.vouch : {}
      return isRecord(vouch.original) ? Object.keys(vouch.original) : []
    })
    expect(new Set(repaired)).toEqual(new Set(['type']))
  })
})

const scalar = fc.oneof(fc.string(), fc.integer())
const name = fc.record(
  {
    family: fc.string(),
    given: fc.string(),
    suffix: fc.string(),
    literal: fc.string(),
    'dropping-particle': fc.string(),
    'non-dropping-particle': fc.string(),
    'comma-suffix': fc.oneof(fc.boolean(), fc.string(), fc.integer()),
    'static-ordering': fc.oneof(fc.boolean(), fc.string(), fc.integer()),
    ORCID: fc.webUrl(),
  },
  { requiredKeys: [] },
)
const dateParts = fc.array(
  fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: 0, max: 32 }), fc.string()),
  { maxLength: 3 },
)
const date = fc.record(
  {
    'date-parts': fc.array(dateParts, { maxLength: 2 }),
    season: fc.oneof(fc.integer({ min: 0, max: 25 }), fc.constantFrom('1', 'Spring', 'x')),
    circa: fc.oneof(fc.boolean(), fc.constantFrom(1, '', '~', '?', '~/', '/%', 'true')),
    literal: fc.string(),
    raw: fc.oneof(fc.string(), fc.constantFrom('2019-03-07', '2019-03-07T10:00:00Z', '2019/2020')),
  },
  { requiredKeys: [] },
)

const typedVariables = {
  title: fc.string(),
  author: fc.array(name, { maxLength: 4 }),
  editor: fc.array(name, { maxLength: 2 }),
  issued: date,
  accessed: date,
  'container-title': fc.string(),
  publisher: fc.string(),
  'publisher-place': fc.string(),
  volume: scalar,
  issue: scalar,
  page: scalar,
  edition: scalar,
  genre: fc.string(),
  language: fc.string(),
  abstract: fc.string(),
  DOI: fc.oneof(fc.string(), fc.constantFrom('10.1000/ABC', 'https://doi.org/10.1000/abc')),
  PMID: fc.oneof(fc.string(), fc.constantFrom('26564388', 'PMID: 26564388')),
  PMCID: fc.oneof(fc.string(), fc.constantFrom('PMC5832410', '5832410')),
  ISBN: fc.oneof(fc.string(), fc.constantFrom('0-306-40615-2', '9780306406157')),
  URL: fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'ftp://x.org')),
  'citation-key': fc.string(),
  translator: fc.array(name, { maxLength: 2 }),
  'event-date': date,
  number: scalar,
  custom: fc.dictionary(fc.string(), fc.jsonValue()),
}

const item = fc.record(
  { id: fc.string(), type: fc.constantFrom(...cslTypes), ...typedVariables },
  { requiredKeys: ['id', 'type'] },
)

const wildItem = fc
  .dictionary(
    fc.oneof(
      fc.constantFrom(...Object.keys(typedVariables), 'type'),
      fc.string().filter((key) => key !== '__proto__'),
    ),
    fc.jsonValue(),
  )
  .map((entries) => ({ ...entries, id: 'wild' }))

describe('any CSL-JSON', () => {
  it('comes out as it went in, also through the database', () => {
    fc.assert(
      fc.property(item, (given) => {
        const fields = referenceFromCsl(given)
        const written = cslFromReference({ id: given.id, fields })
        expect(withOriginals(written)).toEqual(withOriginals(given))
        expect(cslFromReference({ id: given.id, fields: asStored(fields) })).toEqual(written)
        expect(referenceFromCsl(written)).toEqual(fields)
      }),
      { numRuns: 400 },
    )
  })

  it('is repaired where it is broken, and nothing of it is lost', () => {
    fc.assert(
      fc.property(wildItem, (given) => {
        const written = cslFromReference({ id: 'wild', fields: referenceFromCsl(given) })
        expect(cslTypes).toContain(written.type)
        expect(typeof (written.title ?? '')).toBe('string')
        expect(Array.isArray(written.author ?? [])).toBe(true)
        const { type, ...expected } = withOriginals(given)
        const { type: writtenType, ...rest } = withOriginals(written)
        expect(rest).toEqual(expected)
        if (type !== undefined) expect(writtenType).toEqual(type)
      }),
      { numRuns: 400 },
    )
  })

  it('is refused where it is no item', () => {
    for (const nothing of [null, undefined, 'a string', 7, ['an array']]) {
      expect(() => referenceFromCsl(nothing)).toThrow(/CSL-JSON item/)
    }
  })
})

describe('a field that was edited', () => {
  it('wins over the kept original', () => {
    const fields = referenceFromCsl({ id: 'a', type: 'book', volume: 109, DOI: '10.1000/ABC' })
    expect(cslFromReference({ id: 'a', fields })).toMatchObject({ volume: 109, DOI: '10.1000/ABC' })
    expect(cslFromReference({ id: 'a', fields: { ...fields, volume: '110', doi: null } })).toEqual({
      id: 'a',
      type: 'book',
      volume: '110',
    })
  })

  it('keeps what rides along with the names that were not edited', () => {
    const author = [
      { family: 'Cohen', given: 'Brittany', ORCID: 'https://orcid.org/0000-0002-1825-0097' },
      { family: 'Elbuluk', given: 'Nada', affiliation: [] },
    ]
    const fields = referenceFromCsl({ id: 'a', type: 'book', author })
    const [first] = fields.authors ?? []
    const authors = [{ family: 'Pahwa', given: 'M.' }, { ...first }]
    expect(cslFromReference({ id: 'a', fields: { ...fields, authors } }).author).toEqual([
      { family: 'Pahwa', given: 'M.' },
      author[0],
    ])
  })
})

describe('fields that CSL has no variable for', () => {
  const fields: ReferenceFields = {
    type: 'article',
    title: 'A preprint',
    arxiv: '1605.08386',
    rawText: 'A preprint, 2016.',
    issued: '2016~/..',
    issuedText: 'in press',
    extra: { custom: { note: 'theirs' } },
  }

  it('come back', () => {
    expect(referenceFromCsl(cslFromReference({ id: 'a', fields }))).toEqual(fields)
  })

  it('are read from where others write an arXiv id', () => {
    const read = (variables: object) => referenceFromCsl({ id: 'a', type: 'article', ...variables })
    expect(read({ number: 'arXiv:1605.08386v2' }).arxiv).toBe('1605.08386')
    expect(read({ DOI: '10.48550/arXiv.1605.08386' }).arxiv).toBe('1605.08386')
    expect(read({ number: '1605.08386' }).arxiv).toBeUndefined()
  })
})

it('never sets a prototype', () => {
  const hostile: unknown = JSON.parse('{"type":"book","__proto__":{"polluted":true},"title":"T"}')
  const written = cslFromReference({ id: 'a', fields: referenceFromCsl(hostile) })
  expect(written).toEqual({ id: 'a', type: 'book', title: 'T' })
  expect(Object.getPrototypeOf(written)).toBe(Object.prototype)
})
