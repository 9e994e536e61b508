/**
 * The frequency bands of CIOMS Working Group III and the SmPC guideline. `atLeast` is the lower
 * bound of the share of people affected, inclusive; a band ends where the one above it begins.
 */
export const frequencyBands = [
  {
    value: 'very-common',
    label: 'Very common',
    atLeast: 1 / 10,
    wording: 'may affect more than 1 in 10 people',
  },
  {
    value: 'common',
    label: 'Common',
    atLeast: 1 / 100,
    wording: 'may affect up to 1 in 10 people',
  },
  {
    value: 'uncommon',
    label: 'Uncommon',
    atLeast: 1 / 1_000,
    wording: 'may affect up to 1 in 100 people',
  },
  {
    value: 'rare',
    label: 'Rare',
    atLeast: 1 / 10_000,
    wording: 'may affect up to 1 in 1,000 people',
  },
  {
    value: 'very-rare',
    label: 'Very rare',
    atLeast: 0,
    wording: 'may affect up to 1 in 10,000 people',
  },
  {
    value: 'not-known',
    label: 'Not known',
    atLeast: null,
    wording: 'how often it happens is not known',
  },
] as const

export type FrequencyBand = (typeof frequencyBands)[number]['value']

export type FrequencyCounts = { events?: number | null; total?: number | null }

/**
 * The band that counts fall into.
 * @returns `undefined` where the counts do not tell: one is missing, no one was observed, or no event
 * was seen (an upper bound is not a frequency).
 */
export const bandFromCounts = ({ events, total }: FrequencyCounts): FrequencyBand | undefined => {
  if (typeof events !== 'number' || typeof total !== 'number' || total <= 0 || events <= 0) {
    return undefined
  }
  const share = events / total
  return frequencyBands.find(({ atLeast }) => atLeast !== null && share >= atLeast)?.value
}

/**
 * What is wrong with a frequency as it was entered.
 * @returns a message for the person at the form, or `undefined` where nothing is wrong.
 */
export const frequencyProblem = ({
  band,
  events,
  total,
}: FrequencyCounts & { band?: string | null }): string | undefined => {
  if (typeof events === 'number' && typeof total === 'number' && events > total) {
    return `${events} events among ${total} people cannot be: the number of people comes second.`
  }
  const counted = bandFromCounts({ events, total })
  if (!counted || !band || band === counted) return undefined
  const label = (value: string) =>
    frequencyBands.find((row) => row.value === value)?.label.toLowerCase() ?? value
  return `${events} of ${total} is ${label(counted)}, not ${label(band)}. Correct the counts, or leave the band empty and it is worked out.`
}

/** How a band reads in a sentence for the public (EMA's readability guideline). */
export const frequencyWording = (band: string | null | undefined): string | undefined =>
  frequencyBands.find((row) => row.value === band)?.wording
