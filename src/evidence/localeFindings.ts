import { referenceIdsOf } from '../documents/citations'
import type { DocumentBody } from '../documents/model'
import { bodyFindings } from './bodyFindings'
import type { ArticleReference } from './bodyFindings'
import type { Finding } from './findings'

/** The text of an article in one content locale. */
export type LocaleText = { locale: string; body: DocumentBody }

/**
 * The findings of an article in all its content locales. One about a place in a text names the locale when
 * it is not the one that is being saved; one about a reference as such is told once.
 *
 * @param references all that any of the texts cites, and the further reading
 * @throws RangeError when a locale is no valid tag
 */
export function localeFindings({
  texts,
  references,
  furtherReading,
  savedLocale,
}: {
  texts: LocaleText[]
  references: ArticleReference[]
  furtherReading: string[]
  savedLocale: string
}): Finding[] {
  const citedBy = texts.map(({ body }) => new Set(referenceIdsOf(body)))
  const citedAnywhere = new Set(citedBy.flatMap((cited) => [...cited]))
  const told = new Set<string>()
  return texts.flatMap(({ locale, body }, index) => {
    const found = bodyFindings({
      body,
      references: references.filter(
        ({ key }) => citedBy[index]?.has(key) || !citedAnywhere.has(key),
      ),
      furtherReading,
      locale,
    })
    return found.flatMap((each) => {
      if (!isAboutReference(each)) {
        return [locale === savedLocale ? each : { ...each, place: { ...each.place, locale } }]
      }
      const key = JSON.stringify([each.code, each.place.reference, each.message])
      if (told.has(key)) return []
      told.add(key)
      return [each]
    })
  })
}

function isAboutReference({ place }: Finding): boolean {
  return place.reference !== undefined && place.citationId === undefined
}
