'use client'

import { Button, TextareaInput, toast, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { UIFieldClientComponent } from 'payload'
import { useState } from 'react'
import { CitedWithSentences } from '../referenceForm/CitedWithSentences'
import { LookUpStatus } from './LookUpStatus'
import { NoticeList } from './NoticeList'
import { useFormStatus, useShowStatus } from './useFormStatus'
import { useStatus } from './useStatus'
import './status.css'

const judges = ['reviewer', 'publisher', 'admin']

const roleOf = (user: unknown): string =>
  typeof user === 'object' && user !== null && 'role' in user ? String(user.role) : ''

/** What registries say of the work, what rests on it, and the way to dismiss a false alarm. */
export const StatusPanel: UIFieldClientComponent = () => {
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const {
    config: { routes, serverURL },
  } = useConfig()
  const apiUrl = `${serverURL ?? ''}${routes.api}`
  const showStatus = useShowStatus()
  const version = Object.values(useFormStatus()).join(' ')
  const { notices, problem, send, show } = useStatus({
    apiUrl,
    id: id ? String(id) : undefined,
    version,
    onStatus: (answer) => {
      showStatus({ ...answer })
      toast.success('The notice was noted, and the status follows from it.')
    },
  })
  const [dismissing, setDismissing] = useState<string>()
  const [reason, setReason] = useState('')
  if (!id) return null
  const canJudge = judges.includes(roleOf(user))
  const act = async (path: string, body: object) => {
    const failure = await send(path, body)
    if (failure) return toast.error(failure)
    setDismissing(undefined)
    setReason('')
  }
  return (
    <section className="vouch-status" aria-label="Notices about this work">
      <LookUpStatus id={String(id)} onNotices={show} />
      {problem && <p role="alert">{problem}</p>}
      <NoticeList
        notices={notices}
        onDismiss={canJudge ? setDismissing : undefined}
        onRestore={canJudge ? (notice) => void act(`notices/${notice}/restore`, {}) : undefined}
      />
      {dismissing && (
        <div className="vouch-status__dismiss">
          <TextareaInput
            path="dismissalReason"
            label="Why is this a false alarm? The reason is kept with the notice, with your name."
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
          />
          <Button
            size="small"
            disabled={reason.trim() === ''}
            onClick={() => void act(`notices/${dismissing}/dismiss`, { reason })}
          >
            Dismiss the notice
          </Button>{' '}
          <Button size="small" buttonStyle="secondary" onClick={() => setDismissing(undefined)}>
            Cancel
          </Button>
        </div>
      )}
      <h4>What cites this work</h4>
      <CitedWithSentences />
    </section>
  )
}
