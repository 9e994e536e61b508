import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { UnknownLocaleError, resolveLocale } from '../citations/locales'
import { renderDocument } from '../citations/render'
import type { RenderedDocument } from '../citations/render'
import { UnknownStyleError, resolveStyle } from '../citations/styles'
import type { Citation } from '../citations/citation'
import { citationsOf, referenceIdsOf } from '../documents/citations'
import { writeHtml } from '../documents/html'
import { readLexical } from '../documents/lexical'
import { sections } from '../documents/sections'
import type { DocumentSection } from '../documents/sections'
import type { CslItem } from '../references/csl'
import { fillPictures } from './fillPictures'
import { idsIn } from './idsIn'
import { inOneLocale } from './inOneLocale'
import { loadCslItems } from './loadCslItems'
import { editorialPolicy } from './policy'

/** How a caller wants citations printed. */
export type CitationOptions = { style?: string; citationLocale?: string }

/** An article as readers get it: everything that is computed from its text and its references. */
export type RenderedArticle = {
  citations: Citation[]
  bibliography: Pick<RenderedDocument, 'style' | 'locale' | 'entries' | 'markers'>
  html: string
  sections: DocumentSection[]
}

/** The fields of an article that its rendering is made from. */
export type ArticleSource = {
  body?: unknown
  furtherReading?: unknown
  citationStyle?: string | null
  citationLocale?: string | null
}

/** What was rendered lately, by everything that it was rendered from; so it cannot be out of date. */
const renderings = new LRUCache<string, RenderedArticle>({ max: 200 })

const hashOf = (source: object): string =>
  createHash('sha256').update(JSON.stringify(source)).digest('base64')

/**
 * Checks a style and a locale that a caller asked for.
 * @throws APIError 400 that names the nearest ones and where the full list is.
 */
export const checkCitationOptions = ({ style, citationLocale }: CitationOptions): void => {
  try {
    if (style) resolveStyle(style)
    if (citationLocale) resolveLocale(citationLocale)
  } catch (error) {
    if (error instanceof UnknownStyleError || error instanceof UnknownLocaleError) {
      const list =
        error instanceof UnknownStyleError ? '/api/citation-styles' : '/api/citation-locales'
      throw new APIError(
        `${error.message} The full list is at ${list}.`,
        400,
        { nearest: error.nearest, list },
        true,
      )
    }
    throw error
  }
}

const firstThatExists = (
  candidates: (string | null | undefined)[],
  resolve: (id: string) => unknown,
) =>
  candidates.find((candidate) => {
    if (!candidate) return false
    try {
      resolve(candidate)
      return true
    } catch {
      // A style that was stored and has since been removed must not make the article unreadable.
      return false
    }
  }) ?? undefined

/** A field that was read in all locales has a value for each. */
const inLocale = (values: unknown, locale: string): unknown =>
  typeof values === 'object' && values !== null
    ? new Map<string, unknown>(Object.entries(values)).get(locale)
    : undefined

/**
 * Renders an article for one style and locale: asked for, else the article's own, else the house's, else
 * Vancouver in the language of the content. A request for all locales gets the default one.
 * @throws APIError 400 when the style or locale that was asked for does not exist.
 */
export const renderArticle = async ({
  req,
  article,
  options,
}: {
  req: PayloadRequest
  article: ArticleSource
  options: CitationOptions
}): Promise<RenderedArticle> => {
  checkCitationOptions(options)
  const ofLocale = inOneLocale(req)
  const contentLocale = ofLocale.locale ?? 'en'
  const policy = await editorialPolicy(ofLocale)
  const written = req.locale === 'all' ? inLocale(article.body, contentLocale) : article.body
  const body = await fillPictures(ofLocale, readLexical(written))
  const citations = citationsOf(body)
  const furtherReading = idsIn(article.furtherReading)
  const references: CslItem[] = await loadCslItems(req, [
    ...new Set([...referenceIdsOf(body), ...furtherReading]),
  ])
  const settings = {
    style:
      firstThatExists([options.style, article.citationStyle, policy.citationStyle], resolveStyle) ??
      'vancouver',
    locale:
      firstThatExists(
        [options.citationLocale, article.citationLocale, policy.citationLocale, contentLocale],
        resolveLocale,
      ) ?? 'en-US',
  }
  const key = hashOf({ body, furtherReading, references, settings })
  const known = renderings.get(key)
  if (known) return known
  const { style, locale, entries, markers } = renderDocument({
    citations,
    references,
    furtherReading: furtherReading.filter((id) => references.some((item) => item.id === id)),
    ...settings,
  })
  const rendered = {
    citations,
    bibliography: { style, locale, entries, markers },
    html: writeHtml({ body, markers }),
    sections: sections(body, { markers }),
  }
  renderings.set(key, rendered)
  return rendered
}
