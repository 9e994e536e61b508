import { decodeHTMLStrict } from 'entities'

/** Whether references stand in a page or a piece of HTML, as they are copied out of a browser or a mail. */
export const isInHtml = (text: string): boolean =>
  /^\s{0,200}<(?:!doctype html|html|head|body|pre|p|div|br|span|table|textarea)\b/i.test(text)

/** The text of a piece of HTML: its elements for the page are lines, those for letters (`i`, `sub`) stay. */
export const withoutHtml = (text: string): string =>
  decodeHTMLStrict(
    text
      .replace(/<(script|style|head)\b[^<>]{0,500}>[^<]{0,10000}<\/\1>/gi, '')
      .replace(/<(?:br|\/p|\/div|\/pre|\/li|\/tr|\/h\d)\b[^<>]{0,500}>[ \t]{0,20}(?=\r?\n|$)/gi, '')
      .replace(/<(?:br|\/p|\/div|\/pre|\/li|\/tr|\/h\d)\b[^<>]{0,500}>/gi, '\n')
      .replace(pageTag, ''),
  )

const pageTag =
  /<\/?(?:!doctype|html|head|meta|link|title|body|pre|code|p|div|span|br|ul|ol|li|table|tbody|tr|td|th|textarea|a|font|h\d)\b[^<>]{0,2000}>/gi
