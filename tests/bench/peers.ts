import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import CSL from 'citeproc'
import type { Citation } from '../../src/citations/citation'
import type { CslNode } from '../../src/citations/styles/cslTree'
import { localeTree } from '../../src/citations/styles/locales'
import { resolveStyle } from '../../src/citations/styles/styles'
import type { CslItem } from '../../src/references/csl'

type Job = { style: string; references: readonly CslItem[]; citations: readonly Citation[] }

/** citeproc-js as it comes: one engine, `rebuildProcessorState`, then the bibliography. */
export const citeprocJs = ({ style, references, citations }: Job): (() => unknown) => {
  const items = new Map(references.map((reference) => [reference.id, reference]))
  const retrieveItem = (id: string): CslItem => {
    const item = items.get(id)
    if (!item) throw new Error(`There is no item ${id}.`)
    return item
  }
  const tree = structuredClone(resolveStyle(style).tree)
  const engine = new CSL.Engine({ retrieveLocale: localeTree, retrieveItem }, tree, 'en-US', true)
  return () => {
    engine.restoreProcessorState([])
    const clusters = citations.map(({ id, cites }) => ({
      citationID: id,
      citationItems: cites.map(({ reference }) => ({ id: reference })),
      properties: { noteIndex: 0 },
    }))
    return [engine.rebuildProcessorState(clusters, 'html', []), engine.makeBibliography()]
  }
}

type CiteClass = new (data: unknown) => { format: (kind: string, options: object) => string }

/** citation-js as its README shows it: a `Cite` of all data, one format call for each output. */
export const citationJs = ({ style, references, citations }: Job): (() => unknown) => {
  const load = createRequire(import.meta.url)
  const { Cite }: { Cite: CiteClass } = load('@citation-js/core')
  load('@citation-js/plugin-csl')
  const options = { format: 'html', template: style, lang: 'en-US' }
  const data: unknown = JSON.parse(JSON.stringify(references))
  return () => {
    const cite = new Cite(data)
    const clusters = citations.map(({ cites }) =>
      cite.format('citation', { ...options, entry: cites.map(({ reference }) => reference) }),
    )
    return [clusters, cite.format('bibliography', options)]
  }
}

/** `pandoc --citeproc` on a Markdown file with the same citations; null where it is not installed. */
export const pandoc = async ({ style, references, citations }: Job) => {
  if ((await exitCode('pandoc', ['--version'])) !== 0) return null
  const folder = mkdtempSync(path.join(tmpdir(), 'vouch-bench-'))
  const write = (name: string, content: string): string => {
    writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const text = citations.map(
    ({ cites }) => `A claim [${cites.map(({ reference }) => `@${reference}`).join('; ')}].`,
  )
  const files = [
    write('text.md', text.join('\n\n')),
    `--bibliography=${write('references.json', JSON.stringify(references))}`,
    `--csl=${write('style.csl', xmlOf(resolveStyle(style).tree))}`,
  ]
  return {
    run: async () => {
      const code = await exitCode('pandoc', ['--citeproc', '--to=html', ...files])
      if (code !== 0) throw new Error(`pandoc ended with ${code}.`)
    },
    remove: () => {
      rmSync(folder, { recursive: true })
    },
  }
}

const exitCode = (command: string, args: string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore' })
    child.on('error', () => {
      resolve(null)
    })
    child.on('close', resolve)
  })

const xmlOf = (node: CslNode | string): string => {
  if (typeof node === 'string') return escaped(node)
  const attributes = Object.entries(node.attrs).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  )
  return `<${node.name}${attributes.join('')}>${node.children.map(xmlOf).join('')}</${node.name}>`
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
