import { lookedUpFormat } from '../../library/import/vocabulary'
import type { ImportOutcome } from '../../library/import/vocabulary'

export type Group = { outcome: ImportOutcome; label: string; explanation: string }

/** The parts of a preview, in the order in which they are worth a look. */
const groups: readonly Group[] = [
  {
    outcome: 'similar',
    label: 'Similar to one in the library',
    explanation:
      'They may be the same work: compare, and decide for each. What you leave as it is comes in.',
  },
  {
    outcome: 'broken',
    label: 'Could not be read',
    explanation: 'They are left out. The rest comes in without them.',
  },
  { outcome: 'new', label: 'New', explanation: 'They are added.' },
  {
    outcome: 'known',
    label: 'In the library already',
    explanation: 'They are not added again.',
  },
]

/** The parts of a preview of what was read in a format; what was asked of the registries is found or not. */
export const groupsFor = (format: string): readonly Group[] =>
  format === lookedUpFormat
    ? groups.map((group) => (group.outcome === 'broken' ? { ...group, label: 'Not found' } : group))
    : groups
