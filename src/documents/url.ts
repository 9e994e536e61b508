const linkSchemes = ['http:', 'https:', 'mailto:']
const pictureSchemes = ['http:', 'https:']

/**
 * A link's URL as it may be printed: http, https, mailto or relative. Anything else (`javascript:`,
 * `data:`, ...) gives nothing. Control characters, which browsers drop before they look at the
 * scheme, are dropped here too, and what no URL may hold (RFC 3986) is percent-encoded.
 */
export function safeLinkUrl(url: string): string | undefined {
  return safeUrl({ url, schemes: linkSchemes })
}

/** The same for the URL of a picture: http, https or relative. */
export function safePictureUrl(url: string): string | undefined {
  return safeUrl({ url, schemes: pictureSchemes })
}

function safeUrl({ url, schemes }: { url: string; schemes: string[] }): string | undefined {
  const clean = url
    .replace(/\p{Cc}/gu, '')
    .trim()
    .toWellFormed()
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(clean)?.[0].toLowerCase()
  const isSafe = clean !== '' && (scheme === undefined || schemes.includes(scheme))
  return isSafe ? clean.replace(/[\s<>"\\^`{|}]/g, encodeURIComponent) : undefined
}
