import { patienceForKilledClients } from '../database/transaction'
import { loadDemo } from '../demo/loadDemo'
import type { CommandModule } from './command'
import { withPayload } from './openPayload'
import { table } from './table'

/** `vouch demo`: the demo content, and a login for it. */
export const run: CommandModule['run'] = async () => {
  const { email, password, created, article } = await withPayload((payload) =>
    loadDemo({ payload, patience: patienceForKilledClients }),
  )
  const done = created ? `${created} demo documents were created.` : 'The demo content was there.'
  return {
    json: { email, password, created, article },
    text: `${done}\n\n${table([
      ['Article', `/articles/${article.slug}`],
      ['Login', email],
      ['Password', `${password} (made in this run)`],
    ])}`,
  }
}
