import { patienceForKilledClients } from '../database/transaction'
import { largestFile } from '../documents/text/decode'
import { importLimit } from '../library/import/importedSource'
import { readArticleFile, storeArticle } from '../publishing/import/importArticle'
import { importReportJson } from '../publishing/import/report'
import { isReferenceFile } from './import/isReferenceFile'
import { importReferenceFile } from './import/importReferenceFile'
import type { CommandModule } from './command'
import { importReportText } from './importReportText'
import { withPayload } from './openPayload'
import { readInput } from './readInput'

/**
 * `vouch import <file>`: the references of a file in any format, or an article from a text file as a draft. Which,
 * the content shows, or `--as`.
 */
export const run: CommandModule['run'] = async ({ args: [file = '-'], options }) => {
  const limit = options.as === 'article' ? largestFile : importLimit()
  const read = await readInput({ file, limit })
  const isArticle = options.as ? options.as === 'article' : !options.from && !isReferenceFile(read)
  if (!isArticle) return importReferenceFile({ ...read, options })
  const article = readArticleFile(read)
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
