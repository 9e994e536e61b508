import { foldedText } from './foldedText'

/** A title and its subtitle as one, `Acne: a review`; some records have the same text as both. */
export const titleWithSubtitle = ({
  title,
  subtitle,
}: {
  title: string | undefined
  subtitle: string | undefined
}): string | undefined => {
  if (!title || !subtitle) return title || subtitle
  if (foldedText(title).includes(foldedText(subtitle))) return title
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`
}
