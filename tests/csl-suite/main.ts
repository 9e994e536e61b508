import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCitationWorkers } from '../../src/citations/worker/runInWorker'
import { run } from '../../src/cli/citeCommand'
import { finalCitations, readSuite } from './cases'
import type { SuiteCase } from './cases'
import { printRaw } from './rawCiteproc'

/*
 * Runs a folder of the CSL project's test cases through `vouch cite` and through citeproc-js by
 * itself, and prints how many pass and which do not. It ends with 1 where Vouch fails a case that
 * citeproc-js passes. The cases are not part of Vouch.
 */

type Outcome = { name: string; printed: string; isPassed: boolean }

const [folder, ...flags] = process.argv.slice(2)

/** What the suite leaves open: blanks, the wrapper of a bibliography, how `&` is escaped. */
const normalised = (text: string): string =>
  text
    .replace('<div class="csl-bib-body">', '')
    .replace(/<\/div>\s*$/, '')
    .replaceAll('&amp;', '&#38;')
    .replace(/\s+/g, '')

const outcome = async (
  { name, mode, expected }: SuiteCase,
  print: () => Promise<string[]> | string[],
): Promise<Outcome> => {
  try {
    const parts = await print()
    const whole =
      mode === 'citation' ? parts.join('\n') : `<div class="csl-bib-body">${parts.join('\n')}</div>`
    return { name, printed: whole, isPassed: normalised(whole) === normalised(expected) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { name, printed: `It threw: ${reason}`, isPassed: false }
  }
}

const printWithVouch = async (
  { mode, style, input, clusters, steps }: SuiteCase,
  scratch: string,
): Promise<string[]> => {
  const files = {
    style: join(scratch, 'style.csl'),
    input: join(scratch, 'input.json'),
    citations: join(scratch, 'citations.json'),
  }
  await writeFile(files.style, style)
  await writeFile(files.input, JSON.stringify(input))
  await writeFile(files.citations, JSON.stringify(steps ? finalCitations(steps) : clusters))
  const { json } = await run({
    args: [files.input],
    options: { style: files.style, citations: files.citations },
  })
  const part: unknown = Object.entries(json).find(([key]) => key.startsWith(mode))?.[1]
  return Array.isArray(part) ? part.map(String) : []
}

const summary = (name: string, outcomes: readonly Outcome[]): string => {
  const failed = outcomes.filter(({ isPassed }) => !isPassed)
  const passed = outcomes.length - failed.length
  return [
    `${name}: ${passed} of ${outcomes.length} pass`,
    ...failed.map((each) => `  ${each.name}`),
  ].join('\n')
}

if (folder === undefined) {
  process.stderr.write(
    'Name a folder of test cases (*.txt): npm run -s csl-suite -- <folder> [--details]\n',
  )
  process.exitCode = 1
} else {
  const scratch = await mkdtemp(join(tmpdir(), 'csl-suite-'))
  const { cases, skipped } = readSuite(folder)
  const raw: Outcome[] = []
  const vouch: Outcome[] = []
  for (const suiteCase of cases) {
    raw.push(await outcome(suiteCase, () => printRaw(suiteCase)))
    vouch.push(await outcome(suiteCase, () => printWithVouch(suiteCase, scratch)))
  }
  await rm(scratch, { recursive: true })
  await closeCitationWorkers()
  const differing = cases.flatMap(({ name, expected }, index) => {
    const [one, other] = [raw[index], vouch[index]]
    return one && other && one.isPassed !== other.isPassed
      ? [
          `${name}\n  expected     ${expected}\n  citeproc-js  ${one.printed}\n  vouch        ${other.printed}`,
        ]
      : []
  })
  process.stdout.write(
    `${[
      summary('citeproc-js', raw),
      summary('vouch cite', vouch),
      `${skipped.length} cases need more than a command can say.`,
      ...(flags.includes('--details') ? differing : []),
    ].join('\n\n')}\n`,
  )
  const isWorse = raw.some(({ isPassed }, index) => isPassed && !vouch[index]?.isPassed)
  if (isWorse) process.exitCode = 1
}
