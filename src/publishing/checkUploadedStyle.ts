import type { PayloadRequest } from 'payload'
import type { StyleProblem } from '../citations/styles/styleProblems'
import type { Style } from '../citations/styles/styles'
import { problemsOfStyleId } from './problemsOfStyleId'
import { readStyleFile } from './readStyleFile'
import { styleIdFrom } from './styleId'
import { refreshUploadedStyles } from './uploadedStyles'
import type { UploadedStyle } from '@payload-types'

/** Something that keeps a style from being stored; `line` is one of its text, from 1. */
export type UploadProblem = { path: 'xml' | 'styleId'; message: string; line?: number }

export type CheckedUpload = {
  problems: UploadProblem[]
  /** Where the text is a style: with problems of the id only, it can be printed in all the same. */
  style?: Style
}

export type StyleUpload = {
  req: PayloadRequest
  xml?: unknown
  /** As it was asked for; else it is made of the name of the file, else of the style's own id. */
  styleId?: unknown
  fileName?: string
  /** The style as it is stored, where this is a change of it. */
  stored?: Partial<Pick<UploadedStyle, 'id' | 'styleId'>>
}

/** Whether a text can be stored as a style of this site. All problems are told at once. */
export const checkUploadedStyle = async ({
  req,
  xml,
  styleId: wanted,
  fileName = '',
  stored,
}: StyleUpload): Promise<CheckedUpload> => {
  if (typeof xml !== 'string' || !xml.trim()) return { problems: [textMissing] }
  const asked = typeof wanted === 'string' ? wanted.trim() : ''
  // A parent may be an uploaded style.
  await refreshUploadedStyles(req)
  const reading = readStyleFile({ id: asked || 'uploaded', xml })
  if ('problems' in reading) {
    const id = asked || styleIdFrom(fileName)
    return {
      problems: [
        ...byLine(reading.problems).map((problem) => ({ path: 'xml' as const, ...problem })),
        // Without an id the style's own would do, once it can be read.
        ...(id ? await problemsOfStyleId({ req, styleId: id, stored }) : []),
      ],
    }
  }
  const styleId = asked || (styleIdFrom(fileName) ?? reading.selfId ?? '')
  const style = { ...reading.style, id: styleId }
  const problems = [
    ...(await problemsOfParenthood({ req, style, stored })),
    ...(await problemsOfStyleId({ req, styleId, stored })),
  ]
  return { problems, style }
}

/** The problems of each field in one text, one a line. */
export const problemsByField = (problems: readonly UploadProblem[]) =>
  (['xml', 'styleId'] as const).flatMap((path) => {
    const lines = problems
      .filter((problem) => problem.path === path)
      .map(({ line, message }) => (line === undefined ? message : `Line ${line}: ${message}`))
    return lines.length ? [{ path, label: labels[path], message: lines.join('\n') }] : []
  })

const labels = { xml: 'The style (CSL)', styleId: 'Id' } as const

const byLine = (problems: readonly StyleProblem[]): StyleProblem[] =>
  problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))

const textMissing: UploadProblem = {
  path: 'xml',
  message: 'There is no style in it. Choose a .csl file, or paste its text.',
}

/** A parent stands by itself: it cannot become a dependent style while others print as it does. */
const problemsOfParenthood = async ({
  req,
  style,
  stored,
}: {
  req: PayloadRequest
  style: Style
  stored: StyleUpload['stored']
}): Promise<UploadProblem[]> => {
  if (style.parent === undefined) return []
  if (style.parent === stored?.styleId) {
    return [{ path: 'xml', message: 'The style names itself as its parent.' }]
  }
  const dependents = (await refreshUploadedStyles(req)).filter(
    ({ parent }) => parent === stored?.styleId,
  )
  if (!stored?.styleId || !dependents.length) return []
  const named = dependents.slice(0, 5).map(({ title }) => `“${title}”`)
  return [
    {
      path: 'xml',
      message: `${named.join(', ')} print as this style, so it cannot be a dependent style itself.`,
    },
  ]
}
