import type { CslItem, CslName, CslType } from '../../csl'
import { readNames } from '../values/personNames'
import type { RecordValues } from '../values/readVariables'
import { ofTypes, wholeWorks } from '../values/typeSets'

/**
 * Fills who else made a work, from `A2`, `A3`, `A4` and `ED`. `A2` are editors, `A3` series editors and `A4`
 * translators; but in a book `A2` are series editors where its editors stand in `A3` or `ED`, and `A3` editors where
 * it has no others (so writes Zotero). What else they are in some of EndNote's reference types has a table.
 * @param name the record's reference type (`TY`) in capital letters.
 */
export const setRoles = ({
  item,
  values,
  name,
}: {
  item: CslItem
  values: RecordValues
  name: string
}): void => {
  const own = Object.hasOwn(rolesOfType, name) ? rolesOfType[name] : undefined
  const namesIn = (tag: 'A2' | 'A3' | 'A4') => {
    const names = readNames(values.get(tag) ?? [])
    return own?.[tag]?.isOfPeople ? names?.filter(isPerson) : names
  }
  const named = readNames(values.get('ED') ?? [])
  const second = hasOtherRole.has(item.type) ? undefined : namesIn('A2')
  const third = namesIn('A3')
  const isBook = wholeWorks.has(item.type)
  const isSeries = isBook && (named ?? (own?.A3 ? undefined : third)) !== undefined
  const places: readonly (readonly [string | undefined, CslName[] | undefined])[] = [
    ['editor', named],
    [own?.A2 ? own.A2.variable : isSeries ? 'collection-editor' : 'editor', second],
    [own?.A3 ? own.A3.variable : isBook && !named ? 'editor' : 'collection-editor', third],
    [own?.A4 ? own.A4.variable : 'translator', namesIn('A4')],
  ]
  for (const [variable, names] of places) {
    if (variable && names && names.length > 0) item[variable] ??= names
  }
}

/** Types of which `A2` are people of another kind. */
const hasOtherRole: ReadonlySet<CslType> = ofTypes(
  'interview',
  'personal_communication',
  'song',
  'legal_case',
  'patent',
)

/** A variable, or none where CSL has none for it; `isOfPeople` where bodies stand there, which are left out. */
type Role = { variable?: string; isOfPeople?: boolean }

const nobody: Role = {}
const as = (variable: string): Role => ({ variable })
const people = (variable: string): Role => ({ variable, isOfPeople: true })

/** What the tags hold in types of their own (EndNote, "Field names used for each reference type"). */
const rolesOfType: Readonly<Record<string, Partial<Record<'A2' | 'A3' | 'A4', Role>>>> = {
  ADVS: { A2: as('performer') },
  BLOG: { A3: as('illustrator') },
  CASE: { A3: nobody, A4: nobody },
  CONF: { A4: people('translator') },
  CTLG: { A2: people('editor') },
  DATA: { A2: people('producer'), A4: people('translator') },
  EDBOOK: { A2: as('collection-editor') },
  GOVDOC: { A2: people('editor') },
  MPCT: { A2: nobody, A3: as('producer'), A4: as('performer') },
  PAMP: { A2: people('editor') },
  RPRT: { A3: people('collection-editor'), A4: people('translator') },
  THES: { A3: as('contributor') },
}

const isPerson = ({ family, given }: CslName): boolean => Boolean(family && given)
