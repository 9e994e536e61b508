'use client'

import { Button, ConfirmationModal, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { countedReferences } from './counted'
import { WorkProgress } from './WorkProgress'

type Props = {
  id: string
  /** `stop` ends an import that is running, and takes back what came in until then. */
  action: 'rollback' | 'stop'
  /** How many references it would delete. */
  created: number
  /** Called when the server has begun, or is done already. */
  onTaken: () => void
}

/** Takes back all that an import created, after asking whether that is meant. */
export const TakeBackImport = ({ id, action, created, onTaken }: Props) => {
  const apiUrl = useApiUrl()
  const { openModal } = useModal()
  const [error, setError] = useState<string>()
  const [isTaking, setIsTaking] = useState(false)
  const modalSlug = `take-back-${id}`
  const { button, heading, confirm, progress } = words[action]
  const takeBack = async () => {
    setError(undefined)
    setIsTaking(true)
    try {
      await requestJson(apiUrl(`/imports/${id}/${action}`), { method: 'POST' })
      onTaken()
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem))
      setIsTaking(false)
    }
  }
  return (
    <div className="import-record__take-back">
      <Button
        buttonStyle="secondary"
        disabled={isTaking}
        margin={false}
        onClick={() => openModal(modalSlug)}
      >
        {button}
      </Button>
      {isTaking && <WorkProgress label={progress} />}
      <div role="alert">{error && <p className="import-record__error">{error}</p>}</div>
      <ConfirmationModal
        body={
          created === 1
            ? 'The reference that it created is deleted, unless something cites it or somebody changed it since.'
            : `The ${countedReferences(created)} that it created are deleted. Those that something cites, or that somebody changed since, stay and are listed.`
        }
        confirmLabel={confirm}
        heading={heading}
        modalSlug={modalSlug}
        onConfirm={takeBack}
      />
    </div>
  )
}

const words = {
  rollback: {
    button: 'Take this import back',
    heading: 'Take this import back?',
    confirm: 'Take it back',
    progress: 'Taking the references back',
  },
  stop: {
    button: 'Stop this import',
    heading: 'Stop this import, and take back what came in?',
    confirm: 'Stop it',
    progress: 'Stopping the import',
  },
} as const satisfies Record<Props['action'], object>
