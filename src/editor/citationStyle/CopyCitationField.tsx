import type { UIFieldServerProps } from 'payload'
import { CopyCitation } from './CopyCitation'
import { localeChoices, siteStyles } from './siteStyles'

/** "Copy the citation" on the form of a reference. */
export const CopyCitationField = async ({ req }: UIFieldServerProps) => {
  const { siteStyle, siteLocale, suggestions } = await siteStyles(req)
  return (
    <CopyCitation
      locales={localeChoices()}
      siteLocale={siteLocale}
      siteStyle={siteStyle}
      suggestions={suggestions}
    />
  )
}
