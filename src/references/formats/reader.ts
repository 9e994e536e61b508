import type { CslItem } from '../csl'

/** What was wrong at one place of a file, in words for people. */
export type ReadProblem = {
  /** From 1. */
  line: number
  message: string
}

/** One entry of a file. */
export type ReadEntry = {
  /** The line on which the entry starts, from 1. */
  line: number
  /** As it stands in the file; at most `longestEntryText` characters of it. */
  text: string
  /** What was read; absent where nothing could be. */
  item?: CslItem
  /** What could not be read of the entry. An entry may have an item and problems. */
  problems: ReadProblem[]
  /** How sure each CSL variable is, from 0 to 1, where it was guessed from plain text. */
  confidence?: Readonly<Record<string, number>>
}

/** A format that references can be read from. */
export type ReferenceReader = {
  /** As people choose it from a list. */
  label: string
  /** How surely a text is of this format, from 0 (it is not) to 1, by its first 64 KiB. */
  recognise: (beginning: string) => number
  /** Every entry in the file's order, one by one; never throws, and takes time in proportion to the text. */
  read: (text: string) => Iterable<ReadEntry>
}

export const longestEntryText = 2_000
