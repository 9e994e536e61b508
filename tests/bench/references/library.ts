import type { CslItem } from '../../../src/references/csl'

/** A stream of numbers from 0 to below 1 that is the same for the same seed (mulberry32). */
export const seeded = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = ReturnType<typeof seeded>

const syllables =
  'ba be co da der di du en er fa fi ga gen gra hy in ka la le li lo ma mi mo na ne no or pa pe phi plas po ra re ri ro sa se sis sti ta te the ti to tra ul un ur va ve vi xi zo'.split(
    ' ',
  )

const wordOf = (random: Random, syllableCount: number) =>
  Array.from(
    { length: syllableCount },
    () => syllables[Math.floor(random() * syllables.length)],
  ).join('')

const vocabulary = (seed: number, size: number) => {
  const random = seeded(seed)
  return Array.from({ length: size }, () => wordOf(random, 2 + Math.floor(random() * 3)))
}

const titleWords = vocabulary(1, 20_000)
const journals = vocabulary(2, 800).map((word) => `Journal of ${word}`)
const families = vocabulary(3, 30_000).map((word) =>
  word.replace(/^./, (letter) => letter.toUpperCase()),
)

/** Some words stand in many titles and most in few, as in real ones. */
const pick = (values: readonly string[], random: Random, bend = 1) =>
  values[Math.floor(random() ** bend * values.length)] ?? ''

/** The work of a number: the same whenever it is asked for, and another one for every number. */
export const work = (number: number): CslItem => {
  const random = seeded(number + 1)
  const page = 1 + Math.floor(random() * 1_500)
  const title = Array.from({ length: 7 + Math.floor(random() * 8) }, () =>
    pick(titleWords, random, 2),
  )
  return {
    id: `work${number}`,
    type: 'article-journal',
    title: title.join(' ').replace(/^./, (letter) => letter.toUpperCase()),
    author: Array.from({ length: 1 + Math.floor(random() * 6) }, () => ({
      family: pick(families, random),
      given: `${pick(families, random).charAt(0)}.`,
    })),
    'container-title': pick(journals, random),
    volume: String(1 + Math.floor(random() * 120)),
    issue: String(1 + Math.floor(random() * 12)),
    page: `${page}-${page + Math.floor(random() * 14)}`,
    issued: { 'date-parts': [[1975 + Math.floor(random() * 50), 1 + Math.floor(random() * 12)]] },
    ...(random() < 0.85 && { DOI: `10.5555/bench.${number}` }),
    ...(random() < 0.6 && { PMID: String(40_000_000 + number) }),
  }
}

export const works = (from: number, count: number): CslItem[] =>
  Array.from({ length: count }, (_, index) => work(from + index))
