'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

const statusIn = (answer: unknown): string | undefined =>
  typeof answer === 'object' &&
  answer !== null &&
  'status' in answer &&
  typeof answer.status === 'string'
    ? answer.status
    : undefined

/** The status of a reference as it is now; none while it is asked for, or where it cannot be. */
export const useReferenceStatus = (id: string | undefined): string | undefined => {
  const {
    config: { routes, serverURL },
  } = useConfig()
  const [known, setKnown] = useState<{ id: string; status: string | undefined }>()
  useEffect(() => {
    if (!id) return
    const leaving = new AbortController()
    const load = async () => {
      const address = `${serverURL ?? ''}${routes.api}/references/${encodeURIComponent(id)}`
      const query = new URLSearchParams({ depth: '0', trash: 'true', 'select[status]': 'true' })
      const response = await fetch(`${address}?${query}`, {
        credentials: 'include',
        signal: leaving.signal,
      })
      const status = response.ok ? statusIn(await response.json()) : undefined
      setKnown({ id, status })
    }
    load().catch(() => undefined)
    return () => leaving.abort()
  }, [id, routes.api, serverURL])
  return known?.id === id ? known?.status : undefined
}
