import type { CslItem } from '../csl'

/** A format that references can be written in. */
export type ReferenceWriter = {
  /** As people choose it from a list. */
  label: string
  mediaType: string
  /** Of a file, without the dot. */
  extension: string
  /** The whole file: one entry for each item, in their order; UTF-8, with the format's line ends. */
  write: (items: readonly CslItem[]) => string
}
