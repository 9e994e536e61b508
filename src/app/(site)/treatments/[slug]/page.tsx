import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { riskFactorKinds } from '../../../../evidence/vocabularies'
import { decodedPart } from '../../../../site/addresses'
import { compileTexts } from '../../../../site/compileTexts'
import { KnowledgePage } from '../../../../site/components/KnowledgePage'
import { NamedList } from '../../../../site/components/NamedList'
import { Section } from '../../../../site/components/Section'
import { knowledgeMetadata } from '../../../../site/knowledgeMetadata'
import { readTreatment } from '../../../../site/knowledgeQueries'
import { frequencyText, labelOf } from '../../../../site/wording'

type PageProps = { params: Promise<{ slug: string }> }

const asked = async ({ params }: PageProps) => readTreatment(decodedPart((await params).slug))

export const generateMetadata = async (props: PageProps): Promise<Metadata> =>
  knowledgeMetadata({
    collection: 'treatments',
    document: await asked(props),
    summary: 'how it is done, what side effects it has, and who is at higher risk.',
  })

const TreatmentPage = async (props: PageProps) => {
  const treatment = await asked(props)
  if (!treatment) notFound()
  const { id, description, preparation, howPerformed, followup, citedReferences } = treatment
  const texts = await compileTexts({
    parts: [
      { state: description },
      { heading: 'Before it', state: preparation },
      { heading: 'How it is done', state: howPerformed },
      { heading: 'After it', state: followup },
    ],
    references: citedReferences ?? [],
  })
  const kind = [treatment.procedureType, treatment.bodyLocation].filter(Boolean).join(' · ')
  return (
    <KnowledgePage kind={kind || 'Treatment'} document={treatment} texts={texts}>
      {treatment.sideEffects.docs.length > 0 && (
        <Section id="page_side-effects" heading="Side effects">
          <NamedList
            collection="side-effects"
            items={treatment.sideEffects.docs}
            note={({ occurrences }) => {
              const here = (occurrences ?? []).find((each) => each.treatment?.id === id)
              return frequencyText(here?.frequency)
            }}
          />
        </Section>
      )}
      {treatment.riskFactors.docs.length > 0 && (
        <Section id="page_risk-factors" heading="Who is at higher risk">
          <NamedList
            collection="risk-factors"
            items={treatment.riskFactors.docs}
            note={(riskFactor) => labelOf(riskFactorKinds, riskFactor.kind)}
          />
        </Section>
      )}
    </KnowledgePage>
  )
}

export default TreatmentPage
