import { ReferenceFileError } from './referenceFileError'

/** The largest file of references that is read where nothing else is set, in bytes. */
export const defaultImportLimit = 64 * 1024 * 1024

/**
 * The limit that a setting (`VOUCH_MAX_IMPORT_BYTES`) says, in bytes; the default where it is none.
 * @throws ReferenceFileError for what is no whole number above 0.
 */
export const importLimitOf = (setting: string | undefined): number => {
  if (setting === undefined || setting.trim() === '') return defaultImportLimit
  const bytes = Number(setting)
  if (Number.isSafeInteger(bytes) && bytes > 0) return bytes
  throw new ReferenceFileError({
    code: 'wrong-limit',
    message: `VOUCH_MAX_IMPORT_BYTES is "${setting.slice(0, 50)}". Set it to a number of bytes, such as 67108864.`,
  })
}
