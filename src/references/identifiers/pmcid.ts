import { unwrap } from './kind'
import type { IdentifierKind } from './kind'

/** A PubMed Central id with its prefix and without a version: `PMC5832410`. */
export const pmcid: IdentifierKind = {
  label: 'PubMed Central id (PMCID)',
  parse: (text) => {
    const digits =
      /^(?:(?:pmcid:? {0,3})?pmc|pmcid:? {0,3}|(?:https?:\/\/)?(?:(?:www\.)?ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov|europepmc\.org)\/articles?\/pmc\/?(?:pmc)?)([1-9]\d{0,8})(?:\.\d{1,3})?(?:\/\S*|[?#]\S*)?\.?$/i.exec(
        unwrap(text),
      )?.[1]
    return digits && `PMC${digits}`
  },
  url: (value) => `https://pmc.ncbi.nlm.nih.gov/articles/${encodeURIComponent(value)}/`,
  message:
    'This is not a PubMed Central id. It begins with PMC, such as PMC5832410; a link to PubMed Central works as well.',
}
