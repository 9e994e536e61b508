import { DatabaseSettingsError } from './errors'

/** What a MongoDB server says about itself; see the command `hello` in its manual. */
export type Hello = Readonly<Record<string, unknown>>

/** How the server was started; `VOUCH_ALLOW_NO_TRANSACTIONS=1` makes `isWithoutAllowed` true. */
export type ServerMode = { isProduction: boolean; isWithoutAllowed: boolean }

/** Whether a server offers transactions: a member of a replica set and the router of a sharded cluster do. */
export const hasTransactions = ({ setName, msg }: Hello) =>
  (typeof setName === 'string' && setName !== '') || msg === 'isdbgrid'

/**
 * Decides whether Vouch runs on a server.
 * @returns `on`, or `off` with a warning to print when the server has no transactions and that is accepted.
 * @throws DatabaseSettingsError with the reason and the remedy when it is not.
 */
export const decideTransactions = ({
  hello,
  mode,
}: {
  hello: Hello
  mode: ServerMode
}): { transactions: 'on' } | { transactions: 'off'; warning: string } => {
  if (hasTransactions(hello)) return { transactions: 'on' }
  if (mode.isProduction && !mode.isWithoutAllowed) throw new DatabaseSettingsError(refusal)
  return { transactions: 'off', warning }
}

const reason =
  'This MongoDB is a single server without a replica set, and such a server has no transactions: ' +
  'an import that is stopped half-way leaves half an article, and a failing hook leaves what was saved before it.'

const remedy =
  'Start mongod with --replSet rs0, run rs.initiate() once, and add ?replicaSet=rs0 to DATABASE_URL ' +
  '(one server is enough for a set).'

const refusal = `${reason} Vouch does not start on it in production. ${remedy} To go without nevertheless, set VOUCH_ALLOW_NO_TRANSACTIONS=1.`

const warning = `${reason} ${remedy}`
