/**
 * The text of a field that BibLaTeX reads as it stands (an address, a DOI, an eprint), without what BibTeX users
 * have to write there all the same: braces, `\url{}`, and a backslash before `_ % & # ~ $`.
 */
export const verbatimTex = (tex: string): string => {
  const text = tex.trim()
  if (!/[\\{}$]/.test(text)) return text
  return text
    .replace(/\$\\sim\$|\\textasciitilde(?:\{\}|\s+|(?=\}))|\\~\{\s?\}/g, '~')
    .replace(/\\textunderscore(?:\{\}|\s+|(?=\}))/g, '_')
    .replace(/\\(?:url|path|nolinkurl|href|texttt)\b\s*/g, '')
    .replace(/\\([_%&#~$^{}/])/g, '$1')
    .replace(/[{}]/g, '')
    .trim()
}
