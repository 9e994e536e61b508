import { createHash } from 'node:crypto'

/**
 * The hash of a claim's sentence: `c1:` and the SHA-256 of its normalised text, in hexadecimal. The
 * version goes up when the splitter or the normalisation changes, so that a check made under an
 * older one is recognised and not taken for stale. White space, the shapes of quotation marks and
 * dashes, and Unicode composition make no difference; letters, case and numbers do.
 */
export function claimHash(text: string): string {
  return `c1:${createHash('sha256').update(normalisedClaim(text)).digest('hex')}`
}

/** The text that is hashed. */
export function normalisedClaim(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′´`]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?])/g, '')
    .trim()
}
