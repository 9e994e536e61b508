import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { riskFactorKinds } from '../../../../evidence/vocabularies'
import { decodedPart } from '../../../../site/addresses'
import { compileTexts } from '../../../../site/compileTexts'
import { KnowledgePage } from '../../../../site/components/KnowledgePage'
import { NamedList } from '../../../../site/components/NamedList'
import { RaisedRisks } from '../../../../site/components/RaisedRisks'
import { Section } from '../../../../site/components/Section'
import { knowledgeMetadata } from '../../../../site/knowledgeMetadata'
import { readRiskFactor } from '../../../../site/knowledgeQueries'
import { labelOf } from '../../../../site/wording'

type PageProps = { params: Promise<{ slug: string }> }

const asked = async ({ params }: PageProps) => readRiskFactor(decodedPart((await params).slug))

export const generateMetadata = async (props: PageProps): Promise<Metadata> =>
  knowledgeMetadata({
    collection: 'risk-factors',
    document: await asked(props),
    summary: 'which side effects it makes likelier, by how much, and who says so.',
  })

const RiskFactorPage = async (props: PageProps) => {
  const riskFactor = await asked(props)
  if (!riskFactor) notFound()
  const { kind, modifiable, description, citedReferences, appliesTo } = riskFactor
  const risks = (riskFactor.raisesRiskOf ?? []).filter(({ sideEffect }) => sideEffect)
  const texts = await compileTexts({
    parts: [{ state: description }],
    references: citedReferences ?? [],
  })
  return (
    <KnowledgePage kind={labelOf(riskFactorKinds, kind)} document={riskFactor} texts={texts}>
      {modifiable !== null && (
        <p>{modifiable ? 'This can be changed.' : 'This cannot be changed.'}</p>
      )}
      {risks.length > 0 && (
        <Section id="page_risks" heading="What it makes likelier">
          <RaisedRisks risks={risks} />
        </Section>
      )}
      {appliesTo && appliesTo.length > 0 && (
        <Section id="page_treatments" heading="Treatments that it matters for">
          <NamedList collection="treatments" items={appliesTo} />
        </Section>
      )}
    </KnowledgePage>
  )
}

export default RiskFactorPage
