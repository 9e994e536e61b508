import Link from 'next/link'
import { documentPath } from '../addresses'
import type { ArticleLink } from '../fragments'
import { ReadableDate } from './ReadableDate'

type Listed = ArticleLink & { lastReviewed?: string | null }

/** Articles with what they are about in short. */
export const ArticleList = ({ articles, level = 2 }: { articles: Listed[]; level?: 2 | 3 }) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul role="list" className="article-list">
      {articles.map(({ id, slug, title, summary, lastReviewed }) => (
        <li key={id}>
          <Heading>
            <Link href={documentPath({ collection: 'articles', slug }) ?? '/'}>{title}</Link>
          </Heading>
          {summary && <p>{summary}</p>}
          {lastReviewed && (
            <p className="muted">
              Last reviewed <ReadableDate date={lastReviewed} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
