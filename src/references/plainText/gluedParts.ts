import type { Label, Segment } from './labeller/labels'

/**
 * Takes out of the volume what is glued to it and stands nowhere else in the reference: the year of
 * `2019;12(3):` (Vancouver) and the pages of `16(11):465-472`.
 */
export const splitVolumes = <Part extends Segment>(parts: readonly Part[]): Part[] =>
  forms
    .filter(({ missing }) => parts.every(({ label }) => label !== missing))
    .reduce<Part[]>((split, form) => split.flatMap((part) => splitPart(part, form)), [...parts])

type Form = { missing: Label; labels: readonly [Label, Label]; form: RegExp }

const forms: readonly Form[] = [
  {
    missing: 'date',
    labels: ['date', 'volume'],
    form: /^((?:1[5-9]|20)\d{2}\b[^;]{0,12};)\s?(.*)$/,
  },
  {
    missing: 'pages',
    labels: ['volume', 'pages'],
    form: /^(.*\d\)?\s?:)\s?([a-z]{0,2}\d+\s?[-–—]\s?[a-z]{0,2}\d+\W{0,3})$/i,
  },
]

const splitPart = <Part extends Segment>(part: Part, { labels, form }: Form): Part[] => {
  const [, first, second] = (part.label === 'volume' && form.exec(part.text)) || []
  if (first === undefined) return [part]
  return [
    { ...part, label: labels[0], text: first },
    ...(second ? [{ ...part, label: labels[1], text: second }] : []),
  ]
}
