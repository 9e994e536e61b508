/** What is wrong with a file as a whole, so that nothing of it can be read. The message is for people. */
export class ReferenceFileError extends Error {
  override readonly name = 'ReferenceFileError'
  readonly code: ReferenceFileProblem

  constructor({ code, message }: { code: ReferenceFileProblem; message: string }) {
    super(message)
    this.code = code
  }
}

export type ReferenceFileProblem =
  'empty' | 'too-large' | 'not-text' | 'unknown-format' | 'format-not-recognised' | 'wrong-limit'
