import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseCslXml } from '../../citations/styles/cslXml'
import { parseStyle } from '../../citations/styles/parseStyle'
import type { Style } from '../../citations/styles/parseStyle'
import { independentParent } from '../../citations/styles/styleProblems'
import { resolveStyle } from '../../citations/styles/styles'
import { CommandError } from '../command'
import { readInput } from '../readInput'

/**
 * The style of a name, or of a CSL file: what ends in `.csl`, has a slash, or is a file. A file of a
 * dependent style stands for its parent, with the dependent style's own locale.
 * @throws CommandError, UnknownStyleError, InvalidStyleError.
 */
export const readStyle = async (nameOrFile: string): Promise<Style> => {
  if (!isFile(nameOrFile)) return resolveStyle(nameOrFile)
  const { bytes, fileName } = await readInput({ file: nameOrFile, limit: largestStyle })
  if (bytes.length > largestStyle) {
    throw new CommandError({
      code: 'file-too-large',
      message: `${fileName} is too large for a style: at most ${largestStyle / 1024 / 1024} MB are read.`,
    })
  }
  const xml = new TextDecoder('utf-8').decode(bytes)
  return dependentStyle(xml) ?? parseStyle({ id: fileName.replace(/\.csl$/, ''), xml })
}

/** In bytes: no style of the CSL project has a quarter of a megabyte. */
const largestStyle = 4 * 1024 * 1024

const isFile = (nameOrFile: string): boolean =>
  /\.csl$|[\\/]/.test(nameOrFile) ||
  (statSync(resolve(process.env.INIT_CWD ?? process.cwd(), nameOrFile), {
    throwIfNoEntry: false,
  })?.isFile() ??
    false)

const dependentStyle = (xml: string): Style | undefined => {
  const root = rootOf(xml)
  const parent = root && independentParent(root)
  if (!root || parent === undefined) return undefined
  const style = resolveStyle(parent)
  return { ...style, defaultLocale: root.attrs['default-locale'] ?? style.defaultLocale }
}

/** What is no XML is left to `parseStyle`, which says what is wrong. */
const rootOf = (xml: string) => {
  try {
    return parseCslXml(xml).root
  } catch {
    return undefined
  }
}
