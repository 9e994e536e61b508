'use client'

import { Button } from '@payloadcms/ui'
import type { CandidatesAnswer } from '../../library/lookup/candidates'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { findCandidatesInRegistries } from './askRegistries'
import { CandidateItem } from './CandidateItem'
import { useAsked } from './useAsked'

type Props = {
  /** The reference of the form, which is no other one. */
  id: string | undefined
  /** The reference as it is printed, or its title. */
  text: string
  onFilled: (message: string) => void
}

/** For a reference without an identifier: the works that its text may mean, one of which can be taken over. */
export const FindInRegistries = ({ id, text, onFilled }: Props) => {
  const apiUrl = useApiUrl()
  const { answer, problem, isBusy, ask, forget } = useAsked<CandidatesAnswer>()
  const candidates = answer?.candidates.filter(({ score }) => score >= lowestScore) ?? []
  const words = answer && wordsFor({ answer, count: candidates.length })
  return (
    <div className="reference-fill__part">
      <p>
        This reference has no identifier.{' '}
        <span className="reference-fill__hint">“{text.slice(0, 300)}”</span>
      </p>
      <Button
        buttonStyle="secondary"
        disabled={isBusy}
        margin={false}
        onClick={() => {
          onFilled('')
          void ask((signal) => findCandidatesInRegistries({ apiUrl, signal, text }))
        }}
        size="small"
      >
        Find it in the registries
      </Button>
      <p role="status">{isBusy ? 'Searching the registries …' : words}</p>
      <div role="alert">{problem && <p className="reference-fill__problem">{problem}</p>}</div>
      {candidates.length > 0 && (
        <ol className="reference-fill__candidates">
          {candidates.map((candidate) => (
            <CandidateItem
              candidate={candidate}
              id={id}
              key={`${candidate.work.registry} ${candidate.work.item.id}`}
              onFilled={(message) => {
                forget()
                onFilled(message)
              }}
            />
          ))}
        </ol>
      )}
    </div>
  )
}

/** Below it, works are different ones; see compareReferences. */
const lowestScore = 0.3

const wordsFor = ({ answer, count }: { answer: CandidatesAnswer; count: number }): string => {
  if (count === 1) return 'One work may be it.'
  if (count > 1) return `${count} works may be it, the likeliest first.`
  return answer.message ?? 'No registry knows a work like this.'
}
