import { once } from 'node:events'
import { writtenPieces } from '../library/export/framedFormats'
import {
  isReadableFormat,
  isWritableFormat,
  readableFormats,
  readReferences,
  writableFormats,
} from '../references/formats'
import type { ReferenceFormat } from '../references/formats'
import { importLimitOf } from '../references/formats/importLimit'
import { convertedItems } from './convert/convertedItems'
import type { CommandModule } from './command'
import { CommandError } from './command'
import { readInput } from './readInput'

/**
 * `vouch convert <file>`: the references of a file in another format, piece by piece. No database. Ends with 2 where
 * something of the file could not be read.
 */
export const run: CommandModule['run'] = async ({ args: [file = '-'], options }) => {
  const format = formatOf(options.to)
  checkReadable(options.from)
  const limit = importLimitOf(process.env.VOUCH_MAX_IMPORT_BYTES)
  const { bytes, fileName } = await readInput({ file, limit })
  const { entries } = readReferences({
    bytes,
    limit,
    ...(options.from && { format: options.from }),
  })
  const remarks: string[] = []
  const batches = convertedItems({ entries, fileName, remarks })
  for await (const piece of writtenPieces({ format, batches })) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  }
  return {
    json: {},
    text: '',
    isPrinted: true,
    remarks,
    isIncomplete: remarks.length > 0,
    incompleteExit: 2,
  }
}

/** Said before standard input is waited for. */
const checkReadable = (wanted: string | undefined): void => {
  if (wanted === undefined || isReadableFormat(wanted)) return
  throw new CommandError({
    code: 'unknown-format',
    message: `There is no format "${wanted.slice(0, 60)}" to read. Choose one of: ${readableFormats.join(', ')}.`,
  })
}

const formatOf = (wanted = ''): ReferenceFormat => {
  if (isWritableFormat(wanted)) return wanted
  throw new CommandError({
    code: 'unknown-format',
    message: `There is no format "${wanted.slice(0, 60)}" to print. Choose one of: ${writableFormats.join(', ')}.`,
  })
}
