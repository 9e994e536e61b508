import type { Payload } from 'payload'
import { recoverImports } from './import/recoverImports'
import { mendSearchIndex } from './search/mendSearchIndex'

/** What the library puts in order whenever a server or a command has connected (Payload's `onInit`). */
export const putLibraryInOrder = async (payload: Payload): Promise<void> => {
  await mendSearchIndex(payload)
  await recoverImports(payload)
}
