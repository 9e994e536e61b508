import { setTimeout as sleep } from 'node:timers/promises'
import { getPayload } from 'payload'
import config from '../../../payload.config'
import { importArticle } from '../../../src/publishing/import/importArticle'
import type { ImportOrder } from './importer'
import { bytesOf } from './texts'

/** Imports in a process of its own, and stops for ever after the first write to a collection when told to. */
const { text, stopAfter }: ImportOrder = JSON.parse(process.env.VOUCH_TEST_ORDER ?? '')
const settings = await config
settings.collections
  .find(({ slug }) => slug === stopAfter)
  ?.hooks.afterChange.push(async () => {
    process.send?.('written')
    await sleep(2 ** 31 - 1)
  })
const payload = await getPayload({ config })
process.send?.('ready')
const report = await importArticle({ payload, bytes: bytesOf(text), fileName: 'other.txt' })
process.send?.(report.isUnchanged ? 'unchanged' : 'imported')
await payload.destroy()
process.disconnect()
