import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { siteUrl } from '../../../../access/origins'
import { decodedPart, documentPath, parameter } from '../../../../site/addresses'
import type { SearchParams } from '../../../../site/addresses'
import { readArticle } from '../../../../site/articleQuery'
import { citeArticle } from '../../../../site/citeArticle'
import {
  ArticleCorrections,
  ArticleDeclarations,
  CiteThisArticle,
} from '../../../../site/components/ArticleDeclarations'
import { ArticleRiskFactors, ArticleSideEffects } from '../../../../site/components/ArticleFacts'
import { ArticleHeader } from '../../../../site/components/ArticleHeader'
import { ArticleReferences } from '../../../../site/components/ArticleReferences'
import { Contents } from '../../../../site/components/Contents'
import { PreviewNotice } from '../../../../site/components/PreviewNotice'
import { articleContents } from '../../../../site/components/articleContents'
import { highwireTags } from '../../../../site/highwire'
import { articleJsonLd, scriptContent } from '../../../../site/structuredData'

type PageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> }

const asked = async ({ params, searchParams }: PageProps) => {
  const slug = decodedPart((await params).slug)
  const parameters = await searchParams
  const isPreview = parameter(parameters, 'preview') !== undefined
  const read = await readArticle(slug, parameter(parameters, 'style'), isPreview)
  const path = documentPath({ collection: 'articles', slug }) ?? '/'
  return { read, isPreview, path, url: siteUrl() + path }
}

export const generateMetadata = async (props: PageProps): Promise<Metadata> => {
  const { read, isPreview, url } = await asked(props)
  if (!read) return {}
  const { title, summary } = read.article
  return {
    title,
    description: summary || undefined,
    alternates: { canonical: url },
    openGraph: { type: 'article', title, description: summary || undefined, url },
    robots: isPreview ? { index: false } : undefined,
    other: highwireTags({ article: read.article, url }),
  }
}

const ArticlePage = async (props: PageProps) => {
  const { read, isPreview, path, url } = await asked(props)
  if (!read) notFound()
  const { article, styleProblem } = read
  const now = new Date()
  return (
    <article className="page article">
      {isPreview && <PreviewNotice status={article._status} />}
      <ArticleHeader article={article} now={now} />
      <div className="article-columns">
        <Contents items={articleContents(article)} />
        <div className="article-text">
          <div className="prose" dangerouslySetInnerHTML={{ __html: article.html }} />
          <ArticleSideEffects article={article} />
          <ArticleRiskFactors article={article} />
          <ArticleReferences
            article={article}
            path={path}
            isPreview={isPreview}
            problem={styleProblem}
          />
          <ArticleCorrections corrections={article.corrections} />
          <ArticleDeclarations article={article} />
          <CiteThisArticle html={await citeArticle({ article, url, now })} />
        </div>
      </div>
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: scriptContent(articleJsonLd({ article, url })) }}
      />
    </article>
  )
}

export default ArticlePage
