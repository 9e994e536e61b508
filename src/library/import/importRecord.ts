import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug, TypedUser } from 'payload'
import type { Import } from '../../../payload-types'
import type { ReadProblem } from '../../references/formats/reader'
import { inTransaction, patienceForKilledClients } from '../../database/transaction'
import { thisWorker } from './importWorker'
import type { ImportCounts, SimilarChoice } from './vocabulary'

/** Who imports: a user of the site, or a command. */
export type Importer = { id: string | null; name: string; role: string | null }

export type ImportOptions = {
  /** What to do with an entry that looks like a stored reference (default: create it). */
  similar?: SimilarChoice
  /** The same for single entries, by their index. */
  choices?: Readonly<Record<string, SimilarChoice>>
}

/** One problem of a file, as a record keeps it. */
export type ImportProblem = ReadProblem & { text?: string }

export const noCounts: ImportCounts = {
  read: 0,
  created: 0,
  new: 0,
  known: 0,
  similar: 0,
  broken: 0,
}

/** A person or a command as an import's record keeps it. */
export const importerOf = (user: TypedUser | null | undefined): Importer =>
  user
    ? { id: user.id, name: user.name, role: user.role }
    : { id: null, name: 'a command on the server', role: null }

export const createImportRecord = ({
  payload,
  ...data
}: { payload: Payload; by: Importer } & Pick<
  RequiredDataFromCollectionSlug<'imports'>,
  'fileName' | 'format' | 'contentHash' | 'options'
>): Promise<Import> =>
  payload.create({
    collection: 'imports',
    data: {
      ...data,
      state: 'running',
      counts: noCounts,
      worker: thisWorker(),
      heartbeatAt: new Date().toISOString(),
    },
    depth: 0,
    overrideAccess: true,
  })

/** Changes a record, in the transaction of `req` where it has one; it is a sign of life as well. */
export const changeImportRecord = async ({
  payload,
  req,
  id,
  data,
}: {
  payload: Payload
  req?: PayloadRequest
  id: string
  data: Partial<Omit<Import, 'id' | 'createdAt' | 'updatedAt'>>
}): Promise<Import> => {
  const run = (own: PayloadRequest) =>
    payload.update({
      collection: 'imports',
      id,
      data: { ...data, worker: thisWorker(), heartbeatAt: new Date().toISOString() },
      depth: 0,
      overrideAccess: true,
      req: own,
    })
  return req ? run(req) : inTransaction({ payload, run, patience: patienceForKilledClients })
}

export const readImportRecord = ({
  payload,
  req,
  id,
}: {
  payload: Payload
  req?: PayloadRequest
  id: string
}): Promise<Import | null> =>
  payload.findByID({
    collection: 'imports',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    ...(req && { req }),
  })
