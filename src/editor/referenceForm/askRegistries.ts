import type { CandidatesAnswer } from '../../library/lookup/candidates'
import type { LookUpAnswer } from '../../library/lookup/lookup'
import type { AcceptAnswer, RefreshAnswer } from '../../library/lookup/refresh'
import { requestJson } from '../citationStyle/requestJson'
import type { useApiUrl } from '../citationStyle/useApiUrl'

type ApiUrl = ReturnType<typeof useApiUrl>

type Asking = { apiUrl: ApiUrl; signal: AbortSignal }

/** What the registries know by identifiers, addresses or titles. */
export const lookUpInRegistries = ({ apiUrl, signal, text }: Asking & { text: string }) =>
  requestJson<LookUpAnswer>(apiUrl('/references/lookup'), sent({ text }, signal))

/** The works that a printed reference or a title may mean. */
export const findCandidatesInRegistries = ({ apiUrl, signal, text }: Asking & { text: string }) =>
  requestJson<CandidatesAnswer>(apiUrl('/references/candidates'), sent({ text }, signal))

/** Where a stored reference and its registry's record differ. */
export const compareWithRegistry = ({ apiUrl, signal, id }: Asking & { id: string }) =>
  requestJson<RefreshAnswer>(apiUrl(`/references/${id}/refresh`), { signal })

/** Stores the registry's values of some fields, or of none, and what it says became of the work. */
export const acceptFromRegistry = ({
  apiUrl,
  signal,
  id,
  accept,
  hash,
}: Asking & { id: string; accept: readonly string[]; hash: string }) =>
  requestJson<AcceptAnswer>(apiUrl(`/references/${id}/refresh`), sent({ accept, hash }, signal))

const sent = (body: object, signal: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  signal,
})
