import transliterate from '@sindresorhus/slugify'

/** A slug is cut at the last hyphen before this many characters. */
const maxLength = 80

/**
 * Makes a slug of any text: lower-case ASCII letters, digits and single hyphens, at most 80
 * characters, the same for the same text at all times. Other alphabets are transliterated; a text
 * without anything to fold (emoji, Chinese) gives an empty string, so callers need a fallback.
 */
export function slugify(text: string): string {
  const slug = transliterate(text.slice(0, 4 * maxLength), { decamelize: false })
  if (slug.length <= maxLength) return slug
  const cut = slug.lastIndexOf('-', maxLength)
  return slug.slice(0, cut > 0 ? cut : maxLength)
}

/**
 * Gives out slugs that are unique among themselves and beside the `taken` ones: a repeated one gets
 * `-2`, `-3`, ... in the order of asking. A text without a slug becomes `fallback`.
 */
export function uniqueSlugs({ fallback, taken = [] }: { fallback: string; taken?: string[] }) {
  const given = new Set(taken)
  const nextNumber = new Map<string, number>()
  return (text: string): string => {
    const slug = slugify(text) || fallback
    let unique = slug
    let number = nextNumber.get(slug) ?? 2
    while (given.has(unique)) unique = `${slug}-${number++}`
    nextNumber.set(slug, number)
    given.add(unique)
    return unique
  }
}
