/** A title without the full stop that NLM puts behind every title; other signs and ellipses stay. */
export const withoutFullStop = (title: string | undefined): string | undefined =>
  title?.replace(/(?<!\.\.)\.(?=(?:<\/[a-z]{1,4}>)?$)/, '') || undefined

/** A title with the full stop that `withoutFullStop` takes off. */
export const withFullStop = (title: string): string =>
  title === '' || /[?!]$|\.\.\.$/.test(title) ? title : `${title}.`
