export type ArticleImportErrorCode =
  | 'empty-file'
  | 'binary-file'
  | 'file-too-large'
  | 'wrong-encoding'
  | 'no-title'
  | 'no-headings'
  | 'no-references'

/** Why a file cannot be imported. The message is for people: the file, what is wrong, what to do. */
export class ArticleImportError extends Error {
  override readonly name = 'ArticleImportError'
  readonly code: ArticleImportErrorCode

  constructor({ code, message }: { code: ArticleImportErrorCode; message: string }) {
    super(message)
    this.code = code
  }
}
