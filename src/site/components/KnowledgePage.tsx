import type { ReactNode } from 'react'
import type { CompiledTexts } from '../compileTexts'
import type { ArticleLink, Named } from '../fragments'
import { ArticleList } from './ArticleList'
import { Bibliography, withoutLabels } from './Bibliography'
import { medicalName } from './NamedList'
import { Section } from './Section'

type KnowledgePageProps = {
  kind: string
  document: Named & { alternateNames?: string[] | null; articles: { docs: ArticleLink[] } }
  texts: CompiledTexts
  children: ReactNode
}

/** A page about one thing: its names, its text, its facts, the articles about it, its references. */
export const KnowledgePage = ({ kind, document, texts, children }: KnowledgePageProps) => {
  const names = [medicalName(document), ...(document.alternateNames ?? [])].filter(Boolean)
  return (
    <article className="page narrow">
      <header className="article-header">
        <p className="eyebrow">{kind}</p>
        <h1>{document.plainName || document.name}</h1>
        {names.length > 0 && <p className="muted">Also called: {names.join(', ')}</p>}
      </header>
      {texts.html && <div className="prose" dangerouslySetInnerHTML={{ __html: texts.html }} />}
      {children}
      {document.articles.docs.length > 0 && (
        <Section id="linked_articles" heading="Articles">
          <ArticleList articles={document.articles.docs} level={3} />
        </Section>
      )}
      {texts.entries.length > 0 && (
        <Section id="page_references" heading="References" role="doc-bibliography">
          <Bibliography
            entries={
              texts.entries.some(({ isCited }) => isCited)
                ? texts.entries
                : withoutLabels(texts.entries)
            }
          />
        </Section>
      )}
    </article>
  )
}
