import type { Choices, Preview } from './answers'

/** Nothing that was given is lost: a similar entry comes in unless somebody decides against it. */
export const noChoices: Choices = { all: 'create', single: {} }

export const choiceFor = ({ choices, index }: { choices: Choices; index: number }) =>
  choices.single[index] ?? choices.all

/** How many references a preview would bring in. */
export const countAdded = ({
  counts,
  choices: { all, single },
}: {
  counts: Preview['counts']
  choices: Choices
}): number => {
  const differing = Object.values(single).filter((choice) => choice !== all).length
  const similar = all === 'create' ? counts.similar - differing : differing
  return counts.new + similar
}
