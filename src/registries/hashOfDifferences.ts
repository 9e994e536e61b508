import { createHash } from 'node:crypto'
import { canonicalJson } from '../references/canonicalJson'
import type { FieldDifference } from './differences'

/**
 * Tells whether anything of what somebody saw has changed since, here or at the registry. In a file of its own:
 * the form compares too, and a browser has no `node:crypto`.
 */
export const hashOfDifferences = (differences: readonly FieldDifference[]): string =>
  createHash('sha256').update(canonicalJson(differences)).digest('hex')
