import { patienceForKilledClients } from '../database/transaction'
import { largestFile } from '../documents/text/decode'
import { readArticleFile, storeArticle } from '../publishing/import/importArticle'
import { importReportJson } from '../publishing/import/report'
import type { CommandModule } from './command'
import { importReportText } from './importReportText'
import { withPayload } from './openPayload'
import { readInput } from './readInput'

/** `vouch import <file>`: an article from a text file, as a draft. */
export const run: CommandModule['run'] = async ({ args: [file = '-'], options }) => {
  const article = readArticleFile(await readInput({ file, limit: largestFile }))
  const report = await withPayload((payload) =>
    storeArticle({
      payload,
      file: article,
      isDryRun: options.dryRun ?? false,
      patience: patienceForKilledClients,
    }),
  )
  const json = importReportJson(report)
  return { json, text: importReportText(json) }
}
