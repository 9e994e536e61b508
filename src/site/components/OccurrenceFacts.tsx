import { phases, seriousnessCriteria } from '../../evidence/vocabularies'
import type { EvidenceMarker } from '../evidenceMarker'
import type { Occurrence } from '../fragments'
import {
  capitalised,
  comparisonText,
  frequencyText,
  labelOf,
  severityText,
  timeSpanText,
} from '../wording'
import { EvidenceList } from './EvidenceList'

const reversibility: Record<string, string | undefined> = {
  yes: 'Yes',
  partly: 'In part',
  no: 'No, it lasts',
}

const seriousText = ({ serious, seriousnessCriteria: criteria }: Occurrence) => {
  if (!serious) return undefined
  const reasons = (criteria ?? []).map((each) => labelOf(seriousnessCriteria, each).toLowerCase())
  return reasons.length > 0 ? `Yes: ${reasons.join(', ')}` : 'Yes'
}

/** What is known of one occurrence, row by row in the order in which people ask. */
const rows: { term: string; value: (occurrence: Occurrence) => string | null | undefined }[] = [
  { term: 'How often', value: ({ frequency }) => frequencyText(frequency) },
  { term: 'Compared with', value: ({ frequency }) => comparisonText(frequency) },
  { term: 'In whom', value: ({ population }) => population },
  { term: 'Kind', value: ({ phase }) => phase && labelOf(phases, phase) },
  { term: 'How severe', value: ({ severity }) => severityText(severity) },
  { term: 'Serious', value: seriousText },
  { term: 'Begins', value: ({ onset }) => prefixed('after', timeSpanText(onset)) },
  { term: 'Lasts', value: ({ duration }) => prefixed('', timeSpanText(duration)) },
  { term: 'Goes away', value: ({ reversible }) => reversibility[reversible ?? ''] },
]

const prefixed = (word: string, text: string | undefined) =>
  text && capitalised([word, text].filter(Boolean).join(' '))

type OccurrenceFactsProps = { occurrence: Occurrence; marker?: EvidenceMarker }

/** One occurrence of a side effect: frequency, course, what to do, and who says so. */
export const OccurrenceFacts = ({ occurrence, marker }: OccurrenceFactsProps) => (
  <div className="occurrence">
    <dl className="facts">
      {rows.map(({ term, value }) => {
        const text = value(occurrence)
        return text ? (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ) : null
      })}
      {occurrence.actionAdvice && (
        <div className="advice">
          <dt>What to do</dt>
          <dd>{occurrence.actionAdvice}</dd>
        </div>
      )}
      <div>
        <dt>Evidence</dt>
        <dd>
          <EvidenceList evidence={occurrence.evidence} marker={marker} />
        </dd>
      </div>
    </dl>
  </div>
)
