import { existsSync } from 'node:fs'
import path from 'node:path'
import { stopChildrenOnSignals } from './childProcess.mjs'
import { exitWith, Failure } from './failure.mjs'
import { installDependencies } from './install.mjs'
import { requireNode } from './nodeVersion.mjs'
import { duration } from './progress.mjs'
import { root } from './root.mjs'
import { steps } from './testSteps.mjs'
import { none, sum, totalLine } from './totals.mjs'

/**
 * @typedef {import('./totals.mjs').Totals} Totals
 * @typedef {{ title: string, totals: Totals, time: string }} Done
 */

/**
 * `npm test`: all steps; `npm test -- unit int`: those. The last line is the sum over all of them.
 * @param {string[]} names
 */
const test = async (names) => {
  requireNode()
  stopChildrenOnSignals()
  const known = [...new Set(steps.map(({ name }) => name))]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) {
    throw new Failure(`There are no tests called "${unknown}". There are: ${known.join(', ')}.`)
  }
  const installed = await timed({ title: 'Installation', run: install })
  if (installed.totals.failed > 0) return finish({ done: [installed], notes: [] })
  const notes = existsSync(path.join(root, '..', 'shared'))
    ? []
    : ['../shared is not here: the tests that read its fixtures are left out.']
  /** @type {Done[]} */
  const done = []
  for (const step of steps.filter(({ name }) => !names.length || names.includes(name))) {
    const reason = step.leftOut?.()
    if (reason) notes.push(reason)
    else done.push(await timed(step))
  }
  finish({ done, notes })
}

/** @param {{ done: Done[], notes: string[] }} options */
const finish = ({ done, notes }) => {
  console.log('')
  for (const { title, totals, time } of done) {
    console.log(`${title.padEnd(30)} ${totalLine(totals)} (${time})`)
  }
  for (const note of notes) console.log(note)
  const total = sum(done.map(({ totals }) => totals))
  console.log(totalLine(total))
  process.exitCode = total.failed > 0 ? 1 : 0
}

const install = async () => {
  await installDependencies()
  return none
}

/**
 * @param {Pick<import('./testSteps.mjs').Step, 'title' | 'run'>} step
 * @returns {Promise<Done>}
 */
const timed = async ({ title, run }) => {
  const start = Date.now()
  console.log(`\n=== ${title}`)
  /** @type {Totals} */
  let totals = { ...none, failed: 1 }
  try {
    totals = await run()
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
  }
  const time = duration(Date.now() - start)
  console.log(`--- ${title}: ${totalLine(totals)}, ${time}`)
  return { title, totals, time }
}

test(process.argv.slice(2)).catch(exitWith)
