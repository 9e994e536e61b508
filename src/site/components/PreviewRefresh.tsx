'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/**
 * Shows a preview anew whenever the article is saved in the admin panel beside it. It speaks the
 * messages of Payload's live preview, whose own React package does not exist in our version.
 */
export const PreviewRefresh = () => {
  const router = useRouter()
  useEffect(() => {
    const { origin } = window.location
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.origin === origin && isSave(event.data)) router.refresh()
    }
    window.addEventListener('message', onMessage)
    const panel: Window = window.opener ?? window.parent
    panel.postMessage({ type: 'payload-live-preview', ready: true }, origin)
    return () => window.removeEventListener('message', onMessage)
  }, [router])
  return null
}

const isSave = (data: unknown): boolean =>
  typeof data === 'object' &&
  data !== null &&
  'type' in data &&
  data.type === 'payload-document-event'
