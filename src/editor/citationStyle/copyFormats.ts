import type { ClipboardParts } from './copyParts'

/** What `GET /api/references/:id/cite` answers. */
export type CitedReference = { html: string; text: string; markdown: string }

export type CopyFormat = {
  label: string
  /** As in "Copied as …". */
  name: string
  parts: (source: {
    cited: CitedReference
    /** The address of the same reference in a format of the API. */
    addressIn: (format: string) => string
  }) => ClipboardParts
}

/** The forms in which a reference can be copied. */
export const copyFormats: readonly CopyFormat[] = [
  {
    label: 'Formatted text',
    name: 'formatted text',
    parts: ({ cited: { html, text } }) => ({ text, html }),
  },
  { label: 'Plain text', name: 'plain text', parts: ({ cited: { text } }) => ({ text }) },
  { label: 'Markdown', name: 'Markdown', parts: ({ cited: { markdown } }) => ({ text: markdown }) },
  {
    label: 'BibTeX',
    name: 'BibTeX',
    parts: ({ addressIn }) => ({ text: load(addressIn('bibtex')) }),
  },
  { label: 'RIS', name: 'RIS', parts: ({ addressIn }) => ({ text: load(addressIn('ris')) }) },
]

const load = async (url: string): Promise<string> => {
  const response = await fetch(url, { credentials: 'include' })
  if (!response.ok) throw new Error('The server did not give the reference. Try again in a moment.')
  return response.text()
}
