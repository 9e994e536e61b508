import type { CiteLabel } from '../citation'
import { CitationEngineError } from '../engine/engine'
import { UnknownLocaleError, resolveLocale } from './locales'
import { isLocatorPrinted } from './locatorSupport'
import { InvalidStyleError, parseStyle } from './parseStyle'
import type { Style } from './parseStyle'
import { renderDocument } from '../render'
import { sampleReferences } from './sampleReferences'
import type { StyleProblem } from './styleProblems'

/** A style that can be used, with what to know about it; or all reasons why it cannot. */
export type StyleValidation =
  | { style: Style; problems: []; warnings: StyleProblem[] }
  | { style: null; problems: readonly StyleProblem[]; warnings: [] }

/**
 * Checks the source of a style that someone wants to add, as a form for uploads does it: it is read,
 * and a few references are printed with it.
 */
export const validateStyle = ({ id, xml }: { id: string; xml: string }): StyleValidation => {
  try {
    const style = parseStyle({ id, xml })
    print(style)
    const warnings = checks.flatMap((check) => check(style)).map((message) => ({ message }))
    return { style, problems: [], warnings }
  } catch (error) {
    const problems = problemsOf(error)
    if (!problems) throw error
    return { style: null, problems, warnings: [] }
  }
}

const problemsOf = (error: unknown): readonly StyleProblem[] | undefined => {
  if (error instanceof InvalidStyleError) return error.problems
  return error instanceof CitationEngineError ? [{ message: error.message }] : undefined
}

const print = (style: Style) =>
  renderDocument({
    citations: sampleReferences.map(({ id }) => ({ id, cites: [{ id, reference: id }] })),
    references: [...sampleReferences],
    style,
    locale: 'en-US',
  })

const checks: readonly ((style: Style) => string[])[] = [
  ({ hasBibliography }) =>
    hasBibliography
      ? []
      : ['The style has no <bibliography>: articles in it end without a list of references.'],
  (style) => {
    const dropped = usualLocators.filter((label) =>
      ['article-journal' as const, 'book' as const].every(
        (type) => !isLocatorPrinted({ style, label, type }),
      ),
    )
    return dropped.length === 0
      ? []
      : [
          `The style does not print locators (${dropped.join(', ')}): readers will not see where in a reference to look.`,
        ]
  },
  ({ defaultLocale }) =>
    defaultLocale === null || isLocale(defaultLocale)
      ? []
      : [
          `There is no locale "${defaultLocale.slice(0, 50)}", which the style is written for; it prints in English unless another is chosen.`,
        ],
]

const usualLocators: readonly CiteLabel[] = ['page', 'chapter', 'section', 'figure', 'table']

const isLocale = (tag: string): boolean => {
  try {
    resolveLocale(tag)
    return true
  } catch (error) {
    if (error instanceof UnknownLocaleError) return false
    throw error
  }
}
