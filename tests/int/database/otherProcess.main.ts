import { setTimeout as sleep } from 'node:timers/promises'
import { inTransaction } from '../../../src/database/transaction'
import type { Order } from './otherProcess'
import { openSite } from './site'

const { url, titles, holdMs }: Order = JSON.parse(process.env.VOUCH_TEST_ORDER ?? '')
const { payload, create } = await openSite({ url })

await inTransaction({
  payload,
  run: async (req) => {
    for (const title of titles) await create({ data: { title, doi: `10.1000/${title}` }, req })
    process.send?.('written')
    await sleep(holdMs === 'for ever' ? 2 ** 31 - 1 : holdMs)
  },
})
await payload.destroy()
process.exit(0)
