import { riskFactorKinds } from '../../evidence/vocabularies'
import type { Article } from '../articleQuery'
import type { Occurrence } from '../fragments'
import { labelOf } from '../wording'
import { NamedLink, NamedList, medicalName } from './NamedList'
import { OccurrenceFacts } from './OccurrenceFacts'
import { Section } from './Section'

export const sideEffectsId = 'article_side-effects'
export const riskFactorsId = 'article_risk-factors'

/** The side effects that an article links, as they occur with what it is about. */
export const ArticleSideEffects = ({ article }: { article: Article }) => {
  const sideEffects = article.sideEffects ?? []
  const about = (article.about ?? []).map(({ id }) => id)
  return sideEffects.length === 0 ? null : (
    <Section id={sideEffectsId} heading="Side effects">
      {sideEffects.map((sideEffect) => (
        <div key={sideEffect.id} className="card">
          <h3>
            <NamedLink collection="side-effects" item={sideEffect} />
            {medicalName(sideEffect) && <span className="muted"> {medicalName(sideEffect)}</span>}
          </h3>
          <Occurrences
            occurrences={(sideEffect.occurrences ?? []).filter(
              ({ treatment }) => treatment && (about.length === 0 || about.includes(treatment.id)),
            )}
            isTreatmentShown={about.length !== 1}
          />
        </div>
      ))}
    </Section>
  )
}

type OccurrencesProps = { occurrences: Occurrence[]; isTreatmentShown: boolean }

const Occurrences = ({ occurrences, isTreatmentShown }: OccurrencesProps) =>
  occurrences.length === 0 ? (
    <p className="muted">How often this happens is not recorded here.</p>
  ) : (
    occurrences.map((occurrence) => (
      <div key={occurrence.id}>
        {isTreatmentShown && occurrence.treatment && <h4>{occurrence.treatment.name}</h4>}
        <OccurrenceFacts occurrence={occurrence} />
      </div>
    ))
  )

/** The risk factors that an article links. */
export const ArticleRiskFactors = ({ article }: { article: Article }) =>
  article.riskFactors?.length ? (
    <Section id={riskFactorsId} heading="Who is at higher risk">
      <NamedList
        collection="risk-factors"
        items={article.riskFactors}
        note={({ kind }) => labelOf(riskFactorKinds, kind)}
      />
    </Section>
  ) : null
