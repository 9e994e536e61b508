'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { CandidatesAnswer } from '../../library/lookup/candidates'
import { fieldDifferences } from '../../registries/differences'
import { filledWords } from './filledWords'
import { emptyFields } from './formDifferences'
import { FoundWorkPanel } from './FoundWorkPanel'
import { useFillForm } from './useFillForm'
import { WorkLabel } from './WorkLabel'

type Props = {
  candidate: CandidatesAnswer['candidates'][number]
  /** The reference of the form, which is no other one. */
  id: string | undefined
  onFilled: (message: string) => void
}

/** A work that a text may mean: how like it is, and a button that fills the empty fields of the form from it. */
export const CandidateItem = ({ candidate, id, onFilled }: Props) => {
  const { work, known, score, reasons, isAutomatic } = candidate
  const { current, fill } = useFillForm()
  const [isOpen, setIsOpen] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const title = work.fields.title ?? 'this work'
  const takeOver = async () => {
    setIsBusy(true)
    const stored = current()
    const differences = fieldDifferences({ stored, work })
    const accept = emptyFields({ current: stored, differences })
    await fill({ work, differences, accept })
    onFilled(filledWords({ count: accept.size, registry: work.registry }))
  }
  return (
    <li>
      {!isOpen && <WorkLabel work={work} />}
      <p className="reference-fill__hint">
        {Math.round(score * 100)} % alike{reasons.length > 0 && `. ${reasons.join(' ')}`}
        {isAutomatic && ' It is surely this one.'}
      </p>
      {isOpen ? (
        <FoundWorkPanel
          known={known?.id === id ? undefined : known}
          onFilled={onFilled}
          work={work}
        />
      ) : (
        <div className="reference-fill__buttons">
          <Button
            aria-label={`Take over ${title}`}
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => void takeOver()}
            size="small"
          >
            Take it over
          </Button>
          <Button
            aria-label={`Compare ${title} with the form`}
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => setIsOpen(true)}
            size="small"
          >
            Compare
          </Button>
        </div>
      )}
    </li>
  )
}
