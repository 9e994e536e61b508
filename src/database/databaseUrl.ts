import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { DatabaseSettingsError } from './errors'

/** Where the data is kept: a file of the embedded database, or a MongoDB server. */
export type DatabaseAddress =
  { kind: 'sqlite'; path: string; url: string } | { kind: 'mongodb'; url: string }

/**
 * Reads a `DATABASE_URL`.
 * @param url `file:data/vouch.db` (relative to `directory`), `file:/absolute/path`, `file:///absolute/path`,
 *   `mongodb://...` or `mongodb+srv://...`.
 * @param directory what a relative path is relative to; the working directory by default.
 * @throws DatabaseSettingsError for anything else; the message never repeats a user name or password.
 */
export const parseDatabaseUrl = ({
  url,
  directory = process.cwd(),
}: {
  url: string
  directory?: string
}): DatabaseAddress => {
  if (/^mongodb(\+srv)?:\/\//.test(url)) return { kind: 'mongodb', url }
  if (!url.startsWith('file:')) throw new DatabaseSettingsError(unknownForm(url))
  const path = filePath({ url, directory })
  return { kind: 'sqlite', path, url: pathToFileURL(path).href }
}

const forms =
  'It is either file:<path> (SQLite, for example file:data/vouch.db) ' +
  'or mongodb://<host>/<database>?replicaSet=<name> (MongoDB).'

const unknownForm = (url: string) =>
  url.trim() === ''
    ? `DATABASE_URL is empty. ${forms}`
    : `DATABASE_URL begins with "${scheme(url)}", which Vouch does not know. ${forms}`

const scheme = (url: string) => (/^[a-z][a-z0-9+.-]{0,30}:/i.exec(url) ?? [url.slice(0, 8)])[0]

const filePath = ({ url, directory }: { url: string; directory: string }) => {
  const rest = url.slice('file:'.length)
  if (rest === '' || /[?#]/.test(rest)) {
    throw new DatabaseSettingsError(
      `DATABASE_URL "${url}" is no plain file: parameters are not supported. ${forms}`,
    )
  }
  if (rest.startsWith(':memory:')) {
    throw new DatabaseSettingsError(
      `DATABASE_URL "${url}": a database in memory cannot be read and written at the same time. ` +
        'Name a file instead; a temporary one will do.',
    )
  }
  try {
    if (rest.startsWith('//')) return fileURLToPath(url)
    const path = decodeURIComponent(rest)
    return isAbsolute(path) ? path : resolve(directory, path)
  } catch (error) {
    throw new DatabaseSettingsError(`DATABASE_URL "${url}" is no file path. ${forms}`, {
      cause: error,
    })
  }
}
