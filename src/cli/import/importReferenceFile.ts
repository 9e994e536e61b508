import type { Import } from '../../../payload-types'
import { importReferences } from '../../library/import/importReferences'
import { openSources } from '../../library/import/importedSource'
import { previewImport } from '../../library/import/previewImport'
import type { ImportPreview } from '../../library/import/previewImport'
import { problemsOf } from '../../library/import/importBatch'
import type { ImportProblem } from '../../library/import/importRecord'
import { importJson } from '../../library/import/answerInTime'
import type { ImportCounts } from '../../library/import/vocabulary'
import { isRecord } from '../../references/canonicalJson'
import type { CommandOptions, CommandResult } from '../command'
import { CommandError } from '../command'
import { withPayload } from '../openPayload'
import { table } from '../table'
import { showProgress } from './showProgress'

/** Imports the references of a file, or says what would come in; shows how far it is to whoever watches. */
export const importReferenceFile = async ({
  bytes,
  fileName,
  options,
}: {
  bytes: Uint8Array
  fileName: string
  options: CommandOptions
}): Promise<CommandResult> => {
  const { from: format } = options
  const source = openSources([{ content: bytes, fileName, ...(format && { format }) }])
  if (options.dryRun) {
    return previewResult(await withPayload((payload) => previewImport({ payload, source })))
  }
  const stop = new AbortController()
  const onInterrupt = () => {
    process.stderr.write('\nStopping; what came in is taken back. Ctrl-C again ends at once.\n')
    stop.abort()
  }
  process.once('SIGINT', onInterrupt)
  const progress = showProgress()
  try {
    const record = await withPayload((payload) =>
      importReferences({
        payload,
        source,
        options: { similar: options.similar === 'skip' ? 'skip' : 'create' },
        onProgress: progress.show,
        signal: stop.signal,
      }),
    )
    return importResult(record)
  } finally {
    progress.end()
    process.off('SIGINT', onInterrupt)
  }
}

const importResult = (record: Import): CommandResult => {
  const json = importJson(record)
  const problems = (Array.isArray(json.problems) ? json.problems : []).filter(isRecord)
  if (record.state !== 'done') {
    throw new CommandError({
      code: 'import-taken-back',
      message: `Nothing was imported. ${record.reason ?? ''} (import ${record.id}: ${record.state})`,
    })
  }
  return {
    json,
    text: `${countsTable(record.counts)}\n\nThe record of this import is ${record.id}.`,
    remarks: problems.map(({ line, message }) => `Line ${String(line)}: ${String(message)}`),
    isIncomplete: record.counts.broken > 0,
    incompleteExit: 2,
  }
}

const previewResult = (preview: ImportPreview): CommandResult => {
  const problems: ImportProblem[] = preview.rows.flatMap((row) => problemsOf(row))
  return {
    json: preview,
    text: `${countsTable(preview.counts)}\n\nNothing was written.`,
    remarks: problems.map(({ line, message }) => `Line ${line}: ${message}`),
    isIncomplete: preview.counts.broken > 0,
    incompleteExit: 2,
  }
}

const counted: [keyof ImportCounts, string][] = [
  ['read', 'Read'],
  ['created', 'Created'],
  ['new', 'New'],
  ['known', 'In the library already'],
  ['similar', 'Look like one in the library'],
  ['broken', 'Could not be read'],
]

const countsTable = (counts: ImportCounts) =>
  table(counted.map(([name, label]) => [label, String(counts[name])]))
