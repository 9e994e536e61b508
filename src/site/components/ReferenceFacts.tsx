import type { ReactNode } from 'react'
import { safeLinkUrl } from '../../documents/url'
import { identifiers } from '../../references/identifiers'
import type { IdentifierName } from '../../references/identifiers'
import { linkStates, sourceTypes } from '../../references/vocabularies'
import { sourceNames } from '../../references/status/sourceNames'
import type { ReadReference } from '../referenceQuery'
import { labelOf } from '../wording'
import { ReferenceStatus } from './ReferenceStatus'

const shownIdentifiers = [
  'doi',
  'pmid',
  'pmcid',
  'arxiv',
  'isbn',
  'url',
] as const satisfies readonly IdentifierName[]

/** What kind of work a reference is, where to find it, and what became of it. */
export const ReferenceFacts = ({ reference }: { reference: ReadReference }) => (
  <dl className="facts">
    <Fact term="Status">
      <ReferenceStatus status={reference.status} checkedAt={reference.statusCheckedAt} />
      {reference.statusSource && ` According to ${sourceNames(reference.statusSource)}.`}
      <Notice notice={reference.statusNotice} />
    </Fact>
    {reference.sourceType && (
      <Fact term="Kind of source">{labelOf(sourceTypes, reference.sourceType)}</Fact>
    )}
    {reference.evidenceLevel && (
      <Fact term="Level of evidence">
        {reference.evidenceLevel} of 5 (Oxford CEBM, 1 is the strongest)
      </Fact>
    )}
    {shownIdentifiers.map((name) => {
      const value = reference[name]
      return value ? (
        <Fact key={name} term={identifiers[name].label}>
          <a href={identifiers[name].url(value)}>{value}</a>
        </Fact>
      ) : null
    })}
    <LinkState link={reference.link} />
    {reference.citationKey && (
      <Fact term="Citation key">
        <code>{reference.citationKey}</code>
      </Fact>
    )}
  </dl>
)

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

/** The correction or retraction: a DOI, an address, or words. */
const Notice = ({ notice }: { notice: string | null }) => {
  if (!notice) return null
  const doi = identifiers.doi.parse(notice)
  const href = doi ? identifiers.doi.url(doi) : identifiers.url.parse(notice)
  return href ? (
    <>
      {' '}
      <a href={href}>The notice</a>
    </>
  ) : (
    ` ${notice}`
  )
}

const LinkState = ({ link }: Pick<ReadReference, 'link'>) => {
  const archived = link?.archivedUrl ? safeLinkUrl(link.archivedUrl) : undefined
  if (!link?.state && !archived) return null
  return (
    <Fact term="Its link">
      {labelOf(linkStates, link?.state ?? 'unknown')}
      {archived && (
        <>
          {' '}
          <a href={archived}>Archived copy</a>
        </>
      )}
    </Fact>
  )
}
