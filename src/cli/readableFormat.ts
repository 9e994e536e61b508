import { isReadableFormat, readableFormats } from '../references/formats'
import type { ReadableFormat } from '../references/formats'
import { CommandError } from './command'

/**
 * The format that `--from` names; undefined without it. Asked before standard input is waited for.
 * @throws CommandError where there is no such format.
 */
export const readableFormat = (wanted: string | undefined): ReadableFormat | undefined => {
  if (wanted === undefined || isReadableFormat(wanted)) return wanted
  throw new CommandError({
    code: 'unknown-format',
    message: `There is no format "${wanted.slice(0, 60)}" to read. Choose one of: ${readableFormats.join(', ')}.`,
  })
}
