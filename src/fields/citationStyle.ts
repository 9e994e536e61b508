import { resolveLocale } from '../citations/locales'
import { resolveStyle } from '../citations/styles'

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Accepts no value, or the id of a style that exists. */
export const validateCitationStyle = (value: string | null | undefined): true | string => {
  if (!value) return true
  try {
    resolveStyle(value)
    return true
  } catch (error) {
    return messageOf(error)
  }
}

/** Accepts no value, or a locale that citations can be printed in. */
export const validateCitationLocale = (value: string | null | undefined): true | string => {
  if (!value) return true
  try {
    resolveLocale(value)
    return true
  } catch (error) {
    return messageOf(error)
  }
}
