'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ShownNotice } from './NoticeList'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isNotice = (value: unknown): value is ShownNotice =>
  isObject(value) && 'id' in value && 'kind' in value && 'source' in value

const noticesIn = (answer: unknown): ShownNotice[] =>
  isObject(answer) && 'notices' in answer && Array.isArray(answer.notices)
    ? answer.notices.filter(isNotice)
    : []

const messageIn = (answer: unknown): string | undefined => {
  const errors: unknown = isObject(answer) && 'errors' in answer ? answer.errors : undefined
  const [first]: unknown[] = Array.isArray(errors) ? errors : []
  return isObject(first) && 'message' in first ? String(first.message) : undefined
}

const unreachable = 'The server cannot be reached. Try again.'

/** The notices about a reference, and a way to send what a person decides. */
export const useStatus = ({
  apiUrl,
  id,
  version,
  onStatus,
}: {
  apiUrl: string
  id: string | undefined
  /** When it changes, the notices are loaded anew. */
  version: string
  /** Is told the reference's status as the server has it after a change. */
  onStatus: (answer: object) => void
}) => {
  const [notices, setNotices] = useState<ShownNotice[]>([])
  const [problem, setProblem] = useState<string>()
  const address = id && `${apiUrl}/references/${encodeURIComponent(id)}`
  useEffect(() => {
    if (!address) return
    const leaving = new AbortController()
    const load = async () => {
      const response = await fetch(`${address}?depth=0&trash=true&select[notices]=true`, {
        credentials: 'include',
        signal: leaving.signal,
      })
      if (!response.ok) throw new Error(`${response.status}`)
      setNotices(noticesIn(await response.json()))
      setProblem(undefined)
    }
    load().catch(() => {
      if (!leaving.signal.aborted) setProblem('The notices could not be loaded. Reload the page.')
    })
    return () => leaving.abort()
  }, [address, version])
  const send = useCallback(
    /** What went wrong, in words; undefined where it was done. */
    async (path: string, body: object): Promise<string | undefined> => {
      try {
        const response = await fetch(`${address}/${path}`, {
          method: 'POST',
          credentials: 'include',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })
        const answer: unknown = await response.json()
        if (!response.ok) return messageIn(answer) ?? unreachable
        setNotices(noticesIn(answer))
        if (isObject(answer)) onStatus(answer)
        return undefined
      } catch {
        return unreachable
      }
    },
    [address, onStatus],
  )
  const show = useCallback((answer: unknown) => setNotices(noticesIn(answer)), [])
  return { notices, problem, send, show }
}
