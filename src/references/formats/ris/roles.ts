import type { CslItem, CslName, CslType } from '../../csl'
import { foldedText } from '../../foldedText'
import { readNames } from '../values/personNames'
import type { RecordValues } from '../values/readVariables'
import { textOf } from '../values/texts'
import { ofTypes, wholeWorks } from '../values/typeSets'

/**
 * Fills who else made a work, from `A2`, `A3`, `A4` and `ED`. `A2` are editors, `A3` series editors and `A4`
 * translators; but in a book `A2` are series editors where its editors stand in `A3` or `ED`, and `A3` editors where
 * it has no others (so writes Zotero). What else they are in some of EndNote's reference types has a table.
 * Nobody is left out: who has no place in CSL stands in the note, behind EndNote's name for the tag.
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
  const named = readNames(values.get('ED') ?? [])
  const third = readNames(values.get('A3') ?? [])
  const isBook = wholeWorks.has(item.type)
  const isSeries = isBook && (named ?? (own?.A3 ? undefined : third)) !== undefined
  addNames({ item, variable: 'editor', names: named })
  const usual = {
    A2: { variable: isSeries ? 'collection-editor' : 'editor' },
    A3: { variable: isBook && !named ? 'editor' : 'collection-editor' },
    A4: { variable: 'translator' },
  }
  for (const tag of ['A2', 'A3', 'A4'] as const) {
    if (tag === 'A2' && hasOtherRole.has(item.type)) continue
    setRole({ item, role: own?.[tag] ?? usual[tag], values: values.get(tag) ?? [] })
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

type Role = {
  /** What people are; without it the tag is no place for people. */
  variable?: string
  bodies?: {
    /** Where bodies stand instead: the first of these that is empty. */
    variables: readonly string[]
    /** EndNote's name for the tag, for the note. */
    label: string
  }
}

const as = (variable: string): Role => ({ variable })

/** What the tags hold in types of their own (EndNote, "Field names used for each reference type"). */
const rolesOfType: Readonly<Record<string, Partial<Record<'A2' | 'A3' | 'A4', Role>>>> = {
  ADVS: { A2: as('performer') },
  BLOG: { A3: as('illustrator') },
  CASE: {
    A3: { bodies: { variables: ['authority'], label: 'Higher court' } },
    A4: as('contributor'),
  },
  CONF: {
    A4: {
      variable: 'translator',
      bodies: { variables: ['authority', 'publisher'], label: 'Sponsor' },
    },
  },
  CTLG: {
    A2: {
      variable: 'editor',
      bodies: { variables: ['publisher', 'authority'], label: 'Institution' },
    },
  },
  DATA: {
    A2: {
      variable: 'producer',
      bodies: { variables: ['publisher', 'authority'], label: 'Producer' },
    },
    A4: {
      variable: 'translator',
      bodies: { variables: ['authority', 'publisher'], label: 'Agency' },
    },
  },
  EDBOOK: { A2: as('collection-editor') },
  GOVDOC: {
    A2: {
      variable: 'editor',
      bodies: { variables: ['publisher', 'authority'], label: 'Department' },
    },
  },
  MPCT: { A2: as('collection-editor'), A3: as('producer'), A4: as('performer') },
  PAMP: {
    A2: {
      variable: 'editor',
      bodies: { variables: ['publisher', 'authority'], label: 'Institution' },
    },
  },
  RPRT: {
    A3: {
      variable: 'collection-editor',
      bodies: { variables: ['publisher', 'authority'], label: 'Publisher' },
    },
    A4: {
      variable: 'translator',
      bodies: { variables: ['authority', 'publisher'], label: 'Department' },
    },
  },
  THES: { A3: as('contributor') },
}

const setRole = ({
  item,
  role: { variable, bodies },
  values,
}: {
  item: CslItem
  role: Role
  values: readonly string[]
}): void => {
  const names = readNames(values) ?? []
  if (variable) {
    addNames({ item, variable, names: bodies ? names.filter(isPerson) : names })
  }
  if (!bodies) return
  const texts = variable
    ? names.filter((name) => !isPerson(name)).map(({ literal, family }) => literal ?? family)
    : values.map((value) => textOf(value)?.replace(/,$/, ''))
  const text = [...new Set(texts.filter(Boolean))].join('; ')
  if (text === '') return
  const isThere = bodies.variables.some((each) => item[each] === text)
  const place = bodies.variables.find((each) => item[each] === undefined)
  if (isThere) return
  if (place) item[place] = text
  else addNote({ item, text: `${bodies.label}: ${text}` })
}

/** Adds names to a variable, but whom it has already under the same family name and initial. */
const addNames = ({
  item,
  variable,
  names = [],
}: {
  item: CslItem
  variable: string
  names: readonly CslName[] | undefined
}): void => {
  if (names.length === 0) return
  const value = item[variable]
  const there: readonly CslName[] = Array.isArray(value) ? value : []
  const known = new Set(there.map(keyOf))
  item[variable] = [...there, ...names.filter((name) => !known.has(keyOf(name)))]
}

const keyOf = ({ family, given = '', literal }: CslName): string =>
  foldedText(family === undefined ? (literal ?? '') : `${family} ${given.slice(0, 1)}`)

/** Adds a line to the note of an item. */
export const addNote = ({ item, text }: { item: CslItem; text: string }): void => {
  item.note = [item.note, text].filter(Boolean).join('\n')
}

const isPerson = ({ family, given }: CslName): boolean => Boolean(family && given)
