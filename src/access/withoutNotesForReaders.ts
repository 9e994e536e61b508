import type { FieldHook } from 'payload'
import { withoutEvidenceNotes } from '../documents/lexical'
import { isStaff } from './party'

/** What editors noted about a sentence's evidence stays among staff. */
export const withoutNotesForReaders: FieldHook = ({ req, value, overrideAccess }) =>
  overrideAccess || isStaff(req) ? value : withoutEvidenceNotes(value)
