/** An id of an uploaded style: lower-case letters and digits with single hyphens between them. */
export const styleIdPattern = /^(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*$/

/** What is wrong with an id that does not match. */
export const malformedStyleId =
  'An id is made of lower-case letters and digits with single hyphens between them, like “house-vancouver”, at most 100 of them.'

/**
 * The id that a name stands for: that of a file (`House Vancouver.csl`) or of the style itself
 * (`http://www.zotero.org/styles/house-vancouver`). Undefined where nothing of it can be used.
 */
export const styleIdFrom = (name: string): string | undefined => {
  const last = name.slice(0, 500).split(/[/\\]/).filter(Boolean).at(-1) ?? ''
  const words = last
    .replace(/\.(?:csl|xml)$/i, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const id = words.join('-').slice(0, 100).replace(/-$/, '')
  return id || undefined
}
