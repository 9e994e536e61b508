import { distance } from 'fastest-levenshtein'

/**
 * The names that someone who wrote `wanted` most likely meant, best first: names that contain it
 * (or that it contains), shortest first, then those that differ in the fewest letters.
 */
export const nearestNames = ({
  wanted,
  names,
  count = 5,
}: {
  wanted: string
  names: Iterable<string>
  count?: number
}): string[] => {
  const asked = wanted.slice(0, longestCompared).toLowerCase()
  const ranked = [...names].map((name) => {
    const lower = name.toLowerCase()
    const isPart = asked.length > 1 && (lower.includes(asked) || asked.includes(lower))
    return { name, isPart, distance: distance(asked, lower) }
  })
  ranked.sort(
    (a, b) =>
      Number(b.isPart) - Number(a.isPart) ||
      a.distance - b.distance ||
      a.name.localeCompare(b.name, 'en'),
  )
  return ranked.slice(0, count).map(({ name }) => name)
}

/** A name of hostile length would make the comparison with thousands of names slow. */
const longestCompared = 100
