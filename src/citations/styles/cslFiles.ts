import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  readdirSync,
} from 'node:fs'
import { join } from 'node:path'
import { longestCsl } from './cslXml'

/** A plain file of a folder: enough to see whether it has changed. */
export type CslFile = { path: string; name: string; stamp: string; size: number }

/**
 * The plain files of a folder; links, folders and devices are not among them, so nothing outside of
 * the folder is read. None where the folder is not there or is itself a link.
 */
export const filesIn = (folder: string): CslFile[] => {
  if (!isPlainFolder(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, path: join(folder, name) }))
    .map(({ name, path }) => ({ name, path, ...stampOf(path) }))
}

/** Another text where files may have come or gone; empty where there is no such folder. */
export const folderStamp = (folder: string): string =>
  isPlainFolder(folder) ? stampOf(folder).stamp : ''

/** Another text where the content of a file may have changed; its size in bytes. */
export const stampOf = (path: string): { stamp: string; size: number } => {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  return {
    stamp: stats ? `${stats.mtimeMs}:${stats.size}:${stats.ino}` : '',
    size: stats?.size ?? 0,
  }
}

/**
 * The text of a file (UTF-8), at most `bytes` of it from its beginning. Throws where it is a link or
 * no plain file, is longer than CSL may be, or is not UTF-8.
 */
export const readCslFile = (path: string, bytes = longestCsl * 4): string => {
  const descriptor = openSync(
    path,
    constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
  )
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) throw new Error('It is no plain file.')
    if (stats.size > longestCsl) {
      throw new Error(
        `It has ${stats.size.toLocaleString('en')} bytes, which is too large for CSL.`,
      )
    }
    const buffer = Buffer.alloc(Math.min(bytes, stats.size))
    const length = readSync(descriptor, buffer, 0, buffer.length, 0)
    const isWhole = length >= stats.size
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, length), {
      stream: !isWhole,
    })
  } catch (error) {
    throw error instanceof TypeError ? new Error('It is not written in UTF-8.') : error
  } finally {
    closeSync(descriptor)
  }
}

const isPlainFolder = (folder: string): boolean =>
  lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
