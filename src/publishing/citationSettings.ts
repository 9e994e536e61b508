import type { PayloadRequest } from 'payload'
import { resolveLocale } from '../citations/styles/locales'
import type { Style } from '../citations/styles/styles'
import { inOneLocale } from './inOneLocale'
import { editorialPolicy } from './policy'
import { unusableName } from './printing'
import { resolveSiteStyle } from './resolveSiteStyle'

/** How a caller wants citations printed. */
export type CitationOptions = { style?: string | null; citationLocale?: string | null }

/** What citations are printed with: a style of this site, and a CSL locale. */
export type CitationSettings = { style: Style; locale: string }

type Asked = { req: PayloadRequest; options: CitationOptions }

/**
 * Checks a style and a locale that a caller asked for.
 * @throws APIError 400 that names the nearest ones and where the full list is.
 */
export const checkCitationOptions = async ({ req, options }: Asked): Promise<void> => {
  const { style, citationLocale } = options
  try {
    if (style) await resolveSiteStyle({ req, id: style })
    if (citationLocale) resolveLocale(citationLocale)
  } catch (error) {
    throw unusableName(error) ?? error
  }
}

/**
 * The style and locale to print with: asked for, else those of the article, else the house's, else
 * Vancouver in the language of the content.
 * @throws APIError 400 when the style or locale that was asked for does not exist.
 */
export const citationSettings = async ({
  req,
  options,
  own,
}: Asked & {
  /** What the article itself says. */
  own?: { citationStyle?: string | null; citationLocale?: string | null }
}): Promise<CitationSettings> => {
  await checkCitationOptions({ req, options })
  const ofLocale = inOneLocale(req)
  const policy = await editorialPolicy(ofLocale)
  const findStyle = (id: string) => resolveSiteStyle({ req, id })
  const styles = [options.style, own?.citationStyle, policy.citationStyle]
  const locales = [
    options.citationLocale,
    own?.citationLocale,
    policy.citationLocale,
    ofLocale.locale,
  ]
  return {
    style: (await firstThatExists(styles, findStyle)) ?? (await findStyle('vancouver')),
    locale: (await firstThatExists(locales, resolveLocale)) ?? 'en-US',
  }
}

/** What was stored and has since been removed must not make an article unreadable. */
const firstThatExists = async <Found>(
  candidates: (string | null | undefined)[],
  resolve: (id: string) => Found | Promise<Found>,
): Promise<Found | undefined> => {
  for (const candidate of candidates) {
    if (!candidate) continue
    try {
      return await resolve(candidate)
    } catch (error) {
      if (!unusableName(error)) throw error
    }
  }
  return undefined
}
