import type { Cluster, ClusterCite } from '../../citations/renderClusters'
import { isRecord } from '../../references/canonicalJson'
import { CommandError } from '../command'
import { idOf, shown, textOf } from './jsonText'

export type ReadClusters = {
  clusters: Cluster[]
  /** What could not be taken as it is, in words for people, each with the citation's place. */
  problems: string[]
}

/**
 * Citations: a list of clusters, each a list of cites, or `{citationItems, properties}` as
 * citeproc-js takes them, where `properties.noteIndex` is the number of the note (0: in the text).
 * What is no cluster prints as one without references, so that the others keep their places.
 * @throws CommandError where it is no list.
 */
export const readClusters = (json: unknown): ReadClusters => {
  if (!Array.isArray(json)) {
    throw new CommandError({
      code: 'no-citations',
      message:
        'The citations have to be a JSON list of clusters, each a list of cites such as [{"id": "smith2020", "locator": "12"}].',
    })
  }
  const read = json.map((value: unknown, index) =>
    readCluster({ value, name: `Citation ${index + 1}` }),
  )
  return {
    clusters: read.map(({ cluster }) => cluster),
    problems: read.flatMap(({ problems }) => problems),
  }
}

type Named = { value: unknown; name: string }

const readCluster = ({ value, name }: Named): { cluster: Cluster; problems: string[] } => {
  const cites = isRecord(value) ? value.citationItems : value
  if (!Array.isArray(cites)) {
    const problem = `${name} is no cluster: it has to be a list of cites, or {"citationItems": [...]}.`
    return { cluster: { cites: [] }, problems: [problem] }
  }
  const problems: string[] = []
  const read = cites.flatMap(
    (given: unknown, index) =>
      readCite({ value: given, name: `${name}, cite ${index + 1}`, problems }) ?? [],
  )
  const properties = isRecord(value) && isRecord(value.properties) ? value.properties : {}
  const { noteIndex } = properties
  const isNote = typeof noteIndex === 'number' && Number.isSafeInteger(noteIndex) && noteIndex >= 0
  return {
    cluster: { cites: read, ...(isNote ? { noteNumber: noteIndex } : {}) },
    problems,
  }
}

const readCite = ({
  value,
  name,
  problems,
}: Named & { problems: string[] }): ClusterCite | undefined => {
  if (!isRecord(value)) {
    problems.push(`${name} has to be an object with an "id". It is left out.`)
    return undefined
  }
  const id = idOf(value.id)
  const cite: ClusterCite = { id }
  for (const [key, given] of Object.entries(value)) {
    const read = Object.hasOwn(readers, key) ? readers[key] : undefined
    if (!read || given === null) continue
    const part = read(given)
    if (part) Object.assign(cite, part)
    else
      problems.push(
        `${name} (id ${shown(id)}): ${shown(key)} has an unusable value. It is left out.`,
      )
  }
  return cite
}

type Reader = (value: unknown) => Partial<ClusterCite> | undefined

const textReader =
  (key: 'label' | 'locator' | 'prefix' | 'suffix'): Reader =>
  (value) => {
    const text = textOf(value)
    return text === undefined ? undefined : { [key]: text }
  }

const switchReader =
  (key: 'suppress-author' | 'author-only' | 'near-note'): Reader =>
  (value) =>
    typeof value === 'boolean' || value === 0 || value === 1 ? { [key]: Boolean(value) } : undefined

const numberReader =
  (key: 'position' | 'first-reference-note-number', most: number): Reader =>
  (value) => {
    const number = typeof value === 'string' ? Number(value) : value
    const isNumber = typeof number === 'number' && Number.isInteger(number)
    return isNumber && number >= 0 && number <= most ? { [key]: number } : undefined
  }

/** All that a cite may say besides its id; everything else in it is passed over. */
const readers: Readonly<Record<string, Reader>> = {
  label: textReader('label'),
  locator: textReader('locator'),
  prefix: textReader('prefix'),
  suffix: textReader('suffix'),
  'suppress-author': switchReader('suppress-author'),
  'author-only': switchReader('author-only'),
  'near-note': switchReader('near-note'),
  position: numberReader('position', 3),
  'first-reference-note-number': numberReader('first-reference-note-number', 1_000_000_000),
}
