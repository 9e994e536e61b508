import { describe, expect, it } from 'vitest'
import { citing, cohen } from '../exampleReferences'
import { UnknownLocaleError, listLocales, localeTree, resolveLocale } from './locales'
import { renderDocument } from '../render'

describe('resolveLocale', () => {
  it.each([
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['en_gb', 'en-GB'],
    ['en-AU', 'en-US'],
    ['de', 'de-DE'],
    ['de-AT', 'de-AT'],
    ['pt', 'pt-PT'],
    ['pt-BR', 'pt-BR'],
    ['es', 'es-ES'],
    ['fr', 'fr-FR'],
    ['zh', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['no', 'nb-NO'],
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['cy', 'cy-GB'],
    ['la', 'la'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-Hans-HK', 'zh-CN'],
    ['zh-Hant-CN', 'zh-TW'],
    ['cmn-Hant', 'zh-TW'],
    ['sr-Latn', 'sr-RS'],
    ['sr-Latn-ME', 'sr-RS'],
    ['nb', 'nb-NO'],
    ['no-NO', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['iw', 'he-IL'],
    ['es-419', 'es-ES'],
    ['de-DE-u-co-phonebk', 'de-DE'],
    ['de-CH-1996', 'de-CH'],
  ])('reads %s as %s', (tag, locale) => {
    expect(resolveLocale(tag)).toBe(locale)
  })

  it.each(['xx', 'tlh', '', 'not a tag', '__proto__', '../en-US', 'x'.repeat(1_000_000)])(
    'refuses an unknown locale with the nearest ones',
    (tag) => {
      expect(() => resolveLocale(tag)).toThrow(UnknownLocaleError)
    },
  )

  it('names the nearest ones', () => {
    expect(() => resolveLocale('xe-DE')).toThrow(/de-DE/)
    expect(() => resolveLocale('german')).toThrow(/de-DE/)
    expect(() => resolveLocale('xqzzy')).toThrow(/^There is no citation locale "xqzzy"\.$/)
  })

  it('finds every locale by its own tag', () => {
    expect(listLocales()).toHaveLength(56)
    expect(listLocales().map(resolveLocale)).toEqual(listLocales())
  })
})

describe('a locale', () => {
  it.each(listLocales())(
    '%s prints a document, and its tree stays as it is',
    { timeout: 30_000 },
    (locale) => {
      const before = JSON.stringify(localeTree(locale))
      const citation = citing('a', { reference: 'cohen', label: 'page', locator: '350' })
      const rendered = renderDocument({
        citations: [citation],
        references: [cohen],
        style: 'apa',
        locale,
      })
      expect(rendered.locale).toBe(locale)
      expect(rendered.markers[0]?.text).toContain('2016')
      expect(rendered.entries[0]?.text).toContain('Elbuluk')
      expect(JSON.stringify(localeTree(locale))).toBe(before)
    },
  )

  it('is the one of the style where none is asked for', () => {
    const document = { citations: [], references: [] }
    expect(renderDocument({ ...document, style: 'harvard1' }).locale).toBe('en-GB')
    expect(renderDocument({ ...document, style: 'chicago-author-date-de' }).locale).toBe('de-DE')
    expect(renderDocument({ ...document, style: 'vancouver' }).locale).toBe('en-US')
  })

  it('is refused where it is unknown', () => {
    expect(() =>
      renderDocument({ citations: [], references: [], style: 'apa', locale: 'tlh' }),
    ).toThrow(UnknownLocaleError)
  })
})
