import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCslType } from '../../references/cslTypeOf'
import type { CslItem } from '../../references/csl'
import type { CslNode } from '../styles/cslTree'
import { engineItem, unusableVariables } from './items'
import { localeTree } from '../styles/locales'
import { renderDocument } from '../render'
import { plainText, sanitiseHtml } from '../sanitise'
import { resolveStyle } from '../styles/styles'

describe('engineItem', () => {
  it('leaves out what would hide what every object has: citeproc-js calls it', () => {
    const reference = { id: 'a', type: 'book', issued: { hasOwnProperty: 'x', raw: '2020' } }
    expect(engineItem({ reference, id: 'r' }).issued).toEqual({ raw: '2020' })
  })

  it('leaves values as they are', () => {
    const reference = {
      type: 'book',
      title: '<i>A</i> & B ',
      volume: 'XII',
      author: [{ family: 'Smith', given: '’Aisha', 'comma-suffix': 1 }, { literal: 'WHO' }],
      issued: { literal: 'in press' },
      accessed: {},
      'original-date': { 'date-parts': [['1890', '', '']], circa: true },
    }
    expect(engineItem({ reference: { id: 'x', ...reference }, id: 'r-x' })).toEqual({
      ...reference,
      id: 'r-x',
      system_id: 'r-x',
    })
  })

  it('leaves out what is no value of its variable, and says so', () => {
    const reference = {
      id: 'x',
      type: 'book',
      title: { text: 'A' },
      author: 'Jane Smith',
      editor: [null, {}, 5],
      translator: [],
      issued: '2020',
      note: null,
      custom: { key: 'value' },
      funder: [{ name: 'F' }],
    }
    expect(engineItem({ reference, id: 'r' })).toEqual({ id: 'r', system_id: 'r', type: 'book' })
    expect(unusableVariables(reference)).toEqual(['title', 'author', 'editor', 'issued'])
  })
})

const folders = ['references/csl-json', 'registries/crossref/csl-json'].map((folder) =>
  join('../shared/fixtures', folder),
)

const styles = [
  'vancouver',
  'apa',
  'harvard1',
  'chicago-author-date',
  'modern-language-association',
  'ieee',
  'nature',
  'american-medical-association',
  'chicago-fullnote-bibliography',
  'din-1505-2',
  'elsevier-harvard',
  'the-lancet',
]

/**
 * Real references with a type that CSL has, a title, since Vouch prints something where a style finds
 * nothing to print, and dates on which citeproc-js by itself does not throw.
 */
const realReferences = (): CslItem[] => {
  const items = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => itemsOf(JSON.parse(readFileSync(join(folder, name), 'utf8')))),
  )
  const step = Math.ceil(items.length / 60)
  return items
    .filter((_, index) => index % step === 0)
    .map((item, index) => ({ ...item, id: `ref-${index + 100}` }))
}

const itemsOf = (json: unknown): CslItem[] => {
  const values: unknown[] = Array.isArray(json) ? json : [json]
  return values.flatMap((value): CslItem[] => {
    if (typeof value !== 'object' || value === null) return []
    if (!('type' in value) || !('title' in value) || hasUnevenRange(value)) return []
    const { type, title } = value
    const isTitled = typeof title === 'string' && title !== ''
    return isCslType(type) && isTitled ? [{ ...value, id: '', type, title }] : []
  })
}

const hasUnevenRange = (item: object): boolean =>
  Object.values(item).some((value: unknown) => {
    if (typeof value !== 'object' || value === null || !('date-parts' in value)) return false
    const parts: unknown = value['date-parts']
    const lengths = Array.isArray(parts) ? parts.map((part: unknown[]) => part.length) : []
    return new Set(lengths).size > 1
  })

type RawEngine = {
  updateItems: (ids: string[]) => void
  makeBibliography: () => false | [unknown, string[]]
}

type RawSystem = {
  retrieveLocale: (tag: string) => CslNode
  retrieveItem: (id: string) => object | undefined
}

const { Engine }: { Engine: new (system: RawSystem, style: CslNode) => RawEngine } = createRequire(
  import.meta.url,
)('citeproc')

const rawEntries = (references: readonly CslItem[], style: string): string[] => {
  const byId = new Map(references.map((reference) => [reference.id, reference]))
  const engine = new Engine(
    { retrieveLocale: localeTree, retrieveItem: (id) => structuredClone(byId.get(id)) },
    structuredClone(resolveStyle(style).tree),
  )
  engine.updateItems(references.map(({ id }) => id))
  const bibliography = engine.makeBibliography()
  return bibliography === false ? [] : bibliography[1].map(textOf)
}

const textOf = (html: string): string => plainText(sanitiseHtml(html)).replace(/\s/g, '')

const references = realReferences()

describe.skipIf(references.length === 0)('real references', () => {
  it.each(styles)('print in %s as citeproc-js by itself prints them', (style) => {
    const { entries } = renderDocument({
      citations: [],
      references,
      furtherReading: references.map(({ id }) => id),
      style,
    })
    const printed = entries.map(({ label, text }) => `${label ?? ''}${text}`.replace(/\s/g, ''))
    expect(printed).toEqual(rawEntries(references, style))
  })
})
