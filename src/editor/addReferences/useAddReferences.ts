'use client'

import { useEffect, useRef, useState } from 'react'
import { useApiUrl } from '../citationStyle/useApiUrl'
import type { Choices, Done, Given, Preview } from './answers'
import { noChoices } from './choices'
import { confirmImport, previewImport } from './requestImport'

type Phase = 'choosing' | 'reading' | 'preview' | 'importing' | 'done'

type State = {
  phase: Phase
  /** What is imported when it is confirmed. */
  given?: Given
  preview?: Preview
  choices: Choices
  done?: Done
  error?: string
}

const atFirst: State = { phase: 'choosing', choices: noChoices }

/** The way of references into the library: given, previewed, confirmed, there. Nothing is written before that. */
export const useAddReferences = () => {
  const apiUrl = useApiUrl()
  const [state, setState] = useState(atFirst)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const begin = (next: State): AbortSignal => {
    running.current?.abort()
    const abort = new AbortController()
    running.current = abort
    setState(next)
    return abort.signal
  }

  const preview = async (given: Given) => {
    const signal = begin({ phase: 'reading', choices: noChoices })
    try {
      const found = await previewImport({ apiUrl, given, signal })
      if (!signal.aborted) setState({ phase: 'preview', given, preview: found, choices: noChoices })
    } catch (problem) {
      if (!signal.aborted) setState({ ...atFirst, error: wordsOf(problem) })
    }
  }

  const confirm = async () => {
    const { given, preview: previewed, choices } = state
    if (!given || !previewed) return
    const signal = begin({ ...state, phase: 'importing', error: undefined })
    try {
      const done = await confirmImport({ apiUrl, given, choices, signal })
      if (!signal.aborted) setState({ phase: 'done', choices: noChoices, done })
    } catch (problem) {
      if (!signal.aborted) setState({ ...state, phase: 'preview', error: wordsOf(problem) })
    }
  }

  return {
    state,
    preview,
    confirm,
    choose: (choices: Choices) => setState((before) => ({ ...before, choices })),
    startAgain: () => begin(atFirst),
  }
}

const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem))
