/**
 * Reads a body of at most `limit` bytes, whatever its Content-Length says or does not say.
 * @throws what `tooLarge` makes, as soon as more has come.
 */
export const readLimited = async ({
  stream,
  limit,
  tooLarge,
}: {
  stream: ReadableStream<Uint8Array>
  limit: number
  tooLarge: () => Error
}): Promise<Uint8Array<ArrayBuffer>> => {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(Buffer.concat(chunks))
    length += value.length
    if (length > limit) {
      await reader.cancel()
      throw tooLarge()
    }
    chunks.push(value)
  }
}
