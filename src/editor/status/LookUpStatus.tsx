'use client'

import { Button } from '@payloadcms/ui'
import type { ShownStatus } from '../../library/status/shownStatus'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { useAsked } from '../referenceForm/useAsked'
import { useShowStatus } from './useFormStatus'

type Props = { id: string; onNotices: (answer: ShownStatus) => void }

/** Asks the registries now what became of the work, as the daily job does. */
export const LookUpStatus = ({ id, onNotices }: Props) => {
  const apiUrl = useApiUrl()
  const showStatus = useShowStatus()
  const { answer, problem, isBusy, ask } = useAsked<ShownStatus & { message: string }>()
  const lookUp = () =>
    ask(async (signal) => {
      const looked = await requestJson<ShownStatus & { message: string }>(
        apiUrl(`/references/${id}/status`),
        { method: 'POST', signal },
      )
      showStatus(looked)
      onNotices(looked)
      return looked
    })
  return (
    <div className="vouch-status__look">
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        margin={false}
        onClick={() => void lookUp()}
        size="small"
      >
        Look up status now
      </Button>
      <p role="status">{isBusy ? 'Asking the registries …' : answer?.message}</p>
      <div role="alert">{problem && <p className="vouch-status__problem">{problem}</p>}</div>
    </div>
  )
}
