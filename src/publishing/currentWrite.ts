import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

/** What a hook inside a write is not told about it. */
export type CurrentWrite = {
  /** Asked for as a draft: what is published stays as it is, unless the data say `published`. */
  isDraft: boolean
  /** The id of the version that is being restored. */
  restoredVersion?: string
}

const writes = ['create', 'update', 'restoreVersion']

const keyOf = (collection: string) => `currentWrite:${collection}`

/** Hook (`beforeOperation`): notes for the hooks inside the write how it was asked for. */
export const noteWrite: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (writes.includes(operation)) {
    const { draft, id }: { draft: unknown; id: unknown } = { draft: false, id: undefined, ...args }
    const isRestoring = operation === 'restoreVersion' && id !== undefined
    const write: CurrentWrite = {
      isDraft: draft === true,
      ...(isRestoring && { restoredVersion: String(id) }),
    }
    req.context[keyOf(collection.slug)] = write
  }
  return args
}

const isWrite = (value: unknown): value is CurrentWrite =>
  typeof value === 'object' && value !== null && 'isDraft' in value

/** The write to a collection that is under way in this request. */
export const currentWrite = (
  req: Pick<PayloadRequest, 'context'>,
  collection: string,
): CurrentWrite => {
  const write = req.context[keyOf(collection)]
  return isWrite(write) ? write : { isDraft: false }
}

/** Whether Payload writes to a collection in this request: what is written in bulk runs its hooks outside of that. */
export const isUnderWay = (req: Pick<PayloadRequest, 'context'>, collection: string): boolean =>
  isWrite(req.context[keyOf(collection)])

/** Whether a write with this data publishes. A version that is restored as a draft keeps its status in the data. */
export const isPublishing = (data: { _status?: unknown }, write: CurrentWrite): boolean =>
  data._status === 'published' && !(write.isDraft && write.restoredVersion !== undefined)
