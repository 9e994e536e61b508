import { cache } from 'react'
import { askApi } from './api'
import { citedReferenceFields, occurrenceFields, raisedRiskFields } from './fragments'
import type { ArticleLink, CitedReference, Named, Occurrence, RaisedRisk } from './fragments'

type Docs<Doc> = { docs: Doc[] }
type Described = Named & {
  alternateNames?: string[] | null
  /** A Lexical editor state. */
  description: unknown
  citedReferences: CitedReference[] | null
  articles: Docs<ArticleLink>
}

export type ReadSideEffect = Described & {
  codes: { id: string; system: string; code: string; display: string | null }[] | null
  occurrences: Occurrence[] | null
  riskFactors: Docs<Named & { kind: string; raisesRiskOf: RaisedRisk[] | null }>
}

export type ReadRiskFactor = Described & {
  kind: string
  modifiable: boolean | null
  appliesTo: Named[] | null
  raisesRiskOf: RaisedRisk[] | null
}

export type ReadTreatment = Described & {
  procedureType: string | null
  bodyLocation: string | null
  preparation: unknown
  howPerformed: unknown
  followup: unknown
  sideEffects: Docs<Named & { occurrences: Occurrence[] | null }>
  riskFactors: Docs<Named & { kind: string; modifiable: boolean | null }>
}

const shared = `
  id name slug
  description(depth: 0)
  citedReferences { ${citedReferenceFields} }
  articles(sort: "title") { docs { id title slug summary } }`

const sideEffectQuery = `query ReadSideEffect($slug: String!) {
  found: SideEffects(where: { slug: { equals: $slug } }, limit: 1) { docs {
    ${shared} plainName alternateNames
    codes { id system code display }
    occurrences { ${occurrenceFields} }
    riskFactors(sort: "name") { docs { id name plainName slug kind raisesRiskOf { ${raisedRiskFields} } } }
  } }
}`

const riskFactorQuery = `query ReadRiskFactor($slug: String!) {
  found: RiskFactors(where: { slug: { equals: $slug } }, limit: 1) { docs {
    ${shared} plainName kind modifiable
    appliesTo { id name slug }
    raisesRiskOf { ${raisedRiskFields} }
  } }
}`

const treatmentQuery = `query ReadTreatment($slug: String!) {
  found: Treatments(where: { slug: { equals: $slug } }, limit: 1) { docs {
    ${shared} alternateNames procedureType bodyLocation
    preparation(depth: 0) howPerformed(depth: 0) followup(depth: 0)
    sideEffects(sort: "name") { docs {
      id name plainName slug occurrences { id phase treatment { id name slug }
        frequency { band events total comparatorEvents comparatorTotal } }
    } }
    riskFactors(sort: "name") { docs { id name plainName slug kind modifiable } }
  } }
}`

const oneOf = <Doc>(query: string) =>
  cache(async (slug: string): Promise<Doc | undefined> => {
    const answer = await askApi<{ found: Docs<Doc> }>({ query, variables: { slug } })
    return answer.found.docs[0]
  })

/** The published document at an address, with what links to it from both ends; undefined where none is. */
export const readSideEffect = oneOf<ReadSideEffect>(sideEffectQuery)
export const readRiskFactor = oneOf<ReadRiskFactor>(riskFactorQuery)
export const readTreatment = oneOf<ReadTreatment>(treatmentQuery)
