'use client'

import { useState } from 'react'
import type { ListedPair } from '../../library/duplicates/listPairs'
import type { MergeReport } from '../../library/merge/mergeReferences'
import type { UndoReport } from '../../library/merge/undoMerge'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import type { Side } from './FieldChoice'

type State = {
  phase: 'open' | 'merged' | 'dismissed'
  isBusy: boolean
  /** The record of the merge, by which it is undone. */
  merge?: string
  message?: string
  error?: string
}

type MergeChoice = { survivor: Side; choices: Record<string, 'survivor' | 'merged'> }

/** What is decided about one pair: merged, not the same, and taken back. */
export const usePairDecision = ({ one, other }: ListedPair) => {
  const apiUrl = useApiUrl()
  const [state, setState] = useState<State>({ phase: 'open', isBusy: false })
  const post = <Answer>(path: `/${string}`, body: object) =>
    requestJson<Answer>(apiUrl(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const decide = async (run: () => Promise<State>) => {
    setState({ ...state, isBusy: true, error: undefined })
    const timer = setTimeout(
      () => setState((now) => (now.isBusy ? { ...now, message: stillWorking } : now)),
      quietFor,
    )
    try {
      setState(await run())
    } catch (reason) {
      const error = reason instanceof Error ? reason.message : String(reason)
      setState({ ...state, isBusy: false, error })
    }
    clearTimeout(timer)
  }
  const said = (isDismissed: boolean) =>
    post('/references/duplicates/dismiss', { one: one.id, other: other.id, isDismissed })

  const merge = ({ survivor, choices }: MergeChoice) =>
    decide(async () => {
      const [stays, goes] = survivor === 'one' ? [one, other] : [other, one]
      const report = await post<MergeReport>('/references/merge', {
        survivor: stays.id,
        merged: goes.id,
        choices,
        seen: { survivor: stays.hash, merged: goes.hash },
      })
      return { phase: 'merged', isBusy: false, merge: report.id ?? '', message: mergedText(report) }
    })
  const dismiss = () =>
    decide(async () => {
      await said(true)
      return { phase: 'dismissed', isBusy: false, message: 'Remembered: they are not the same.' }
    })
  const undo = () =>
    decide(async () => {
      if (state.phase === 'dismissed') {
        await said(false)
        return { phase: 'open', isBusy: false, message: 'They are on the list again.' }
      }
      const report = await post<UndoReport>(`/merges/${state.merge}/undo`, {})
      return { phase: 'open', isBusy: false, message: undoneText(report) }
    })
  return { state, merge, dismiss, undo }
}

/** Milliseconds after which somebody who waits is told that it goes on. */
export const quietFor = 2_000

/** A work that thousands of documents cite takes a while. */
export const stillWorking =
  'Working … every document that cites it is written, all of them or none. Please stay on this page.'

const mergedText = ({ documents, survivor }: MergeReport) => {
  const cites = documents.reduce((sum, each) => sum + each.cites, 0)
  const moved =
    cites === 0
      ? 'Nothing cited the other one.'
      : `${cites} ${cites === 1 ? 'cite' : 'cites'} moved in ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}.`
  return `Merged into “${survivor.title}”. ${moved}`
}

/** What became of a merge that was undone, in words. */
export const undoneText = ({ restored, notUndone }: UndoReport) =>
  [
    `Undone: both references are back, and ${restored} ${restored === 1 ? 'cite' : 'cites'} moved back.`,
    ...notUndone,
  ].join(' ')
