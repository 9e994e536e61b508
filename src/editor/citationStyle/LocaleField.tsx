import type { TextFieldServerProps } from 'payload'
import { LocalePicker } from './LocalePicker'
import { localeChoices, siteStyles } from './siteStyles'

/** The field of a citation locale, with all locales. */
export const LocaleField = async ({
  clientField,
  collectionSlug,
  path,
  readOnly,
  req,
}: TextFieldServerProps) => {
  const { siteLocale, isLocaleOfText } = await siteStyles(req)
  return (
    <LocalePicker
      choices={localeChoices()}
      field={clientField}
      isLocaleOfText={isLocaleOfText || !collectionSlug}
      path={path}
      readOnly={readOnly}
      siteLocale={siteLocale}
    />
  )
}
