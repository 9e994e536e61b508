import { isShallow } from '../../references/shallowJson'
import { CommandError } from '../command'
import { readInput } from '../readInput'

/** The largest file of references or citations that is read, in bytes. */
export const largestJson = 64 * 1024 * 1024

/**
 * The JSON of a file, or of standard input for `-`.
 * @throws CommandError where it cannot be read, is too large, is no JSON, or nests too deep.
 */
export const readJson = async (file: string): Promise<unknown> =>
  jsonOf(await readInput({ file, limit: largestJson }))

/**
 * The JSON of what was read.
 * @throws CommandError where it is too large, is no JSON, or nests too deep.
 */
export const jsonOf = ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }): unknown => {
  if (bytes.length > largestJson) {
    throw new CommandError({
      code: 'file-too-large',
      message: `${fileName} is too large: at most ${largestJson / 1024 / 1024} MB are read. Split it.`,
    })
  }
  const json = parse({ text: new TextDecoder('utf-8').decode(bytes), fileName })
  if (isShallow({ value: json, deepest })) return json
  throw new CommandError({
    code: 'too-deep',
    message: `${fileName} nests deeper than ${deepest} levels, which no CSL-JSON does. Correct it.`,
  })
}

/** CSL-JSON needs six levels; what other programs add to it may have more. */
const deepest = 100

const parse = ({ text, fileName }: { text: string; fileName: string }): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CommandError({
      code: 'no-json',
      message: `${fileName} is no JSON: ${reason.slice(0, 300)}`,
    })
  }
}
