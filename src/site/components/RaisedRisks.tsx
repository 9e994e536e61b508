import type { EvidenceMarker } from '../evidenceMarker'
import type { RaisedRisk } from '../fragments'
import { effectText } from '../wording'
import { EvidenceList } from './EvidenceList'
import { NamedLink } from './NamedList'

/** Which side effects a risk factor makes likelier, by how much, and who says so. */
export const RaisedRisks = ({ risks }: { risks: RaisedRisk[] }) =>
  risks.map(({ id, sideEffect, treatment, effect, evidence }) =>
    sideEffect ? (
      <div key={id} className="card">
        <h3>
          <NamedLink collection="side-effects" item={sideEffect} />
        </h3>
        <RiskFacts treatment={treatment} effect={effect} evidence={evidence} />
      </div>
    ) : null,
  )

/** One raised risk without the name of the side effect. */
export const RiskFacts = ({
  treatment,
  effect,
  evidence,
  marker,
}: Pick<RaisedRisk, 'treatment' | 'effect' | 'evidence'> & { marker?: EvidenceMarker }) => (
  <dl className="facts">
    {treatment && (
      <div>
        <dt>With</dt>
        <dd>
          <NamedLink collection="treatments" item={treatment} />
        </dd>
      </div>
    )}
    <div>
      <dt>By how much</dt>
      <dd>{effectText(effect) ?? 'Not known'}</dd>
    </div>
    <div>
      <dt>Evidence</dt>
      <dd>
        <EvidenceList evidence={evidence} marker={marker} />
      </dd>
    </div>
  </dl>
)
