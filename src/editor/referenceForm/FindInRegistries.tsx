'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { CandidatesAnswer } from '../../library/lookup/candidates'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { findCandidatesInRegistries } from './askRegistries'
import { FoundWorkPanel } from './FoundWorkPanel'
import { useAsked } from './useAsked'
import { WorkLabel } from './WorkLabel'

type Props = {
  /** The reference as it is printed, or its title. */
  text: string
  onFilled: (message: string) => void
}

/** For a reference without an identifier: the works that its text may mean, one of which can be taken over. */
export const FindInRegistries = ({ text, onFilled }: Props) => {
  const apiUrl = useApiUrl()
  const { answer, problem, isBusy, ask, forget } = useAsked<CandidatesAnswer>()
  const [opened, setOpened] = useState<number>()
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
          setOpened(undefined)
          void ask((signal) => findCandidatesInRegistries({ apiUrl, signal, text }))
        }}
        size="small"
      >
        Find it in the registries
      </Button>
      <p role="status">
        {isBusy ? 'Searching the registries …' : answer && wordsFor(answer.candidates.length)}
      </p>
      <div role="alert">
        {problem && <p className="reference-fill__problem">{problem}</p>}
        {answer?.message && <p className="reference-fill__problem">{answer.message}</p>}
      </div>
      {answer && answer.candidates.length > 0 && (
        <ol className="reference-fill__candidates">
          {answer.candidates.map(({ work, known, score, reasons, isAutomatic }, index) => (
            <li key={index}>
              {opened !== index && <WorkLabel work={work} />}
              <p className="reference-fill__hint">
                {Math.round(score * 100)} % alike
                {reasons.length > 0 && `. ${reasons.join(' ')}`}
                {isAutomatic && ' This is surely it.'}
              </p>
              {opened === index ? (
                <FoundWorkPanel
                  known={known}
                  onFilled={(filled) => {
                    forget()
                    onFilled(filled)
                  }}
                  work={work}
                />
              ) : (
                <Button
                  aria-label={`Take over ${work.fields.title ?? 'this work'}`}
                  buttonStyle="secondary"
                  margin={false}
                  onClick={() => setOpened(index)}
                  size="small"
                >
                  Take it over
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

const wordsFor = (count: number): string => {
  if (count === 0) return ''
  return count === 1 ? 'One work may be it.' : `${count} works may be it, the likeliest first.`
}
