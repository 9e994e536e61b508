import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { decodedPart } from '../../../../site/addresses'
import { compileTexts } from '../../../../site/compileTexts'
import { KnowledgePage } from '../../../../site/components/KnowledgePage'
import { NamedLink } from '../../../../site/components/NamedList'
import { OccurrenceFacts } from '../../../../site/components/OccurrenceFacts'
import { RiskFacts } from '../../../../site/components/RaisedRisks'
import { Section } from '../../../../site/components/Section'
import { knowledgeMetadata } from '../../../../site/knowledgeMetadata'
import { readSideEffect } from '../../../../site/knowledgeQueries'

type PageProps = { params: Promise<{ slug: string }> }

const asked = async ({ params }: PageProps) => readSideEffect(decodedPart((await params).slug))

export const generateMetadata = async (props: PageProps): Promise<Metadata> =>
  knowledgeMetadata({
    collection: 'side-effects',
    document: await asked(props),
    summary: 'how often it happens, how severe it is, what to do, and who says so.',
  })

const SideEffectPage = async (props: PageProps) => {
  const sideEffect = await asked(props)
  if (!sideEffect) notFound()
  const { id, description, citedReferences, codes } = sideEffect
  const occurrences = (sideEffect.occurrences ?? []).filter(({ treatment }) => treatment)
  const texts = await compileTexts({
    parts: [{ state: description }],
    references: citedReferences ?? [],
  })
  return (
    <KnowledgePage kind="Side effect" document={sideEffect} texts={texts}>
      {occurrences.length > 0 && (
        <Section id="page_occurrences" heading="Where it occurs">
          {occurrences.map((occurrence) => (
            <div key={occurrence.id} className="card">
              <h3>
                {occurrence.treatment && (
                  <NamedLink collection="treatments" item={occurrence.treatment} />
                )}
              </h3>
              <OccurrenceFacts occurrence={occurrence} />
            </div>
          ))}
        </Section>
      )}
      {sideEffect.riskFactors.docs.length > 0 && (
        <Section id="page_risk-factors" heading="What makes it likelier">
          {sideEffect.riskFactors.docs.map((riskFactor) => (
            <div key={riskFactor.id} className="card">
              <h3>
                <NamedLink collection="risk-factors" item={riskFactor} />
              </h3>
              {(riskFactor.raisesRiskOf ?? [])
                .filter((risk) => risk.sideEffect?.id === id)
                .map((risk) => (
                  <RiskFacts key={risk.id} {...risk} />
                ))}
            </div>
          ))}
        </Section>
      )}
      {codes && codes.length > 0 && (
        <Section id="page_codes" heading="Codes">
          <dl className="facts">
            {codes.map((code) => (
              <div key={code.id}>
                <dt>{code.system}</dt>
                <dd>
                  {code.code} {code.display}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
    </KnowledgePage>
  )
}

export default SideEffectPage
