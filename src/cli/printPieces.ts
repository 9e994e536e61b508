import { once } from 'node:events'

/** Prints a text to standard output piece by piece, no faster than it is taken there. */
export const printPieces = async (pieces: AsyncIterable<string>): Promise<void> => {
  for await (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
  }
}
