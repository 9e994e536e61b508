import type { Import } from '../../../payload-types'
import type { ImportProblem } from '../../library/import/importRecord'
import type { KeptReference } from '../../library/import/keptReferences'
import { isRecord } from '../../references/canonicalJson'

/** The problems of a file, as the record of its import keeps them: the first of them. */
export const problemsIn = ({ problems }: Pick<Import, 'problems'>): ImportProblem[] =>
  rowsIn(problems).map(({ line, message, text }) => ({
    line: Number(line),
    message: String(message),
    ...(typeof text === 'string' && text && { text }),
  }))

/** The references that stayed when an import was taken back: the first of them. */
export const keptIn = ({ kept }: Pick<Import, 'kept'>): KeptReference[] =>
  rowsIn(kept).map(({ reference, label, reason }) => ({
    reference: String(reference),
    label: String(label),
    reason: String(reason),
  }))

/** Who imported, by name. */
export const importerIn = ({ by }: Pick<Import, 'by'>): string | undefined =>
  isRecord(by) && typeof by.name === 'string' ? by.name : undefined

const rowsIn = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []
