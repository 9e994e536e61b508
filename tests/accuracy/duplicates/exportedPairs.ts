import { identifiers } from '../../../src/references/identifiers'
import type { ReferenceFields } from '../../../src/references/reference'
import type { LabelledPair } from './pairs'
import { withoutIdentifiers } from './alterations'
import { randomFrom } from './random'
import { recordsOf } from './records'

/** One search of the literature as three databases export it: nothing in it is made. */
const exported = [
  'nbib/revtools-restoration_pubmed.nbib',
  'ris/revtools-restoration_scopus.ris',
  'wos/revtools-restoration_WoS.ciw',
]

/**
 * Every two records of two databases: one work where their DOI is the same, which is then taken away. Of the other
 * pairs those with the same first author, year or journal.
 */
export const exportedPairs = (): LabelledPair[] => {
  const lists = exported.map((file) => recordsOf(file).filter(({ doi }) => doi))
  return lists.flatMap((list, index) =>
    lists.slice(index + 1).flatMap((others) => list.flatMap((one) => pairsOf(one, others))),
  )
}

const pairsOf = (one: ReferenceFields, others: readonly ReferenceFields[]): LabelledPair[] =>
  others.flatMap((other) => {
    const isSame = doiOf(one) === doiOf(other)
    const isNear =
      one.authors?.[0]?.family === other.authors?.[0]?.family ||
      (one.issued?.slice(0, 4) === other.issued?.slice(0, 4) && one.volume === other.volume)
    if (!isSame && !isNear) return []
    const random = randomFrom(1)
    return [
      {
        made: 'exported',
        one: withoutIdentifiers(one, random),
        other: withoutIdentifiers(other, random),
        isSame,
      },
    ]
  })

const doiOf = ({ doi }: ReferenceFields) => (doi ? identifiers.doi.parse(doi) : undefined)
