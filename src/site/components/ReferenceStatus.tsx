import { referenceStatuses } from '../../references/vocabularies'
import { labelOf } from '../wording'
import { ReadableDate } from './ReadableDate'

/** How much a status should stand out. One that is missing here is a caution: better that than clean. */
const tones: Record<string, 'plain' | 'good' | 'caution' | 'bad'> = {
  unknown: 'plain',
  current: 'good',
  corrected: 'caution',
  'expression-of-concern': 'caution',
  retracted: 'bad',
  withdrawn: 'bad',
}

type ReferenceStatusProps = { status: string; checkedAt: string | null }

/** What became of a work since it was published. That nobody has looked is said, never left out. */
export const ReferenceStatus = ({ status, checkedAt }: ReferenceStatusProps) => (
  <span className={`status status-${tones[status] ?? 'caution'}`}>
    {status === 'unknown' ? 'Not checked for retractions yet' : labelOf(referenceStatuses, status)}
    {status !== 'unknown' && checkedAt && (
      <>
        {' '}
        (looked up <ReadableDate date={checkedAt} />)
      </>
    )}
  </span>
)
