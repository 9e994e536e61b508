const numbers = new Intl.NumberFormat('en')

/** A number as people read it: `10,000`. */
export const printedNumber = (value: number): string => numbers.format(value)

/** `1 reference`, `10,000 references`. */
export const countedReferences = (count: number): string =>
  count === 1 ? '1 reference' : `${printedNumber(count)} references`
