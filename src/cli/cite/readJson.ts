import { CommandError } from '../command'
import { readInput } from '../readInput'

/** The largest file of references or citations that is read, in bytes. */
export const largestJson = 64 * 1024 * 1024

/**
 * The JSON of a file, or of standard input for `-`.
 * @throws CommandError where it cannot be read, is too large, or is no JSON.
 */
export const readJson = async (file: string): Promise<unknown> => {
  const { bytes, fileName } = await readInput({ file, limit: largestJson })
  if (bytes.length > largestJson) {
    throw new CommandError({
      code: 'file-too-large',
      message: `${fileName} is too large: at most ${largestJson / 1024 / 1024} MB are read. Split it.`,
    })
  }
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8').decode(bytes))
    return json
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError({
      code: 'no-json',
      message: `${fileName} is no JSON: ${reason.slice(0, 300)}`,
    })
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An id as text: numbers are ids, too. What has none has the empty id. */
export const idOf = (value: unknown): string => textOf(value) ?? ''

/** A text or a number as text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** The ids of people are of any length, and are printed in a message. */
export const shown = (text: string): string => JSON.stringify(text.slice(0, 100))
