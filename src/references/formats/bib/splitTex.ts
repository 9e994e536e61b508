/**
 * Splits LaTeX outside of braces: at commas, semicolons, white space (also `~`), or at the word "and". The parts are
 * trimmed; of white space there are no empty ones.
 */
export const splitTex = ({
  tex,
  separator,
}: {
  tex: string
  separator: ',' | ';' | ' ' | 'and'
}): string[] => {
  if (!/[\\{}]/.test(tex)) return filled({ parts: tex.split(plainPatterns[separator]), separator })
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: found } of tex.matchAll(patterns[separator])) {
    if (found === '{') depth += 1
    else if (found === '}') depth = Math.max(0, depth - 1)
    else if (found.startsWith('\\') || depth > 0) continue
    else {
      parts.push(tex.slice(start, index))
      start = index + found.length
    }
  }
  parts.push(tex.slice(start))
  return filled({ parts, separator })
}

const filled = ({ parts, separator }: { parts: string[]; separator: string }): string[] => {
  const trimmed = parts.map((part) => part.trim())
  return separator === ',' || separator === ';' ? trimmed : trimmed.filter((part) => part !== '')
}

/** Where there are neither braces nor commands. */
const plainPatterns = { ',': ',', ';': ';', ' ': /[\s~]+/, and: /(?<=^|\s)and(?=\s|$)/i }

/** A backslash takes the character behind it out of play, but for a space before a word. */
const patterns = {
  ',': /[{},]|\\[{},]/g,
  ';': /[{};]|\\[{};]/g,
  ' ': /[{}]|\\[{}~ ]|[\s~]+/g,
  and: /[{}]|\\[{}]|(?<=^|[\s}])and(?=[\s{]|$)/gi,
}
