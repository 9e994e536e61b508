import type { PayloadRequest } from 'payload'
import { listLocales, resolveLocale } from '../../citations/styles/locales'
import type { Style } from '../../citations/styles/styles'
import { inOneLocale } from '../../publishing/inOneLocale'
import { editorialPolicy } from '../../publishing/policy'
import { findStyle } from '../../publishing/readStyleFile'
import { refreshUploadedStyles } from '../../publishing/uploadedStyles'
import { suggestedStyles } from '../../site/styleChoices'

/** A style as a picker shows it. */
export type StyleChoice = { id: string; title: string; parent?: string }

export type LocaleChoice = { value: string; label: string }

/** What the pickers of one form start from. */
export type SiteStyles = {
  /** What prints where nothing is chosen. */
  siteStyle: StyleChoice
  /** The CSL locale that prints where nothing is chosen. */
  siteLocale: string
  /** Whether `siteLocale` is the language of the text, since the site has none of its own. */
  isLocaleOfText: boolean
  /** The styles that are offered before anything is typed: the site's own first. */
  suggestions: StyleChoice[]
}

/** The site's style, its locale and the usual styles, for who opens a form. */
export const siteStyles = async (req: PayloadRequest): Promise<SiteStyles> => {
  const ofLocale = inOneLocale(req)
  const policy = await editorialPolicy(ofLocale)
  const uploaded = await refreshUploadedStyles(req)
  const siteStyle = findChoice(policy.citationStyle) ?? { id: 'vancouver', title: 'Vancouver' }
  const ofText = localeOrNone(ofLocale.locale) ?? 'en-US'
  const ofSite = localeOrNone(policy.citationLocale)
  const ids = new Set([...uploaded.map(({ styleId }) => styleId), ...suggestedStyles])
  return {
    siteStyle,
    siteLocale: ofSite ?? ofText,
    isLocaleOfText: ofSite === undefined,
    suggestions: [...ids].flatMap((id) => findChoice(id) ?? []),
  }
}

/** The style of an id as a picker shows it. Ask for `siteStyles` first: it brings the uploaded ones. */
export const findChoice = (id: string | null | undefined): StyleChoice | undefined => {
  const style: Style | undefined = id ? findStyle(id) : undefined
  if (!id || !style) return undefined
  return { id, title: style.title, ...(style.parent && { parent: style.parent }) }
}

/** All CSL locales by their English names: `German (Austria)`. */
export const localeChoices = (): LocaleChoice[] => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' })
  return listLocales()
    .map((value) => ({ value, label: `${names.of(value) ?? value} – ${value}` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}

const localeOrNone = (tag: string | null | undefined): string | undefined => {
  if (!tag) return undefined
  try {
    return resolveLocale(tag)
  } catch {
    return undefined
  }
}
