import { createReadStream } from 'node:fs'
import { basename, resolve } from 'node:path'
import { CommandError } from './command'

/**
 * Reads a file, or standard input for `-`. It stops one byte behind `limit`: that is enough to know that it is too large.
 * @param file relative to where the person stands; npm itself runs commands in the package's directory.
 * @throws CommandError when it cannot be read.
 */
export const readInput = async ({
  file,
  limit,
}: {
  file: string
  limit: number
}): Promise<{ bytes: Uint8Array; fileName: string }> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const bytes of streamInput(file)) {
    chunks.push(bytes)
    length += bytes.length
    if (length > limit) break
  }
  return { bytes: Buffer.concat(chunks), fileName: inputName(file) }
}

/**
 * The bytes of a file, or of standard input for `-`, as they come.
 * @param file as for `readInput`.
 * @throws CommandError when it cannot be read.
 */
export async function* streamInput(file: string): AsyncGenerator<Uint8Array> {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  try {
    const source = file === '-' ? process.stdin : createReadStream(path)
    for await (const chunk of source) yield Buffer.from(chunk)
  } catch (error) {
    throw unreadable({ path, error })
  }
}

/** How a report names an input. */
export const inputName = (file: string): string =>
  file === '-' ? 'standard input' : basename(file)

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name a file in it',
  EACCES: 'you may not read it',
}

const unreadable = ({ path, error }: { path: string; error: unknown }) => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error))
  return new CommandError({
    code: 'cannot-read-file',
    message: `${path} cannot be read: ${reason}.`,
  })
}
