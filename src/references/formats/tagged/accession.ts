import type { CslItem } from '../../csl'
import { lineOf } from '../richText'

/** Whether an accession number of these databases is a PMID: PubMed's, or of a record that names none. */
export const isPubMed = (databases: string): boolean =>
  databases.trim() === '' || /pubmed|medline|nlm|national library of medicine/i.test(databases)

/** A PMID without words; those of other databases may begin with a nought. */
export const isPmidAlone = /^[1-9]\d{3,7}$/

/** Whether an accession number alone would not be read as the item's PMID. */
export const hasOtherDatabase = ({ archive, source, PMID }: CslItem): boolean =>
  !isPubMed(`${lineOf(archive)} ${lineOf(source)}`) || !isPmidAlone.test(lineOf(PMID))
