import { getPayload } from 'payload'
import config from '../../../payload.config'
import { openSources } from '../../../src/library/import/importedSource'
import { importReferences } from '../../../src/library/import/importReferences'

/** Imports what the parent says, in a process of its own, and says when each batch is in. */
const payload = await getPayload({ config })
const content = process.env.VOUCH_TEST_REFERENCES ?? ''
const source = openSources([{ content, fileName: 'other.bib' }])
await importReferences({ payload, source, onProgress: () => process.send?.('batch') })
process.send?.('imported')
await payload.destroy()
process.disconnect()
