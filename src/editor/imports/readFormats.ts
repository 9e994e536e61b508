import { referenceReaders } from '../../references/formats'

/** A format as people choose it and read about it. */
export type FormatChoice = { value: string; label: string }

/** What references can be read from. */
export const readFormats: readonly FormatChoice[] = Object.entries(referenceReaders).map(
  ([value, { label }]) => ({ value, label }),
)
