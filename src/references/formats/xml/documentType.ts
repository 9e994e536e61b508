/**
 * Where the content of a document begins behind its document type declaration, and which entities that
 * declares (XML 1.0, section 2.8). The declaration is looked for in the first 4,096 characters.
 */
export const documentType = (text: string): { end: number; entities: ReadonlySet<string> } => {
  const start = text.slice(0, 4_096).search(/<!DOCTYPE[\s>]/i)
  if (start < 0) return { end: 0, entities: new Set() }
  const end = endOf({ text, start })
  const declared = text
    .slice(start, end)
    .matchAll(/<!ENTITY\s{1,20}(?:%\s{1,20})?([\w.:-]{1,100})/g)
  return { end, entities: new Set([...declared].map(([, name = '']) => name)) }
}

/** The first `>` that stands neither in quotation marks, in a comment nor in the internal subset. */
const endOf = ({ text, start }: { text: string; start: number }): number => {
  const parts = /"[^"]*"|'[^']*'|<!--|-->|[[\]>]/g
  parts.lastIndex = start
  let depth = 0
  for (let found = parts.exec(text); found; found = parts.exec(text)) {
    const [part] = found
    if (part === '<!--') {
      const end = text.indexOf('-->', parts.lastIndex)
      if (end < 0) return text.length
      parts.lastIndex = end + 3
    } else if (part === '[') depth += 1
    else if (part === ']') depth -= 1
    else if (part === '>' && depth <= 0) return parts.lastIndex
  }
  return text.length
}
