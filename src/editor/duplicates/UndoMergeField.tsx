'use client'

import { Banner, Button, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'
import type { UndoReport } from '../../library/merge/undoMerge'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { quietFor, stillWorking, undoneText } from './usePairDecision'
import './duplicates.css'

/** "Undo" on the record of a merge. */
export const UndoMergeField = () => {
  const apiUrl = useApiUrl()
  const { id } = useDocumentInfo()
  const undoneAt = useFormFields(([fields]) => fields.undoneAt?.value)
  const [outcome, setOutcome] = useState<string>()
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const undo = async () => {
    setBusy(true)
    setError(undefined)
    const timer = setTimeout(() => setWorking(true), quietFor)
    try {
      setOutcome(
        undoneText(await requestJson<UndoReport>(apiUrl(`/merges/${id}/undo`), { method: 'POST' })),
      )
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason))
    }
    clearTimeout(timer)
    setWorking(false)
    setBusy(false)
  }
  return (
    <div className="duplicates__undo">
      {!undoneAt && !outcome && (
        <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void undo()}>
          Undo this merge
        </Button>
      )}
      <p role="status">
        {isWorking ? stillWorking : (outcome ?? (undoneAt ? 'This merge was undone.' : ''))}
      </p>
      <div role="alert">{error && <Banner type="error">{error}</Banner>}</div>
    </div>
  )
}
