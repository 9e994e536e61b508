import type { UIFieldServerProps } from 'payload'
import { ArticlePreview } from './ArticlePreview'
import { siteStyles } from './siteStyles'

/** The article's own citations, in the style and locale of the form. */
export const ArticlePreviewField = async ({ req }: UIFieldServerProps) => {
  const { siteStyle, siteLocale } = await siteStyles(req)
  return <ArticlePreview siteLocale={siteLocale} siteStyle={siteStyle.id} />
}
