import { CORE_SCHEMA, dump } from 'js-yaml'
import type { ReferenceWriter } from '../writer'

/** CSL-YAML as pandoc reads it: the items of CSL-JSON, as they are, under `references:`. */
export const writer: ReferenceWriter = {
  label: 'CSL-YAML',
  mediaType: 'application/yaml',
  extension: 'yaml',
  write: (items) => {
    const references: unknown = JSON.parse(JSON.stringify(items))
    const written = dump({ references }, { schema: CORE_SCHEMA, noRefs: true, lineWidth: -1 })
    return `---\n${written}...\n`
  },
}
