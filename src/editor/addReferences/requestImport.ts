import type { Import } from '../../../payload-types'
import type { ImportPreview } from '../../library/import/previewImport'
import { requestJson } from '../citationStyle/requestJson'
import type { useApiUrl } from '../citationStyle/useApiUrl'
import type { Choices, Done, Given } from './answers'

type Asking = { apiUrl: ReturnType<typeof useApiUrl>; given: Given; signal: AbortSignal }

/** What would come in. Nothing is written. */
export const previewImport = ({ apiUrl, given, signal }: Asking) =>
  requestJson<ImportPreview>(apiUrl('/references/import?dryRun=true'), {
    method: 'POST',
    signal,
    ...bodyOf({ given }),
  })

/** Brings in what was previewed. A long import goes on after the answer: its record says how far it is. */
export const confirmImport = async ({
  apiUrl,
  given,
  choices,
  signal,
}: Asking & { choices: Choices }): Promise<Done> => {
  const { id } = await requestJson<Pick<Import, 'id'>>(apiUrl('/references/import'), {
    method: 'POST',
    signal,
    ...bodyOf({ given, options: { similar: choices.all, choices: choices.single } }),
  })
  return { importId: id }
}

const bodyOf = ({ given, options }: { given: Given; options?: object }): RequestInit => {
  if (given.kind === 'text') {
    const { text, format } = given
    return {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, format, options }),
    }
  }
  const body = new FormData()
  for (const file of given.files) body.append('file', file)
  if (given.format) body.append('format', given.format)
  if (options) body.append('options', JSON.stringify(options))
  return { body }
}
