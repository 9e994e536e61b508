import type { ReferenceWriter } from '../writer'

/** CSL-JSON as the CSL project's `csl-data.json` schema has it: a list of items, as they are. */
export const writer: ReferenceWriter = {
  label: 'CSL-JSON',
  mediaType: 'application/vnd.citationstyles.csl+json',
  extension: 'json',
  write: (items) => `${JSON.stringify(items, null, 2)}\n`,
}
