import { realpathSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { filesIn, folderStamp, readCslFile, stampOf } from './cslFiles'
import type { CslFile } from './cslFiles'
import type { CslNode } from './cslTree'
import { CslXmlError, parseCslXml } from './cslXml'
import { InvalidStyleError, parseStyle } from './parseStyle'
import type { RenamedStyle } from './renamedStyles'
import { styleEntry } from './styleSource'
import type { StyleEntry, StyleSource, UnusableStyle } from './styleSource'

/** A folder of CSL files: its styles, and the files of its locales by their tags. */
export type CslFolder = { styles: StyleSource; localeFiles: ReadonlyMap<string, string> }

/**
 * The folders that the environment variable VOUCH_CSL_DIR names (several are separated as in PATH),
 * in its order. A folder is read again when a file has come or gone; otherwise the same objects.
 */
export const cslFolders = (): CslFolder[] =>
  (process.env.VOUCH_CSL_DIR ?? '')
    .split(delimiter)
    .filter((path) => path.trim() !== '')
    .map((path) => cslFolder(resolve(path.trim())))

/** The tree of a locale from its file. Throws where it is not one. */
export const readLocaleFile = (path: string): CslNode => {
  const { root } = parseCslXml(readCslFile(path))
  if (root.name !== 'locale') throw new CslXmlError('Its outermost element is not <locale>.')
  return root
}

/** Where in a folder the files are: as in the CSL project's repositories, and as Debian lays them. */
const styleParts = ['.', 'dependent', 'styles', 'styles/dependent']
const localeParts = ['.', 'locales']

type KnownFolder = CslFolder & { stamp: string; heads: Map<string, Head> }

/** The entry of one file, or why there is none; kept while the file stays as it is. */
type Head = { file: CslFile; entry?: StyleEntry; reason?: string }

const folders = new Map<string, KnownFolder>()

const cslFolder = (path: string): CslFolder => {
  const known = folders.get(path)
  const real = realPath(path)
  const stamp = [...styleParts, ...localeParts].map((part) => folderStamp(join(real, part))).join()
  if (known?.stamp === stamp) return known
  const read = { ...readFolder({ path, real, heads: known?.heads }), stamp }
  folders.set(path, read)
  return read
}

const realPath = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

const readFolder = ({
  path,
  real,
  heads: known,
}: {
  path: string
  real: string
  heads: Map<string, Head> | undefined
}): Omit<KnownFolder, 'stamp'> => {
  const heads = new Map<string, Head>()
  const entries = new Map<string, StyleEntry>()
  const files = new Map<string, string>()
  const unusable: UnusableStyle[] = []
  if (folderStamp(real) === '') {
    unusable.push({ id: '', source: path, reason: 'VOUCH_CSL_DIR names it, but it is no folder.' })
  }
  for (const file of styleParts.flatMap((part) => filesIn(join(real, part)))) {
    const id = /^([\w-]{1,200})\.csl$/.exec(file.name)?.[1]
    if (id === undefined || entries.has(id)) continue
    const before = known?.get(file.path)
    const head = before?.file.stamp === file.stamp ? before : readHead({ file, id })
    heads.set(file.path, head)
    if (head.entry) {
      entries.set(id, head.entry)
      files.set(id, file.path)
    } else {
      unusable.push({ id, source: file.path, reason: head.reason ?? '' })
    }
  }
  const fileOf = (id: string) => files.get(id) ?? ''
  const locales = localesIn(real)
  return {
    heads,
    localeFiles: locales.files,
    styles: {
      name: path,
      entries,
      renamed: readRenamed(real),
      unusable: [...unusable, ...locales.unusable],
      version: (id) => stampOf(fileOf(id)).stamp,
      load: (id) => loadStyle({ id, path: fileOf(id) }),
    },
  }
}

const loadStyle = ({ id, path }: { id: string; path: string }) => {
  let xml: string
  try {
    xml = readCslFile(path)
  } catch (error) {
    throw new InvalidStyleError(`The style "${id}" cannot be read: ${messageOf(error)}`)
  }
  return parseStyle({ id, xml })
}

/** Nearly all dependent styles, and the `<info>` of nearly all others, are shorter. */
const headBytes = 8_192

const readHead = ({ file, id }: { file: CslFile; id: string }): Head => {
  try {
    const head = readCslFile(file.path, headBytes)
    const isWhole = file.size <= headBytes
    return {
      file,
      entry: (isWhole ? undefined : entryOfHead({ head, id })) ?? entryOfFile(file, id),
    }
  } catch (error) {
    return { file, reason: messageOf(error) }
  }
}

/** The entry from a file's first bytes; undefined where they do not tell. */
const entryOfHead = ({ head, id }: { head: string; id: string }): StyleEntry | undefined => {
  const end = head.indexOf('</info>')
  if (end < 0) return undefined
  try {
    return styleEntry({ id, root: parseCslXml(`${head.slice(0, end)}</info></style>`).root })
  } catch (error) {
    if (error instanceof CslXmlError) return undefined
    throw error
  }
}

const entryOfFile = ({ path }: CslFile, id: string): StyleEntry => {
  const { root } = parseCslXml(readCslFile(path))
  if (root.name !== 'style') throw new CslXmlError('Its outermost element is not <style>.')
  return styleEntry({ id, root })
}

/** There are few locales, so each is read as a whole at once: a broken one is no locale. */
const localesIn = (real: string): { files: Map<string, string>; unusable: UnusableStyle[] } => {
  const files = new Map<string, string>()
  const unusable: UnusableStyle[] = []
  for (const { name, path } of localeParts.flatMap((part) => filesIn(join(real, part)))) {
    const tag = /^locales-([A-Za-z]{2,3}(?:-[A-Za-z]{2})?)\.xml$/.exec(name)?.[1]
    if (tag === undefined || files.has(tag)) continue
    try {
      readLocaleFile(path)
      files.set(tag, path)
    } catch (error) {
      unusable.push({ id: `locales-${tag}`, source: path, reason: messageOf(error) })
    }
  }
  return { files, unusable }
}

/** `renamed-styles.json` as the CSL project has it; what is no pair of names is passed over. */
const readRenamed = (real: string): RenamedStyle[] => {
  const file = styleParts
    .flatMap((part) => filesIn(join(real, part)))
    .find(({ name }) => name === 'renamed-styles.json')
  if (!file) return []
  try {
    const content: unknown = JSON.parse(readCslFile(file.path))
    return Object.entries(content ?? {}).flatMap(([older, newer]): RenamedStyle[] =>
      typeof newer === 'string' ? [[older, newer]] : [],
    )
  } catch {
    return []
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
