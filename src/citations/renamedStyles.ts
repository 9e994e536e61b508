/**
 * Styles that the CSL project has renamed: older id, newer id. Packages of styles differ in
 * age, so a name is followed in both directions, and only where the id asked for is not there.
 */
const renamedStyles: readonly (readonly [older: string, newer: string])[] = [
  ['vancouver', 'nlm-citation-sequence'],
  ['national-library-of-medicine', 'nlm-citation-sequence'],
  ['vancouver-brackets', 'nlm-citation-sequence-brackets'],
  ['vancouver-superscript', 'nlm-citation-sequence-superscript'],
  ['vancouver-author-date', 'nlm-name-year'],
  ['vancouver-alphabetical', 'nlm-citation-name'],
  ['chicago-fullnote-bibliography', 'chicago-notes-bibliography'],
  ['chicago-note-bibliography', 'chicago-shortened-notes-bibliography'],
  ['chicago-fullnote-bibliography-with-ibid', 'chicago-notes-bibliography-with-ibid'],
  ['ama', 'american-medical-association'],
  ['apa-7th-edition', 'apa'],
  ['apsa', 'american-political-science-association'],
  ['asa', 'american-sociological-association'],
  ['acs', 'american-chemical-society'],
  ['mla', 'modern-language-association'],
  ['mhra', 'modern-humanities-research-association'],
  ['nejm', 'the-new-england-journal-of-medicine'],
  ['lancet', 'the-lancet'],
  ['jama', 'american-medical-association'],
  ['plos-one', 'plos'],
  ['harvard', 'harvard-cite-them-right'],
  ['harvard1', 'harvard-cite-them-right'],
]

/** The other names of a style, newer ones first. */
export const otherNamesOfStyle = (id: string): string[] => [
  ...renamedStyles.filter(([older]) => older === id).map(([, newer]) => newer),
  ...renamedStyles.filter(([, newer]) => newer === id).map(([older]) => older),
]
