'use client'

import { useEffect, useRef, useState } from 'react'

type Asked<Answer> = { answer?: Answer; problem?: string; isBusy: boolean }

/** Something asked for by a button: the latest answer, or what went wrong in words for people. */
export const useAsked = <Answer>() => {
  const [asked, setAsked] = useState<Asked<Answer>>({ isBusy: false })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  /** @returns whether there is an answer. */
  const ask = async (request: (signal: AbortSignal) => Promise<Answer>): Promise<boolean> => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    setAsked({ isBusy: true })
    try {
      const answer = await request(abort.signal)
      if (abort.signal.aborted) return false
      setAsked({ answer, isBusy: false })
      return true
    } catch (error) {
      if (abort.signal.aborted) return false
      const problem = error instanceof Error ? error.message : String(error)
      setAsked({ problem, isBusy: false })
      return false
    }
  }
  return { ...asked, ask, forget: () => setAsked({ isBusy: false }) }
}
