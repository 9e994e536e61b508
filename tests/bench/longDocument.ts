import type { Citation } from '../../src/citations/citation'
import type { CslItem } from '../../src/references/csl'

const onsets = 'B Ch D F G H K L M N P R S T V W Z Å'.split(' ')
const middles = 'ar el in or ud an ess im'.split(' ')
const endings = 'son er ez ov ini aki as e'.split(' ')
const givens = 'Anna Bo Carla David Emil Farah Grace'.split(' ')
const topics = 'needling scars light dose pain healing pigment ageing'.split(' ')

const nth = <Thing>(list: readonly Thing[], index: number): Thing => {
  const thing = list[index % list.length]
  if (thing === undefined) throw new Error('An empty list has no members.')
  return thing
}

/** Some 1,150 family names, which come up as unevenly as names do: some often, most once or twice. */
const family = (number: number): string => {
  const rank = (number * number) % 1151
  return `${nth(onsets, rank)}${nth(middles, Math.floor(rank / 18))}${nth(endings, Math.floor(rank / 144))}`
}

/** Journal articles with one to five authors, of whom many share a family name; no randomness. */
export const manyReferences = (count: number): CslItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `reference-${index}`,
    type: 'article-journal',
    title: `Effects of ${nth(topics, index)} on ${nth(topics, index * 3 + 1)}: trial number ${index}`,
    author: Array.from({ length: 1 + (index % 5) }, (__, position) => ({
      family: family(index * 5 + position * 7),
      given: `${nth(givens, index + position)} ${nth(['K.', 'L.', 'M.'], index)}`,
    })),
    issued: { 'date-parts': [[1990 + (index % 31)]] },
    'container-title': `Journal of ${nth(topics, index * 7)} research`,
    volume: String(1 + (index % 60)),
    issue: String(1 + (index % 12)),
    page: `${index + 1}-${index + 9}`,
    DOI: `10.1000/trial.${index}`,
  }))

/** Citations of `size` references each, one after the other, until all are cited. */
export const manyCitations = (references: readonly CslItem[], size: number): Citation[] =>
  Array.from({ length: Math.ceil(references.length / size) }, (_, index) => ({
    id: `citation-${index}`,
    cites: references.slice(index * size, (index + 1) * size).map(({ id }, position) => ({
      id: `cite-${index}-${position}`,
      reference: id,
    })),
  }))
