import type { PayloadRequest } from 'payload'
import { UnknownStyleError, resolveStyle } from '../citations/styles/styles'
import type { StyleUpload, UploadProblem } from './checkUploadedStyle'
import { malformedStyleId, styleIdPattern } from './styleId'
import { namedUses, usesOfStyle } from './usesOfStyle'

/** Why a style cannot be stored under an id. The id that it has already is its own. */
export const problemsOfStyleId = async ({
  req,
  styleId,
  stored,
}: {
  req: PayloadRequest
  styleId: string
  stored: StyleUpload['stored']
}): Promise<UploadProblem[]> => {
  if (!styleIdPattern.test(styleId)) return [malformed]
  if (styleId === stored?.styleId) return []
  const uses = stored?.styleId ? await usesOfStyle(req, stored.styleId) : []
  return [
    ...(isTaken(styleId) ? [takenId({ styleId, free: freeId(styleId) })] : []),
    ...(uses.length ? [usedId(namedUses(uses))] : []),
  ]
}

const malformed: UploadProblem = { path: 'styleId', message: malformedStyleId }

const takenId = ({ styleId, free }: { styleId: string; free: string }): UploadProblem => ({
  path: 'styleId',
  message: `There is a style “${styleId}” already, in which articles may print. Choose another id, such as “${free}”.`,
})

const usedId = (uses: string): UploadProblem => ({
  path: 'styleId',
  message: `The id cannot change while ${uses} print in this style.`,
})

const freeId = (styleId: string): string => {
  const stem = `house-${styleId}`.slice(0, 95).replace(/-$/, '')
  let id = stem
  for (let count = 2; isTaken(id); count += 1) id = `${stem}-${count}`
  return id
}

/** Also by the older or newer name of another style, and by one that cannot be used. */
const isTaken = (id: string): boolean => {
  try {
    resolveStyle(id)
    return true
  } catch (error) {
    return !(error instanceof UnknownStyleError)
  }
}
