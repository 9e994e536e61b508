import type { CslType } from '../../csl'
import { cslTypeOf } from '../../cslTypeOf'

/** The CSL type of each `publication-type` (JATS) and `citation-type` (NLM), which are free text; the first of a type is written. */
const table: readonly (readonly [string, CslType])[] = [
  ['journal', 'article-journal'],
  ['preprint', 'article'],
  ['magazine', 'article-magazine'],
  ['newspaper', 'article-newspaper'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['confproc', 'paper-conference'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['webpage', 'webpage'],
  ['data', 'dataset'],
  ['software', 'software'],
  ['patent', 'patent'],
  ['standard', 'standard'],
  ['letter', 'personal_communication'],
  ['review', 'review'],
  ['discussion', 'interview'],
  ['list', 'post'],
  ['other', 'document'],
  ['article', 'article-journal'],
  ['journal-article', 'article-journal'],
  ['monograph', 'book'],
  ['book-chapter', 'chapter'],
  ['conference', 'paper-conference'],
  ['conf-proc', 'paper-conference'],
  ['conf-proceedings', 'paper-conference'],
  ['proceedings', 'paper-conference'],
  ['gov', 'report'],
  ['government', 'report'],
  ['working-paper', 'report'],
  ['clinicaltrial', 'dataset'],
  ['database', 'dataset'],
  ['dataset', 'dataset'],
  ['web', 'webpage'],
  ['website', 'webpage'],
  ['weblink', 'webpage'],
  ['electronic', 'webpage'],
  ['commun', 'personal_communication'],
  ['personal-communication', 'personal_communication'],
  ['computer-program', 'software'],
  ['dissertation', 'thesis'],
  ['legal', 'legislation'],
  ['law', 'legislation'],
  ['undeclared', 'document'],
  ['unknown', 'document'],
]

export const typeOfJats = (name: string): CslType | undefined => {
  const folded = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  const known = types.get(folded)
  if (known) return known
  const type = cslTypeOf(name.trim())
  return type === 'document' ? undefined : type
}

/** The `publication-type` of a CSL type: JATS's usual word for it, else CSL's own. */
export const jatsTypeOf = (type: CslType): string => names.get(type) ?? type

const types = new Map(table)
const names = new Map([...table].reverse().map(([name, type]) => [type, name]))
