import { decodeText } from '../../references/formats/encoding'
import { recogniseFormat } from '../../references/formats/recognise'

const recognisedBy = 256 * 1024

/**
 * Whether a file is in a format of references. A plain text is none: an article is one, too, and its list of
 * references comes in with it.
 */
export const isReferenceFile = ({ bytes }: { bytes: Uint8Array }): boolean => {
  const format: string | undefined = recogniseFormat(decodeText(bytes.subarray(0, recognisedBy)))
  return format !== undefined && format !== 'text'
}
