/** One thing to copy, as plain text and perhaps as HTML too. A text may still be on its way. */
export type ClipboardParts = { text: string | Promise<string>; html?: string }

export type CopyOutcome =
  | 'copied'
  /** The browser has no clipboard for pages (not over plain http), or refuses it: copy this by hand. */
  | { text: string }
  | { error: string }

/** Puts the parts on the clipboard, as far as the browser lets a page do that. */
export const copyParts = async ({ text, html }: ClipboardParts): Promise<CopyOutcome> => {
  const loaded = Promise.resolve(text)
  const isWritten = await write({ text: loaded, html })
  if (isWritten) return 'copied'
  try {
    return { text: await loaded }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** The item gets promises: some browsers take it only while the click is being handled. */
const write = async ({
  text,
  html,
}: {
  text: Promise<string>
  html?: string
}): Promise<boolean> => {
  if (typeof ClipboardItem === 'undefined' || !window.isSecureContext) return false
  try {
    const item = new ClipboardItem({
      'text/plain': text.then((content) => new Blob([content], { type: 'text/plain' })),
      ...(html !== undefined && { 'text/html': new Blob([html], { type: 'text/html' }) }),
    })
    await navigator.clipboard.write([item])
    return true
  } catch {
    return false
  }
}
