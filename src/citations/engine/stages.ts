import type { CiteprocCitation } from 'citeproc'
import type { CslItem } from '../../references/csl'
import type { Citation, Cite } from '../citation'
import type { EngineItem } from './items'

/** A citation of which at least one reference is known, as the engine takes it. */
export type PreparedCitation = {
  citation: Citation
  cites: Cite[]
  engineCitation: CiteprocCitation
  /** Number of the note in note styles, else 0. */
  noteNumber: number
}

/** What the engine printed for a citation: `names` only in narrative mode, as far as it can. */
export type EngineMarker = { html: string; names: string; hasForcedAuthor: boolean }

/** An entry as the engine printed it; `html` is null where the style printed nothing at all. */
export type EngineEntry = { itemId: string; html: string | null }

/** A document in the engine's terms: ids of ours (`r0`, `c0`), known references only. */
export type PreparedDocument = {
  /** By citation id, in order; citations without any known reference are not in it. */
  citations: ReadonlyMap<string, PreparedCitation>
  items: ReadonlyMap<string, EngineItem>
  /** Engine ids by reference id. */
  itemIds: ReadonlyMap<string, string>
  /** By engine id. */
  references: ReadonlyMap<string, CslItem>
  /** Engine ids of what is listed but not cited. */
  uncited: string[]
}

export type ProcessedDocument = {
  /** By citation id. */
  markers: ReadonlyMap<string, EngineMarker>
  /** Null where the style has no bibliography. */
  entries: EngineEntry[] | null
  /** Engine ids in the style's order of the bibliography, also where it prints none. */
  order: string[]
}
