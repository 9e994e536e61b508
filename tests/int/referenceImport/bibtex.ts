/** An entry of BibTeX that is like no other one. */
export const entry = (number: number, more: Record<string, string> = {}) => {
  const fields = {
    title: `${titles[number % titles.length]} ${spelled(number)}`,
    author: `${spelled(number * 7 + 3)}, A.`,
    journal: 'Journal of Skin',
    year: String(1950 + (number % 70)),
    volume: String(number % 90),
    pages: `${number}--${number + 3}`,
    doi: `10.5555/test.${number}`,
    ...more,
  }
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`)
  return `@article{entry${number},\n${lines.join('\n')}\n}\n`
}

export const manyEntries = (count: number) =>
  Array.from({ length: count }, (_, number) => entry(number)).join('\n')

const titles = ['Needles and', 'Peels against', 'Lasers before', 'Serums after', 'Creams beside']

/** A number as a word of letters. */
const spelled = (number: number) =>
  `W${[...String(number * 7_919 + 104_729)].map((digit) => 'boltangrez'.charAt(Number(digit))).join('')}`
