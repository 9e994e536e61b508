'use client'

import { useCallback, useEffect, useState } from 'react'
import type { ShownAffected } from './AffectedList'
import type { ShownNotice } from './NoticeList'

type Status = { notices: ShownNotice[]; affected: ShownAffected[] }

const nothing: Status = { notices: [], affected: [] }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const isNotice = (value: unknown): value is ShownNotice =>
  isObject(value) && 'id' in value && 'kind' in value && 'source' in value

const isAffected = (value: unknown): value is ShownAffected =>
  isObject(value) && 'sentence' in value && 'collection' in value

const noticesIn = (answer: unknown): ShownNotice[] =>
  isObject(answer) && 'notices' in answer && Array.isArray(answer.notices)
    ? answer.notices.filter(isNotice)
    : []

const statusFields = ['status', 'statusNotice', 'statusSource', 'statusCheckedAt']

const statusIn = (answer: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(isObject(answer) ? answer : {}).filter(([name]) => statusFields.includes(name)),
  )

const messageIn = (answer: unknown): string | undefined => {
  const errors: unknown = isObject(answer) && 'errors' in answer ? answer.errors : undefined
  const [first]: unknown[] = Array.isArray(errors) ? errors : []
  return isObject(first) && 'message' in first ? String(first.message) : undefined
}

const unreachable = 'The server cannot be reached. Try again.'

/** The notices about a reference and what rests on it, and a way to send what a person decides. */
export const useStatus = ({
  apiUrl,
  id,
  onStatus,
}: {
  apiUrl: string
  id: string | undefined
  /** Is told the fields of the status as the server has them after a change. */
  onStatus: (fields: Record<string, unknown>) => void
}) => {
  const [status, setStatus] = useState(nothing)
  const [problem, setProblem] = useState<string>()
  const address = id && `${apiUrl}/references/${encodeURIComponent(id)}`
  useEffect(() => {
    if (!address) return
    const leaving = new AbortController()
    const read = async (path: string): Promise<unknown> => {
      const options = { credentials: 'include', signal: leaving.signal } as const
      const response = await fetch(`${address}${path}`, options)
      if (!response.ok) throw new Error(`${response.status}`)
      return response.json()
    }
    const load = async () => {
      const [reference, affected] = await Promise.all([
        read('?depth=0&trash=true&select[notices]=true'),
        read('/affected'),
      ])
      setStatus({
        notices: noticesIn(reference),
        affected: Array.isArray(affected) ? affected.filter(isAffected) : [],
      })
    }
    load().catch(() => {
      if (!leaving.signal.aborted) setProblem('The notices could not be loaded. Reload the page.')
    })
    return () => leaving.abort()
  }, [address])
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
        setStatus(({ affected }) => ({ affected, notices: noticesIn(answer) }))
        onStatus(statusIn(answer))
        return undefined
      } catch {
        return unreachable
      }
    },
    [address, onStatus],
  )
  return { ...status, problem, send }
}
