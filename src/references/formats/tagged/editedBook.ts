import type { CslItem } from '../../csl'

/** The authors of EndNote's "Edited Book" are its editors. */
export const nameEditors = (item: CslItem): void => {
  if (!item.author || item.editor) return
  item.editor = item.author
  Reflect.deleteProperty(item, 'author')
}
