const year = String.raw`(?:1[5-9]|20)\d{2}`
const volume = String.raw`[A-Za-z]?\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4})?`
const issue = String.raw`[^()\s][^()]{0,30}`
const page = String.raw`[A-Za-z]{0,3}\d{1,8}[A-Za-z]?(?:\s?[-–—]{1,2}\s?[A-Za-z]{0,3}\d{1,8}[A-Za-z]?)?`
const month = String.raw`[A-Z][a-z]{2,8}`

/** How volume, issue and pages stand in a journal reference, the most telling form first. */
const locatorForms = [
  // 2019 Jan 3;51(1):4
  `(?<year>${year})(?: (?<month>${month})(?:[-–/]${month})?(?: (?<day>\\d{1,2}))?)?; ?(?<volume>${volume})?(?: ?\\((?<issue>${issue})\\))?(?: ?: ?(?<page>${page}))?`,
  // vol. 74, no. 2, 2016, pp. 348-55
  `(?:^|[ ,.(])(?:[Vv]ol\\.?|[Vv]olume) ?(?<volume>${volume})(?:,? ?(?:[Nn]o\\.?|[Ii]ssue|[Ii]ss\\.?|[Nn]umber) ?(?<issue>[\\w–-]{1,12}))?(?:,? \\(?(?:${month}\\.? )?(?<year>${year})\\)?)?(?:[,:]? (?:pp?\\.?|pages) ?(?<page>${page}))?`,
  // 38, no. 7 (2012): 1107-8
  `[ ,](?<volume>${volume}), no\\. ?(?<issue>[\\w–-]{1,12})(?: \\((?:${month}\\.? )?(?<year>${year})\\))?(?:: ?(?<page>${page}))?`,
  // 2010, 10(2), 1012
  `(?:^| )(?<year>${year}), (?<volume>${volume})(?: ?\\((?<issue>${issue})\\))?, (?:pp?\\. ?)?(?<page>${page})\\.?$`,
  // 51(1), p.4 and 38 (7): 1107-1108 and 109:1249-58
  `[ ,.](?<volume>${volume})(?: ?\\((?<issue>${issue})\\))?(?:, ?|: ?)(?:pp?\\.? ?|[Aa]rticle |[Aa]rt\\. ?)?(?<page>${page})\\.?$`,
  // 51(1)
  `[ ,.](?<volume>${volume}) ?\\((?<issue>${issue})\\)\\.?$`,
].map((source) => new RegExp(source, 'u'))

export type Locator = {
  volume?: string
  issue?: string
  page?: string
  year?: string
  month?: string
  day?: string
  /** The text before it. */
  head: string
}

/** Reads volume, issue and pages of a journal; undefined where there is no volume. */
export const readLocator = (text: string): Locator | undefined => {
  for (const form of locatorForms) {
    const found = form.exec(text)
    if (!found?.groups) continue
    const { page: printedPage, issue: printedIssue, ...others } = found.groups
    return {
      ...others,
      ...(printedIssue && { issue: printedIssue.replace(/^(?:no\.?|issue) ?/i, '') }),
      ...(printedPage && { page: plainPages(printedPage) }),
      head: text.slice(0, found.index),
    }
  }
  return undefined
}

const pagesForm = new RegExp(
  `(?:[ ,.:;(]|^)(?:[Pp]p?\\.|[Pp]ages?|pp) ?(?<page>${page})\\)?[.,;]?(?= |$)|, (?<bare>\\d{1,5}[-–]\\d{1,5})(?=[.,]|$)`,
  'u',
)

/** Takes the pages of a chapter or book out of a text. */
export const takePages = (text: string) => {
  const found = pagesForm.exec(text)
  const printed = found?.groups?.page ?? found?.groups?.bare
  if (!found || !printed) return { rest: text }
  const opensBracket = found[0].startsWith('(') && !found[0].includes(')')
  const before = text.slice(0, found.index) + (opensBracket ? '(' : '')
  const closes = found[0].includes(')') && !found[0].startsWith('(') ? ')' : ''
  const after = text.slice(found.index + found[0].length).trimStart()
  const joint = /[.,]$/.test(found[0]) || found[0].startsWith('.') ? '. ' : ' '
  return { page: plainPages(printed), rest: `${before}${closes}${after && joint}${after}`.trim() }
}

/** Pages as CSL has them: a plain hyphen, no space. */
const plainPages = (text: string) => text.replace(/\s?[-–—]{1,2}\s?/g, '-')
