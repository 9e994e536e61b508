import type { Likeness } from './likeness'
import { identifiers } from '../identifiers'

/** What two references share and in what they differ, in words for people, the weightiest first. */
export const reasonsOf = (likeness: Likeness): string[] => {
  const { identifiers: ids, title, people, year, place, container } = likeness
  return [
    ...ids.shared.map((kind) => `The same ${identifiers[kind].label}.`),
    ...ids.differing.map((kind) => `Another ${identifiers[kind].label}.`),
    titleReasons[title.kind],
    peopleReasons[people],
    yearReasons[year],
    placeReasons[place],
    containerReasons[container],
  ].filter((reason) => reason !== '')
}

const titleReasons: Readonly<Record<Likeness['title']['kind'], string>> = {
  equal: 'The same title.',
  close: 'The same title but for a few letters.',
  part: 'One title is the beginning of the other.',
  loose: 'Titles that are much alike.',
  different: 'Another title.',
  unknown: '',
}

const peopleReasons: Readonly<Record<Likeness['people'], string>> = {
  same: 'The same people.',
  overlap: 'Some of the same people.',
  different: 'Other people.',
  unknown: '',
}

const yearReasons: Readonly<Record<Likeness['year'], string>> = {
  same: 'The same year.',
  near: 'One year apart.',
  different: 'Another year.',
  unknown: '',
}

const placeReasons: Readonly<Record<Likeness['place'], string>> = {
  same: 'The same volume and first page.',
  partial: 'The same volume or first page.',
  mixed: 'Volume and first page do not agree with each other.',
  different: 'Another volume or first page.',
  unknown: '',
}

const containerReasons: Readonly<Record<Likeness['container'], string>> = {
  same: 'Published in the same place.',
  different: 'Published elsewhere.',
  unknown: '',
}
