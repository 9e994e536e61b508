import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type esbuild from 'esbuild'

/** The file in which the worker for citations starts, from Vouch's folder. */
export const citationEntry = 'src/citations/worker/entry.ts'

/**
 * A worker's code as CommonJS, from a file of Vouch's source: bundled once more for each worker,
 * which takes about 20 ms, while a worker that loads TypeScript by itself starts half a second later.
 * So it does not matter what Next.js or a test runner has made of the rest.
 * Packages are not bundled in. Throws where the source is not there.
 */
export const workerCode = async (entry: string): Promise<string> => {
  const file = locate(entry)
  // Loaded on demand, by a name that Next.js does not follow: it would take esbuild for its own code.
  const { build }: Pick<typeof esbuild, 'build'> = createRequire(file)('esbuild')
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    // Modules look for packages and their data from where they stand.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
    logLevel: 'silent',
  })
  return [
    `require = require('node:module').createRequire(${JSON.stringify(file)})`,
    outputFiles[0]?.text,
  ].join('\n')
}

/** A bundler may have moved this module, and a command may run in any folder: both are tried. */
const locate = (entry: string): string => {
  const starts = [moduleFolder(), process.cwd()]
  const file = starts
    .flatMap(foldersAbove)
    .map((folder) => join(folder, entry))
    .find((candidate) => existsSync(candidate))
  if (file) return file
  throw new Error(
    `Citations are formatted by ${entry}, which is not there. ` +
      'Run Vouch from its own folder, with the folder src that it came with.',
  )
}

const moduleFolder = (): string => {
  try {
    return dirname(fileURLToPath(import.meta.url))
  } catch {
    return process.cwd()
  }
}

const foldersAbove = (folder: string): string[] => {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)]
}
