import { cslTypeOf } from '../../references/cslTypeOf'
import type { CslType } from '../../references/csl'

/** What DataCite's general resource types (Metadata Schema 4.5, appendix 1) are in CSL. */
const types: Readonly<Record<string, CslType | undefined>> = {
  audiovisual: 'motion_picture',
  book: 'book',
  bookchapter: 'chapter',
  computationalnotebook: 'software',
  conferencepaper: 'paper-conference',
  conferenceproceeding: 'book',
  datapaper: 'article-journal',
  dataset: 'dataset',
  dissertation: 'thesis',
  event: 'event',
  image: 'graphic',
  interactiveresource: 'webpage',
  journal: 'periodical',
  journalarticle: 'article-journal',
  outputmanagementplan: 'document',
  peerreview: 'review',
  preprint: 'article',
  report: 'report',
  software: 'software',
  sound: 'song',
  standard: 'standard',
}

/** The CSL type of DataCite's `types`: the general type where it says enough, else DataCite's own reading. */
export const dataciteType = ({
  general,
  citeproc,
}: {
  general: string | undefined
  citeproc: string | undefined
}): CslType => types[(general ?? '').toLowerCase()] ?? cslTypeOf(citeproc)
