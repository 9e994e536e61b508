/** Words and beginnings of words that turn a title's meaning round although few letters differ. */
const contraries: readonly (readonly string[])[] = [
  ['hyper', 'hypo'],
  ['pre', 'post', 'peri'],
  ['intra', 'inter', 'extra', 'infra'],
  ['macro', 'micro'],
  ['over', 'under'],
  ['', 'un', 'in', 'im', 'non', 'ir', 'a', 're', 'wo', 'fe', 'de', 'anti', 'co', 'sub', 'bi'],
  ['sub', 'super', 'supra'],
  ['uni', 'bi', 'tri', 'mono', 'poly'],
  ['endo', 'exo', 'ecto'],
  ['agonist', 'antagonist'],
  ['efficacy', 'efficiency'],
  ['first', 'third', 'fifth', 'sixth', 'eighth'],
]

/** Whether two words mean different things although they differ in one beginning only. */
export const isContrary = (one: string, other: string): boolean =>
  contraries.some((beginnings) =>
    beginnings.some((beginning) =>
      beginnings.some(
        (instead) =>
          beginning !== instead &&
          one.startsWith(beginning) &&
          other === instead + one.slice(beginning.length) &&
          !isDoubled(one, other),
      ),
    ),
  )

/** A first letter that was typed twice: `aand`. */
const isDoubled = (one: string, other: string) =>
  one === other.charAt(0) + other || other === one.charAt(0) + one
