import renamedByCsl from './renamedStyles.json'

/** An older id of a style and a newer one. */
export type RenamedStyle = readonly [older: string, newer: string]

/** What the CSL project has renamed, and short names that people use for a style. */
export const renamedStyles: readonly RenamedStyle[] = [
  ...Object.entries(renamedByCsl.renamed),
  ['apa-7th-edition', 'apa'],
  ['acs', 'american-chemical-society'],
  ['chicago-fullnote-bibliography-with-ibid', 'chicago-notes-bibliography-with-ibid'],
  ['harvard', 'harvard-cite-them-right'],
  ['jama', 'american-medical-association'],
  ['mhra', 'modern-humanities-research-association'],
  ['nejm', 'the-new-england-journal-of-medicine'],
  ['plos-one', 'plos'],
]

/**
 * The other names of a style, nearest first and newer ones before older ones: collections of styles
 * differ in age, so that the name which is there may be newer or older than the one asked for.
 */
export const otherNamesOfStyle = ({
  id,
  renames,
}: {
  id: string
  renames: StyleRenames
}): string[] => {
  const names = new Set([id])
  // A set gives what is added to it while it is gone through, and each name once: circles end.
  for (const name of names) {
    for (const newer of renames.newer.get(name) ?? []) names.add(newer)
    for (const older of renames.older.get(name) ?? []) names.add(older)
  }
  names.delete(id)
  return [...names]
}

/** Pairs of names, to be asked in both directions. */
export type StyleRenames = {
  newer: ReadonlyMap<string, readonly string[]>
  older: ReadonlyMap<string, readonly string[]>
}

export const styleRenames = (pairs: readonly RenamedStyle[]): StyleRenames => {
  const newer = new Map<string, string[]>()
  const older = new Map<string, string[]>()
  for (const [from, to] of pairs) {
    newer.set(from, [...(newer.get(from) ?? []), to])
    older.set(to, [...(older.get(to) ?? []), from])
  }
  return { newer, older }
}
