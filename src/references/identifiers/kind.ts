/** One kind of identifier: how it is recognised, where it leads, what to say when it is wrong. */
export type IdentifierKind = {
  label: string
  /** The canonical form of whatever way it was pasted, or undefined when it is no such identifier. */
  parse: (text: string) => string | undefined
  /** The address that a canonical value leads to. */
  url: (value: string) => string
  /** What to tell a person whose text `parse` refuses. */
  message: string
}

/** Longest text that is looked at; no identifier in use is longer. */
export const longestIdentifier = 2048

/** Trims, and takes off angle brackets and quotation marks that a paste brought along. */
export const unwrap = (text: string) =>
  text
    .slice(0, longestIdentifier + 1)
    .trim()
    .replace(/^[<"'“‘«]{1,3}/, '')
    .replace(/[>"'”’»]{1,3}$/, '')
    .trim()
