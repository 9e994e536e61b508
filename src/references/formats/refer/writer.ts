import type { CslItem } from '../../csl'
import { journalTypes } from '../bib/bibTypes'
import { entryKeys } from '../entryKeys'
import { withoutMarkup } from '../richText'
import { endnoteValues } from '../tagged/endnoteValues'
import { referenceTypeOf } from '../tagged/referenceTypes'
import type { ReferenceWriter } from '../writer'
import { referFields } from './fields'

/** EndNote's tagged format in UTF-8: `%0` with the type first, a blank line behind each record. Formatting is left out. */
export const writer: ReferenceWriter = {
  label: 'EndNote tagged (refer)',
  mediaType: 'application/x-endnote-refer',
  extension: 'enw',
  write: (items) => {
    const keys = entryKeys(items)
    return items.map((item, index) => writeRecord({ item, key: keys[index] ?? '' })).join('\r\n')
  },
}

const writeRecord = ({ item, key }: { item: CslItem; key: string }): string => {
  const values = new Map(endnoteValues(item))
  if (journalTypes.has(item.type)) values.delete('secondary-title')
  const lines = [...values].flatMap(([field, found]) => {
    const tag = tags.get(field)
    return tag === undefined ? [] : found.map((value) => `%${tag} ${withoutMarkup(value)}\r\n`)
  })
  return `%0 ${referenceTypeOf(item.type).name}\r\n${lines.join('')}%F ${key}\r\n`
}

/** `%O` and `%Z` are both notes: EndNote's own is `%Z`. */
const tags = new Map(referFields.map(([tag, field]) => [field, tag]))
