import { unwrap } from './kind'
import type { IdentifierKind } from './kind'

/** A PubMed id: one to eight digits without leading zeros. */
export const pmid: IdentifierKind = {
  label: 'PubMed id (PMID)',
  parse: (text) =>
    /^(?:pmid:? {0,3}|pubmed:? {0,3}|(?:https?:\/\/)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/)?0{0,8}([1-9]\d{0,7})[/.]?(?:[?#]\S*)?$/i.exec(
      unwrap(text),
    )?.[1],
  url: (value) => `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(value)}/`,
  message:
    'This is not a PubMed id. It has one to eight digits, such as 26564388; a link to PubMed works as well.',
}
