/**
 * JSON as people change it by hand, made valid: without comments and commas too many, with the commas that are missing
 * between members, and with line ends in texts escaped.
 */
export const mendedJson = (text: string): string => {
  const out: string[] = []
  let isBehindValue = false
  for (const [token] of text.matchAll(tokens)) {
    if (token === ',' || isNothing.test(token)) continue
    const isEnd = token === '}' || token === ']'
    const isMark = isEnd || token === ':'
    if (!isMark && isBehindValue) out.push(',')
    out.push(token.startsWith('"') ? token.replace(controls, escaped) : token)
    isBehindValue = isEnd || (!isMark && token !== '{' && token !== '[')
  }
  return out.join('')
}

const tokens =
  /"(?:\\[\s\S]|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]{0,5000}?\*\/|[{}[\],:]|[^\s{}[\],:"/]+|\s+|[^]/g

const isNothing = /^(?:\s|\/[/*])/

// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u001f]/g

const escaped = (control: string): string =>
  `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
