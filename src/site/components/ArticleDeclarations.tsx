import { correctionKinds } from '../../evidence/vocabularies'
import type { Article } from '../articleQuery'
import { labelOf } from '../wording'
import { ReadableDate } from './ReadableDate'
import { Section } from './Section'

export const correctionsId = 'article_corrections'
export const declarationsId = 'article_declarations'
export const citeId = 'article_cite'

/** What was changed after publication. */
export const ArticleCorrections = ({ corrections }: Pick<Article, 'corrections'>) =>
  corrections?.length ? (
    <Section id={correctionsId} heading="Corrections">
      <ul role="list" className="corrections">
        {corrections.map(({ id, date, kind, text }) => (
          <li key={id}>
            <strong>{labelOf(correctionKinds, kind)}</strong>, <ReadableDate date={date} />: {text}
          </li>
        ))}
      </ul>
    </Section>
  ) : null

const notDeclared = 'Not declared.'

/** Who paid, and what the authors have a stake in. What was not declared is said to be so. */
export const ArticleDeclarations = ({ article }: { article: Article }) => (
  <Section id={declarationsId} heading="Competing interests and funding">
    <dl className="facts">
      <div>
        <dt>Competing interests</dt>
        <dd>{article.competingInterests || notDeclared}</dd>
      </div>
      {(article.authors ?? []).map(({ id, name, competingInterests }) =>
        competingInterests ? (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{competingInterests}</dd>
          </div>
        ) : null,
      )}
      <div>
        <dt>Funding</dt>
        <dd>{article.funding || notDeclared}</dd>
      </div>
    </dl>
  </Section>
)

/** How others cite the article. `html` is sanitised. */
export const CiteThisArticle = ({ html }: { html: string }) => (
  <Section id={citeId} heading="Cite this article">
    <p className="cite-this" dangerouslySetInnerHTML={{ __html: html }} />
  </Section>
)
