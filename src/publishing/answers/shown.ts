/**
 * What an outsider sent, as it may stand in a message: in quotation marks, short, and with nothing that a
 * page could take for HTML.
 */
export const shown = (text: string): string => {
  const plain = text.slice(0, 100).replace(/[<>&"\p{C}]/gu, '?')
  return `“${text.length > 100 ? `${plain}…` : plain}”`
}

/** A message that quotes what an outsider sent, with nothing in it that a page could take for a tag. */
export const withoutHtml = (message: string): string => message.replace(/[<>]/g, '?')
