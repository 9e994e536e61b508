'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { AcceptAnswer, RefreshAnswer } from '../../library/lookup/refresh'
import type { ShownStatus } from '../../library/status/shownStatus'
import { registryLabels } from '../../registries/labels'
import { referenceStatuses } from '../../references/vocabularies'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { useShowStatus } from '../status/useFormStatus'
import { acceptFromRegistry, compareWithRegistry } from './askRegistries'
import { FieldDifferences } from './FieldDifferences'
import { useAsked } from './useAsked'

type Props = { id: string; isModified: boolean }

/** Compares the stored reference with its registry's record, field by field, and takes over what is accepted. */
export const RefreshFromRegistry = ({ id, isModified }: Props) => {
  const apiUrl = useApiUrl()
  const router = useRouter()
  const showStatus = useShowStatus()
  const compared = useAsked<RefreshAnswer & { status?: ShownStatus }>()
  const accepted = useAsked<AcceptAnswer>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { answer } = compared
  const isBusy = compared.isBusy || accepted.isBusy
  const registry = answer?.work && registryLabels[answer.work.registry]
  const problem = accepted.problem ?? compared.problem ?? answer?.message
  const compare = () => {
    accepted.forget()
    setChosen(new Set())
    void compared.ask(async (signal) => {
      const found = await compareWithRegistry({ apiUrl, signal, id })
      if (!found.work) return found
      // What became of the work is stored at once, whatever is taken over.
      const { status } = await acceptFromRegistry({
        apiUrl,
        signal,
        id,
        accept: [],
        hash: found.hash,
      })
      showStatus(status)
      return { ...found, status }
    })
  }
  const accept = async () => {
    if (!answer) return
    const isStored = await accepted.ask((signal) =>
      acceptFromRegistry({ apiUrl, signal, id, accept: [...chosen], hash: answer.hash }),
    )
    if (!isStored) return
    compared.forget()
    router.refresh()
  }
  return (
    <div className="reference-fill__part">
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        margin={false}
        onClick={compare}
        size="small"
      >
        Refresh from registry
      </Button>
      <p role="status">
        {isBusy && 'Asking the registry …'}
        {accepted.answer && 'What you chose was taken over and saved.'}
        {answer?.work && !answer.differences.length && `${registry} says the same.`}
        {answer?.status && answer.work?.notices.length ? statusWords(answer.status) : ''}
      </p>
      <div role="alert">{problem && <p className="reference-fill__problem">{problem}</p>}</div>
      {answer && answer.differences.length > 0 && (
        <>
          <FieldDifferences
            caption={`What ${registry} says otherwise. Choose what to take over.`}
            chosen={chosen}
            columns={['Saved here', registry ?? 'Registry']}
            differences={answer.differences}
            isBusy={isBusy}
            onChoose={setChosen}
          />
          {isModified && (
            <p className="reference-fill__problem">
              The form has changes that are not saved: save them first, or they are lost.
            </p>
          )}
          <Button
            disabled={isBusy || !chosen.size || isModified}
            margin={false}
            onClick={() => void accept()}
            size="small"
          >
            Take over and save
          </Button>
        </>
      )}
    </div>
  )
}

const statusWords = ({ status }: ShownStatus): string =>
  ` What it says became of the work is stored. Status: ${referenceStatuses.find(({ value }) => value === status)?.label ?? status}.`
