import type { Article } from '../articleQuery'
import { Bibliography, withoutLabels } from './Bibliography'
import { Section } from './Section'
import { StyleSwitch } from './StyleSwitch'

export const referencesId = 'article_references'
export const furtherReadingId = 'article_further-reading'

type ArticleReferencesProps = {
  article: Article
  path: string
  isPreview: boolean
  problem: string | undefined
}

/** What an article cites, in the style that the reader chooses, and what it lists beside that. */
export const ArticleReferences = (props: ArticleReferencesProps) => {
  const { article, path, isPreview, problem } = props
  const { style, entries } = article.bibliography
  const cited = entries.filter(({ isCited }) => isCited)
  const uncited = entries.filter(({ isCited }) => !isCited)
  return (
    <>
      <Section id={referencesId} heading="References" role="doc-bibliography">
        {entries.length > 0 && (
          <StyleSwitch path={path} style={style} isPreview={isPreview} problem={problem} />
        )}
        {cited.length > 0 ? (
          <Bibliography entries={cited} />
        ) : (
          <p className="muted">This article cites no references.</p>
        )}
      </Section>
      {uncited.length > 0 && (
        <Section id={furtherReadingId} heading="Further reading">
          <Bibliography entries={withoutLabels(uncited)} />
        </Section>
      )}
    </>
  )
}
