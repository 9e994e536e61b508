import { writtenPieces } from '../library/export/framedFormats'
import { isWritableFormat, readReferences, writableFormats } from '../references/formats'
import type { ReferenceFormat } from '../references/formats'
import { importLimitOf } from '../references/formats/importLimit'
import { convertedItems } from './convert/convertedItems'
import type { CommandModule } from './command'
import { CommandError } from './command'
import { printPieces } from './printPieces'
import { readableFormat } from './readableFormat'
import { readInput } from './readInput'

/**
 * `vouch convert <file>`: the references of a file in another format, piece by piece. No database. Ends with 2 where
 * something of the file could not be read.
 */
export const run: CommandModule['run'] = async ({ args: [file = '-'], options }) => {
  const format = formatOf(options.to)
  const from = readableFormat(options.from)
  const limit = importLimitOf(process.env.VOUCH_MAX_IMPORT_BYTES)
  const { bytes, fileName } = await readInput({ file, limit })
  const { entries } = readReferences({
    bytes,
    limit,
    ...(from && { format: from }),
  })
  const remarks: string[] = []
  const batches = convertedItems({ entries, fileName, remarks })
  await printPieces(writtenPieces({ format, batches }))
  return {
    json: {},
    text: '',
    isPrinted: true,
    remarks,
    isIncomplete: remarks.length > 0,
    incompleteExit: 2,
  }
}

const formatOf = (wanted = ''): ReferenceFormat => {
  if (isWritableFormat(wanted)) return wanted
  throw new CommandError({
    code: 'unknown-format',
    message: `There is no format "${wanted.slice(0, 60)}" to print. Choose one of: ${writableFormats.join(', ')}.`,
  })
}
