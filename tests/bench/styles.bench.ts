import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { cslFolders } from '../../src/citations/styles/cslFolder'
import { citationsOfEveryType, everyType } from '../../src/citations/styles/exampleTypes'
import { listLocales } from '../../src/citations/styles/locales'
import { packagedStyles } from '../../src/citations/styles/packagedStyles'
import type { Style } from '../../src/citations/styles/parseStyle'
import { renderDocument } from '../../src/citations/render'
import type { StyleSource } from '../../src/citations/styles/styleSource'
import { listStyles, resolveStyle, unusableStyles } from '../../src/citations/styles/styles'
import type { ManyStyles } from './manyStyles'
import type { Bench, BenchRow } from './row'

/**
 * Every style and locale that can be found prints one reference of each CSL type, with citations of
 * them, or is refused with a reason; then how much memory many styles take.
 */
export const stylesBench: Bench = async (say) => {
  const asked = process.env.VOUCH_CSL_DIR
  const folders = [asked ?? debianFolder(), path.resolve('../shared/fixtures/csl')]
  try {
    delete process.env.VOUCH_CSL_DIR
    const rows = [
      ...sweep({ name: 'package', source: packagedStyles(), say }),
      ...locales('package', say),
    ]
    for (const folder of folders) {
      if (!folder || !existsSync(folder)) continue
      process.env.VOUCH_CSL_DIR = folder
      const name = folder === folders[0] ? 'folder (VOUCH_CSL_DIR, else Debian)' : 'fixtures'
      for (const { styles } of cslFolders()) rows.push(...sweep({ name, source: styles, say }))
      rows.push(...locales(name, say), ...names(name))
    }
    delete process.env.VOUCH_CSL_DIR
    rows.push(...memory(say))
    return rows
  } finally {
    if (asked === undefined) delete process.env.VOUCH_CSL_DIR
    else process.env.VOUCH_CSL_DIR = asked
  }
}

/** Where Debian's package of styles is installed, if it is. */
const debianFolder = (): string | undefined => {
  const listed = spawnSync('dpkg', ['-L', 'citation-style-language-styles'], { encoding: 'utf8' })
  const style = (listed.stdout ?? '')
    .split('\n')
    .find((line) => /\/styles\/[\w-]+\.csl$/.test(line))
  return style && path.dirname(path.dirname(style))
}

const row = (job: string, value: number, unit: string): BenchRow => ({
  bench: 'citations-styles',
  job,
  value,
  unit,
  baseline: null,
  ratio: null,
  target: null,
  met: null,
})

const references = everyType()
const citations = citationsOfEveryType()

/** Null where it prints every reference and every citation, else what is wrong. */
const failureOf = (style: Style, locale?: string): string | null => {
  try {
    const { entries, markers } = renderDocument({ citations, references, style, locale })
    if (style.hasBibliography && entries.length !== references.length) {
      return `${entries.length} entries of ${references.length}`
    }
    const blank = markers.filter(({ text, note }) => !text && !note?.text).length
    return markers.length === citations.length && blank < markers.length
      ? null
      : `${blank} blank markers of ${markers.length}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What has printed: folders have many styles that the package has, too. */
const printed = new Set<string>()

/** Equal for styles that differ in nothing but what is said about them. */
const printingKey = ({ tree }: Style): string => {
  const parts = tree.children.filter((part) => typeof part === 'string' || part.name !== 'info')
  return createHash('sha256')
    .update(JSON.stringify([tree.attrs, parts]))
    .digest('hex')
}

const sweep = ({
  name,
  source,
  say,
}: {
  name: string
  source: StyleSource
  say: (progress: string) => void
}): BenchRow[] => {
  const ids = [...source.entries.keys()]
  const refused = new Map(source.unusable.map(({ id, reason }) => [id, reason]))
  let rendered = 0
  let dependents = 0
  for (const [index, id] of ids.entries()) {
    if (index % 200 === 0) say(`  ${name}: ${index} of ${ids.length} styles`)
    const isDependent = source.entries.get(id)?.parent !== undefined
    try {
      const style = isDependent ? resolveStyle(id) : source.load(id)
      const key = printingKey(style)
      const failure = printed.has(key) ? null : failureOf(style)
      if (failure !== null) {
        refused.set(id, failure)
        continue
      }
      printed.add(key)
      if (isDependent) dependents += 1
      else rendered += 1
    } catch (error) {
      refused.set(id, error instanceof Error ? error.message : String(error))
    }
  }
  for (const [id, reason] of refused) say(`  ${name}: ${id} refused: ${reason}`)
  return [
    row(`${name}: styles rendered`, rendered, 'styles'),
    ...(dependents > 0 ? [row(`${name}: dependents of a rendered one`, dependents, 'styles')] : []),
    row(`${name}: refused with a reason`, refused.size, 'styles'),
  ]
}

const locales = (name: string, say: (progress: string) => void): BenchRow[] => {
  const style = resolveStyle('apa')
  const rendered = listLocales().filter((locale) => {
    const failure = failureOf(style, locale)
    if (failure !== null) say(`  ${name}: locale ${locale}: ${failure}`)
    return failure === null
  })
  const isAll = rendered.length === listLocales().length
  return [
    { ...row(`${name}: locales rendered`, rendered.length, 'locales'), target: 'all', met: isAll },
  ]
}

/** How long it takes to find a style by a part of its name, among all that are listed. */
const names = (name: string): BenchRow[] => {
  const count = listStyles().length
  const searches = ['american academy dermatology', '0190-9622', 'vancouver', 'a', 'etudes']
  const times = searches.map((search) => {
    const start = performance.now()
    listStyles({ search })
    return performance.now() - start
  })
  const slowest = Math.max(...times)
  return [
    {
      ...row(`${name}: slowest search of ${count} names`, slowest, 'ms'),
      target: '< 20 ms',
      met: slowest < 20,
    },
    row(`${name}: listed but not usable`, unusableStyles().length, 'styles'),
  ]
}

/** In a process of its own, whose memory nothing else has used. */
const memory = (say: (progress: string) => void): BenchRow[] => {
  say('  memory of 500 styles in a row')
  const args = ['--expose-gc', ...process.execArgv, path.resolve('tests/bench/manyStyles.ts')]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const { styles, peak, after, resident }: ManyStyles = JSON.parse(stdout)
  const limited = (job: string, value: number): BenchRow => ({
    ...row(`${styles} styles in a row: ${job}`, value, 'MB more'),
    target: '< 100 MB',
    met: value < 100,
  })
  return [
    limited('peak of the heap', peak),
    limited('heap after them', after),
    row(`${styles} styles in a row: resident memory after them`, resident, 'MB more'),
  ]
}
