'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

type Labels = Record<string, string>

/** Milliseconds until labels that could not be loaded are asked for again. */
const retryDelay = 5_000

const labels = new Map<string, string>()
const requests = new Map<string, Promise<void>>()

const isRow = (row: unknown): row is { id: string; shortLabel?: string; title?: string } =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'

const load = async (apiUrl: string, ids: string[]): Promise<void> => {
  const query = new URLSearchParams({
    'where[id][in]': ids.join(','),
    depth: '0',
    limit: String(ids.length),
    'select[shortLabel]': 'true',
    'select[title]': 'true',
    'select[authors]': 'true',
    'select[editors]': 'true',
    'select[issued]': 'true',
    'select[issuedText]': 'true',
    trash: 'true',
  })
  const response = await fetch(`${apiUrl}/references?${query}`, { credentials: 'include' })
  if (!response.ok) throw new Error(`References could not be loaded: ${response.status}.`)
  const answer: unknown = await response.json()
  const rows =
    typeof answer === 'object' && answer !== null && 'docs' in answer && Array.isArray(answer.docs)
      ? answer.docs.filter(isRow)
      : []
  for (const id of ids) {
    const row = rows.find((each) => each.id === id)
    labels.set(id, row ? row.shortLabel || row.title || id : 'reference not found')
  }
}

/** Waits for the labels of all `ids`, in one request for those that nobody waits for yet. */
const request = async (apiUrl: string, ids: string[]): Promise<void> => {
  const unasked = ids.filter((id) => !labels.has(id) && !requests.has(id))
  if (unasked.length) {
    const loading = load(apiUrl, unasked).finally(() => {
      for (const id of unasked) requests.delete(id)
    })
    for (const id of unasked) requests.set(id, loading)
  }
  await Promise.allSettled(ids.flatMap((id) => requests.get(id) ?? []))
}

/** The short labels of references, loaded once per page and shared by everything that shows them. */
export const useReferenceLabels = (ids: string[]): Labels => {
  const {
    config: { routes, serverURL },
  } = useConfig()
  const [, refresh] = useState(0)
  const [attempt, setAttempt] = useState(0)
  const apiUrl = `${serverURL ?? ''}${routes.api}`
  const waiting = ids.filter((id) => !labels.has(id)).join(',')
  useEffect(() => {
    if (!waiting) return
    let isMounted = true
    let retry: ReturnType<typeof setTimeout> | undefined
    const settle = async () => {
      const awaited = waiting.split(',')
      await request(apiUrl, awaited)
      if (!isMounted) return
      refresh((count) => count + 1)
      if (awaited.every((id) => labels.has(id))) return
      retry = setTimeout(() => setAttempt((count) => count + 1), retryDelay)
    }
    void settle()
    return () => {
      isMounted = false
      clearTimeout(retry)
    }
  }, [waiting, attempt, apiUrl])
  return Object.fromEntries(
    ids.flatMap((id) => (labels.has(id) ? [[id, labels.get(id) ?? id]] : [])),
  )
}
