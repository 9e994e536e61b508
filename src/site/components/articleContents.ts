import type { Article } from '../articleQuery'
import { riskFactorsId, sideEffectsId } from './ArticleFacts'
import { citeId, correctionsId, declarationsId } from './ArticleDeclarations'
import { furtherReadingId, referencesId } from './ArticleReferences'
import type { ContentsItem } from './Contents'

/** The parts of an article's page, those of its text first. */
export const articleContents = (article: Article): ContentsItem[] => {
  const ofPage: { id: string; heading: string; isThere: boolean }[] = [
    { id: sideEffectsId, heading: 'Side effects', isThere: Boolean(article.sideEffects?.length) },
    {
      id: riskFactorsId,
      heading: 'Who is at higher risk',
      isThere: Boolean(article.riskFactors?.length),
    },
    { id: referencesId, heading: 'References', isThere: true },
    {
      id: furtherReadingId,
      heading: 'Further reading',
      isThere: article.bibliography.entries.some(({ isCited }) => !isCited),
    },
    { id: correctionsId, heading: 'Corrections', isThere: Boolean(article.corrections?.length) },
    { id: declarationsId, heading: 'Competing interests and funding', isThere: true },
    { id: citeId, heading: 'Cite this article', isThere: true },
  ]
  return [
    ...article.sections.flatMap(({ id, heading, level }) =>
      heading ? [{ id, heading, level: level ?? 2 }] : [],
    ),
    ...ofPage.flatMap(({ id, heading, isThere }) => (isThere ? [{ id, heading, level: 2 }] : [])),
  ]
}
