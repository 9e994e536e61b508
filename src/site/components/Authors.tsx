import { identifiers } from '../../references/identifiers'
import type { Author } from '../articleQuery'

/** Who wrote it, with what qualifies them. */
export const Authors = ({ authors }: { authors: Author[] }) =>
  authors.length === 0 ? null : (
    <div className="authors">
      <p className="authors-label" id="article_authors">
        Written by
      </p>
      <ul role="list" aria-labelledby="article_authors">
        {authors.map(({ id, honorific, name, credentials, affiliation, orcid }) => (
          <li key={id}>
            <span className="author-name">{[honorific, name].filter(Boolean).join(' ')}</span>
            {credentials && <span>, {credentials}</span>}
            {affiliation && <span className="author-affiliation">{affiliation}</span>}
            {orcid && (
              <a className="orcid" href={identifiers.orcid.url(orcid)} rel="author">
                ORCID {orcid}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
