/** An id as text: numbers are ids, too. What has none has the empty id. */
export const idOf = (value: unknown): string => textOf(value) ?? ''

/** A text or a number as text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** The ids of people are of any length, and are printed in a message. */
export const shown = (text: string): string => JSON.stringify(text.slice(0, 100))
