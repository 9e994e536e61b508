'use client'

import { useEffect, useState } from 'react'
import type { Import } from '../../../payload-types'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'

type Loaded = { record?: Import; error?: string }

/**
 * The record of an import, asked for again every second while something is going on with it. Without an id
 * nothing is asked for.
 */
export const useImportRecord = (id: string | undefined) => {
  const apiUrl = useApiUrl()
  const [{ record, error }, setLoaded] = useState<Loaded>({})
  const [turn, setTurn] = useState(0)
  const url = id === undefined ? undefined : apiUrl(`/imports/${id}?depth=0`)
  useEffect(() => {
    if (url === undefined) {
      setLoaded({})
      return
    }
    const abort = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let latest: Import | undefined
    const ask = async () => {
      try {
        const loaded = await requestJson<Import>(url, { signal: abort.signal })
        if (abort.signal.aborted) return
        latest = loaded
        setLoaded({ record: loaded })
        if (isAtWork(loaded)) timer = setTimeout(() => void ask(), everySecond)
      } catch (problem) {
        if (abort.signal.aborted) return
        setLoaded((before) => ({ ...before, error: messageOf(problem) }))
        if (!latest || isAtWork(latest)) timer = setTimeout(() => void ask(), afterFailure)
      }
    }
    void ask()
    return () => {
      abort.abort()
      clearTimeout(timer)
    }
  }, [url, turn])
  return { record, error, reload: () => setTurn((before) => before + 1) }
}

/** Whether the server is still bringing in or taking back what the import is about. */
export const isAtWork = ({ state }: Pick<Import, 'state'>) =>
  state === 'running' || state === 'rolling-back'

const everySecond = 1_000

/** A server that is busy or restarts answers again some time; the import goes on meanwhile. */
const afterFailure = 5_000

const messageOf = (problem: unknown) =>
  problem instanceof Error ? problem.message : String(problem)
