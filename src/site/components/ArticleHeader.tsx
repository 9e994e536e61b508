import type { Article } from '../articleQuery'
import { documentPath } from '../addresses'
import { Authors } from './Authors'
import { ReviewDates } from './ReviewDates'

/** What an article is, who wrote it, and how old it is. */
export const ArticleHeader = ({ article, now }: { article: Article; now: Date }) => (
  <header className="article-header">
    {article.about && article.about.length > 0 && (
      <ul role="list" className="eyebrow" aria-label="About">
        {article.about.map(({ id, name, slug }) => (
          <li key={id}>
            <a href={documentPath({ collection: 'treatments', slug })}>{name}</a>
          </li>
        ))}
      </ul>
    )}
    <h1>{article.title}</h1>
    {article.summary && <p className="lead">{article.summary}</p>}
    {article.audience === 'professional' && (
      <p className="muted">Written for health professionals.</p>
    )}
    <div className="byline">
      <Authors authors={article.authors ?? []} />
      <ReviewDates
        lastReviewed={article.lastReviewed}
        nextReviewDue={article.nextReviewDue}
        now={now}
      />
    </div>
    <ArticleImage image={article.image} />
  </header>
)

const ArticleImage = ({ image }: Pick<Article, 'image'>) => {
  const file = image?.sizes?.page?.url ? image.sizes.page : image
  if (!image || !file?.url) return null
  const lines = [image.caption, image.credit].filter(Boolean)
  return (
    <figure>
      <img
        src={file.url}
        alt={image.alt}
        width={file.width ?? undefined}
        height={file.height ?? undefined}
      />
      {lines.length > 0 && <figcaption>{lines.join(' · ')}</figcaption>}
    </figure>
  )
}
