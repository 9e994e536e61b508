import type { Payload } from 'payload'
import type { Import } from '../../../payload-types'
import { isGone, longestSilence } from './importWorker'
import { rollBackImport } from './rollBackImport'

/**
 * Takes back the imports that nobody works on any more: their process was killed. What another process works on is
 * left alone, and looked at again when that one has had time to give a sign of life.
 */
export const recoverImports = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'imports',
    where: { state: { in: ['running', 'rolling-back'] } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  for (const record of docs.filter((each) => isGone(each))) await recover({ payload, record })
  if (docs.every((each) => isGone(each))) return
  setTimeout(() => {
    recoverImports(payload).catch((error: unknown) =>
      payload.logger.error({ err: error, msg: 'Interrupted imports could not be looked at.' }),
    )
  }, longestSilence).unref()
}

const recover = async ({
  payload,
  record: { id, reason },
}: {
  payload: Payload
  record: Import
}) => {
  try {
    await rollBackImport({ payload, id, reason: reason ?? interrupted })
    payload.logger.warn(`The import ${id} had been interrupted and was taken back.`)
  } catch (error) {
    payload.logger.error({ err: error, msg: `The import ${id} could not be taken back.` })
  }
}

const interrupted =
  'The server or command stopped while it ran, and what had come in was taken back.'
