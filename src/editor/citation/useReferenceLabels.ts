'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

type Labels = Record<string, string>

const labels = new Map<string, string>()
const requested = new Set<string>()

const isRow = (row: unknown): row is { id: string; shortLabel?: string; title?: string } =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'

const load = async (apiUrl: string, ids: string[]): Promise<void> => {
  for (const id of ids) requested.add(id)
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

/** The short labels of references, loaded once per page and shared by everything that shows them. */
export const useReferenceLabels = (ids: string[]): Labels => {
  const {
    config: { routes, serverURL },
  } = useConfig()
  const [, refresh] = useState(0)
  const missing = ids.filter((id) => !requested.has(id)).join(',')
  const waiting = ids.filter((id) => !labels.has(id)).join(',')
  useEffect(() => {
    if (!waiting) return
    let isMounted = true
    const apiUrl = `${serverURL ?? ''}${routes.api}`
    const loading = missing ? load(apiUrl, missing.split(',')) : Promise.resolve()
    const timer = setInterval(() => {
      if (isMounted && waiting.split(',').every((id) => labels.has(id))) {
        clearInterval(timer)
        refresh((count) => count + 1)
      }
    }, 50)
    loading.catch(() => {
      for (const id of missing.split(',')) requested.delete(id)
    })
    return () => {
      isMounted = false
      clearInterval(timer)
    }
  }, [missing, waiting, routes.api, serverURL])
  return Object.fromEntries(
    ids.flatMap((id) => (labels.has(id) ? [[id, labels.get(id) ?? id]] : [])),
  )
}
