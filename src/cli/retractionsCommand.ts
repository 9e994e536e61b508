import { patienceForKilledClients } from '../database/transaction'
import { importRetractions } from '../library/status/importRetractions'
import { sendAlarm } from '../library/status/sendAlarm'
import { CommandError } from './command'
import type { CommandModule } from './command'
import { withPayload } from './openPayload'
import { inputName, streamInput } from './readInput'
import { retractionsText } from './retractionsText'

/** `vouch retractions import <csv>`: the Retraction Watch Database, for the library and for what is added later. */
export const run: CommandModule['run'] = async ({ args: [action, file = '-'], options }) => {
  if (action !== 'import') {
    throw new CommandError({
      code: 'unknown-action',
      message: `There is no "vouch retractions ${String(action).slice(0, 40)}". Use: vouch retractions import <csv>`,
    })
  }
  const { isDryRun, ...done } = await withPayload(async (payload) => {
    const report = await importRetractions({
      payload,
      source: streamInput(file),
      isDryRun: options.dryRun ?? false,
      patience: patienceForKilledClients,
      onProgress: showProgress,
    })
    if (!report.isDryRun) await sendAlarm({ payload })
    return report
  })
  if (process.stderr.isTTY) process.stderr.write('\n')
  const json = { file: inputName(file), isDryRun, ...done }
  return {
    json,
    text: retractionsText(json),
    remarks: [
      ...done.problems.map(({ line, message }) => `Line ${line}: ${message}`),
      ...(done.problemCount > done.problems.length
        ? [`… and ${done.problemCount - done.problems.length} more lines that cannot be read.`]
        : []),
    ],
    isIncomplete: done.problemCount > 0,
  }
}

/** Only for somebody who watches: a log or a script has no use for it. */
const showProgress = (rows: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${rows.toLocaleString('en')} rows …`)
}
