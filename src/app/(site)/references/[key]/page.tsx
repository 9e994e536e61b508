import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteUrl } from '../../../../access/origins'
import { decodedPart, referencePath } from '../../../../site/addresses'
import { ReferenceCiters } from '../../../../site/components/ReferenceCiters'
import { ReferenceFacts } from '../../../../site/components/ReferenceFacts'
import { Section } from '../../../../site/components/Section'
import { readReference } from '../../../../site/referenceQuery'

type PageProps = { params: Promise<{ key: string }> }

const asked = async ({ params }: PageProps) => readReference(decodedPart((await params).key))

const titleOf = ({ title, shortLabel }: { title: string | null; shortLabel: string | null }) =>
  title || shortLabel || 'Untitled reference'

export const generateMetadata = async (props: PageProps): Promise<Metadata> => {
  const reference = await asked(props)
  if (!reference) return {}
  return {
    title: titleOf(reference),
    description: `What this site cites as ${reference.shortLabel ?? titleOf(reference)}, its status, and what cites it.`,
    alternates: { canonical: siteUrl() + referencePath(reference) },
  }
}

const ReferencePage = async (props: PageProps) => {
  const reference = await asked(props)
  if (!reference) notFound()
  const { cite, citedBy, abstract } = reference
  return (
    <article className="page narrow">
      <header className="article-header">
        <p className="eyebrow">Reference</p>
        <h1>{titleOf(reference)}</h1>
        {cite && <p className="cite-this" dangerouslySetInnerHTML={{ __html: cite.html }} />}
      </header>
      <ReferenceFacts reference={reference} />
      {abstract && (
        <Section id="reference_abstract" heading="Abstract">
          <p>{abstract}</p>
        </Section>
      )}
      <Section id="reference_cited-by" heading="Cited by">
        <ReferenceCiters citers={citedBy} />
      </Section>
    </article>
  )
}

export default ReferencePage
