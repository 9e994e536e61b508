'use client'

import { useEffect, useRef, useState } from 'react'

export type Loaded<Data> = {
  /** What was loaded last, also while something newer is on its way. */
  data?: Data
  error?: string
  isLoading: boolean
}

/**
 * What `load` gives for a key, loaded anew when the key changes and `delay` milliseconds have passed without
 * another change. Without a key nothing is loaded.
 */
export const useLoaded = <Data>({
  key,
  load,
  delay = 0,
}: {
  key: string | null
  load: (signal: AbortSignal) => Promise<Data>
  delay?: number
}): Loaded<Data> => {
  const [loaded, setLoaded] = useState<Loaded<Data>>({ isLoading: key !== null })
  const latestLoad = useRef(load)
  useEffect(() => {
    latestLoad.current = load
  })
  useEffect(() => {
    if (key === null) {
      setLoaded({ isLoading: false })
      return
    }
    const abort = new AbortController()
    setLoaded(({ data }) => ({ data, isLoading: true }))
    const run = async () => {
      try {
        const data = await latestLoad.current(abort.signal)
        if (!abort.signal.aborted) setLoaded({ data, isLoading: false })
      } catch (error) {
        if (abort.signal.aborted) return
        setLoaded({
          error: error instanceof Error ? error.message : String(error),
          isLoading: false,
        })
      }
    }
    const timer = setTimeout(() => void run(), delay)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [key, delay])
  return loaded
}
