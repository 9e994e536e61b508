import type { Config } from 'payload'
import { extendArticle } from './article'
import { bibliographyQuery, storedBibliography } from './bibliography'
import { citeQuery } from './cite'
import { limitDepth } from './limitDepth'
import { extendReference } from './reference'
import { referenceByName } from './referenceByName'
import { citationStyleQueries } from './citationStyles'

/** The deepest a query may nest: an article, its references, what cites them, and theirs. */
const maxDepth = 12

/** Payload's GraphQL API with what it lacks: citations as typed fields, and a bound on nesting. */
export const graphQL: NonNullable<Config['graphQL']> = {
  maxComplexity: 2000,
  disablePlaygroundInProduction: true,
  disableIntrospectionInProduction: false,
  validationRules: () => [limitDepth(maxDepth)],
  queries: (_, schema) => {
    const bibliography = storedBibliography(schema)
    extendArticle(schema, bibliography)
    extendReference(schema)
    return {
      ...citationStyleQueries,
      bibliography: bibliographyQuery(bibliography),
      cite: citeQuery(schema),
      referenceByName: referenceByName(schema),
    }
  },
}
