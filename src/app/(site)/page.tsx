import type { Metadata } from 'next'
import { siteUrl } from '../../access/origins'
import { parameter } from '../../site/addresses'
import type { SearchParams } from '../../site/addresses'
import { ArticleList } from '../../site/components/ArticleList'
import { NamedList } from '../../site/components/NamedList'
import { Pages } from '../../site/components/Pages'
import { SearchForm } from '../../site/components/SearchForm'
import { Section } from '../../site/components/Section'
import { readHome } from '../../site/homeQuery'

type PageProps = { searchParams: Promise<SearchParams> }

const asked = async (searchParams: PageProps['searchParams']) => {
  const parameters = await searchParams
  const page = Number(parameter(parameters, 'page'))
  return {
    search: parameter(parameters, 'q'),
    page: Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

export const generateMetadata = async ({ searchParams }: PageProps): Promise<Metadata> => {
  const { search } = await asked(searchParams)
  return search
    ? { title: `Search: ${search}`, robots: { index: false } }
    : { alternates: { canonical: `${siteUrl()}/` } }
}

const Home = async ({ searchParams }: PageProps) => {
  const { search, page } = await asked(searchParams)
  const { articles, treatments, sideEffects, riskFactors } = await readHome({ search, page })
  const count = articles.totalDocs
  return (
    <div className="page home">
      <h1>{search ? `Results for “${search}”` : 'Health articles that name their references'}</h1>
      <SearchForm search={search} />
      <div className="home-columns">
        <section aria-labelledby="all_articles">
          <h2 id="all_articles" className="section-label">
            {count} {count === 1 ? 'article' : 'articles'}
          </h2>
          {count === 0 && <NoArticles search={search} />}
          {count > 0 && articles.docs.length === 0 && <p>There is no page {page} of this list.</p>}
          <ArticleList articles={articles.docs} level={3} />
          <Pages
            page={Math.min(page, articles.totalPages + 1)}
            totalPages={articles.totalPages}
            search={search}
          />
        </section>
        <div className="home-side">
          {(treatments.docs.length > 0 || !search) && (
            <Section id="all_treatments" heading="Treatments">
              {treatments.docs.length > 0 ? (
                <NamedList collection="treatments" items={treatments.docs} />
              ) : (
                <p className="muted">None is published yet.</p>
              )}
            </Section>
          )}
          {sideEffects && sideEffects.docs.length > 0 && (
            <Section id="found_side-effects" heading="Side effects">
              <NamedList collection="side-effects" items={sideEffects.docs} />
            </Section>
          )}
          {riskFactors && riskFactors.docs.length > 0 && (
            <Section id="found_risk-factors" heading="Risk factors">
              <NamedList collection="risk-factors" items={riskFactors.docs} />
            </Section>
          )}
        </div>
      </div>
    </div>
  )
}

const NoArticles = ({ search }: { search?: string }) =>
  search ? (
    <p>
      No article has these words in its title or summary. Try fewer or other words, or see{' '}
      <a href="/">all articles</a>.
    </p>
  ) : (
    <p>
      Nothing is published yet. Articles appear here as soon as an editor publishes them in the{' '}
      <a href="/admin">admin panel</a>.
    </p>
  )

export default Home
