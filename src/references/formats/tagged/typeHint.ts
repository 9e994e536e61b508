import type { CslItem, CslType } from '../../csl'
import { isCslType } from '../../cslTypeOf'

/**
 * What a field of the user's own says where a format's type is read as another CSL type than the item's;
 * empty where it is not.
 */
export const typeHint = ({ item, read }: { item: CslItem; read: CslType | undefined }): string =>
  isCslType(item.type) && item.type !== read ? `CSL type: ${item.type}` : ''

/** The CSL type that `typeHint` has written. */
export const typeOfHint = (text: string | undefined): CslType | undefined => {
  const [, type] = /^CSL type: ([a-z_-]{1,40})$/.exec(text?.trim() ?? '') ?? []
  return isCslType(type) ? type : undefined
}
