import { lookedUpFormat } from '../../library/import/vocabulary'
import type { FormatChoice } from './readFormats'

/** What an import was read as, for people: `Read as BibTeX and RIS.` Several files may have several formats. */
export const readAs = ({
  format,
  formats,
}: {
  format: string
  formats: readonly FormatChoice[]
}): string => {
  if (format === lookedUpFormat) return 'Looked up in the registries.'
  const labels = format
    .split(', ')
    .map((name) => formats.find(({ value }) => value === name)?.label ?? name)
  return `Read as ${new Intl.ListFormat('en').format(labels)}.`
}
