import { riskFactorKinds } from '../../evidence/vocabularies'
import type { Article } from '../articleQuery'
import { evidenceMarker } from '../evidenceMarker'
import type { Occurrence, RaisedRisk } from '../fragments'
import { labelOf } from '../wording'
import { NamedLink, medicalName } from './NamedList'
import { OccurrenceFacts } from './OccurrenceFacts'
import { RiskFacts } from './RaisedRisks'
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
          <Description article={article} id={sideEffect.id} />
          <Occurrences
            article={article}
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

type OccurrencesProps = {
  article: Article
  occurrences: Occurrence[]
  isTreatmentShown: boolean
}

const Occurrences = ({ article, occurrences, isTreatmentShown }: OccurrencesProps) =>
  occurrences.length === 0 ? (
    <p className="muted">How often this happens is not recorded here.</p>
  ) : (
    occurrences.map((occurrence) => (
      <div key={occurrence.id}>
        {isTreatmentShown && occurrence.treatment && <h4>{occurrence.treatment.name}</h4>}
        <OccurrenceFacts
          occurrence={occurrence}
          marker={evidenceMarker({ ...article, row: occurrence.id })}
        />
      </div>
    ))
  )

/** The risk factors that an article links, with what they raise the risk of. */
export const ArticleRiskFactors = ({ article }: { article: Article }) => {
  const riskFactors = article.riskFactors ?? []
  return riskFactors.length === 0 ? null : (
    <Section id={riskFactorsId} heading="Who is at higher risk">
      {riskFactors.map((riskFactor) => (
        <div key={riskFactor.id} className="card">
          <h3>
            <NamedLink collection="risk-factors" item={riskFactor} />
            {medicalName(riskFactor) && <span className="muted"> {medicalName(riskFactor)}</span>}
            <span className="note">{labelOf(riskFactorKinds, riskFactor.kind)}</span>
          </h3>
          <Description article={article} id={riskFactor.id} />
          <Risks article={article} risks={riskFactor.raisesRiskOf ?? []} />
        </div>
      ))}
    </Section>
  )
}

/** A risk without a treatment is one with every treatment. */
const Risks = ({ article, risks }: { article: Article; risks: RaisedRisk[] }) => {
  const about = (article.about ?? []).map(({ id }) => id)
  return risks
    .filter(({ treatment }) => !treatment || about.length === 0 || about.includes(treatment.id))
    .map(({ id, sideEffect, ...facts }) =>
      sideEffect ? (
        <div key={id}>
          <h4>
            Raises the risk of <NamedLink collection="side-effects" item={sideEffect} />
          </h4>
          <RiskFacts {...facts} marker={evidenceMarker({ ...article, row: id })} />
        </div>
      ) : null,
    )
}

/** What a record says in words, with the markers of the article. */
const Description = ({ article, id }: { article: Article; id: string }) => {
  const html = article.descriptions.find((description) => description.id === id)?.html
  return html ? <div className="prose" dangerouslySetInnerHTML={{ __html: html }} /> : null
}
