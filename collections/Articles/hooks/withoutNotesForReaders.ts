import type { FieldHook } from 'payload'
import { isStaff } from '../../../src/access/party'
import { withoutEvidenceNotes } from '../../../src/documents/lexical'

/** What editors noted about a sentence's evidence stays among staff. */
export const withoutNotesForReaders: FieldHook = ({ req, value, overrideAccess }) =>
  overrideAccess || isStaff(req) ? value : withoutEvidenceNotes(value)
