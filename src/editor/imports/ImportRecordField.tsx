import { ImportRecord } from './ImportRecord'
import { readFormats } from './readFormats'

/** The form of an import's record: what came of it, and the way back. */
export const ImportRecordField = () => <ImportRecord formats={readFormats} />
