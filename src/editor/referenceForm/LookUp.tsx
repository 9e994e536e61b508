'use client'

import type { LookUpAnswer } from '../../library/lookup/lookup'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { ReferenceLink } from '../addReferences/ReferenceLink'
import { lookUpInRegistries } from './askRegistries'
import { FoundWorkPanel } from './FoundWorkPanel'
import { LookUpBox } from './LookUpBox'
import { useAsked } from './useAsked'

type Props = {
  /** The reference of the form, which is no other one. */
  id: string | undefined
  onFilled: (message: string) => void
}

/** Pasting an identifier, an address or a title shows the work that a registry knows by it. */
export const LookUp = ({ id, onFilled }: Props) => {
  const apiUrl = useApiUrl()
  const { answer, problem, isBusy, ask, forget } = useAsked<LookUpAnswer>()
  const fillAndForget = (message: string) => {
    forget()
    onFilled(message)
  }
  return (
    <div className="reference-fill__part">
      <LookUpBox
        isBusy={isBusy}
        onAsk={(text) => {
          onFilled('')
          void ask((signal) => lookUpInRegistries({ apiUrl, signal, text }))
        }}
      />
      <p role="status">
        {isBusy
          ? 'Asking the registries …'
          : answer?.items.some(({ message }) => !message) && 'The registries answered.'}
      </p>
      <div role="alert">
        {problem && <p className="reference-fill__problem">{problem}</p>}
        {answer?.items.map(
          ({ message }, index) =>
            message && (
              <p className="reference-fill__problem" key={index}>
                {message}
              </p>
            ),
        )}
      </div>
      {answer?.items.map(({ asked, found, known }) => {
        const other = known && known.id !== id ? known : undefined
        if (found) {
          return (
            <FoundWorkPanel
              key={`${asked.kind} ${asked.value}`}
              known={other}
              onFilled={fillAndForget}
              work={found}
            />
          )
        }
        return (
          other && (
            <p key={`${asked.kind} ${asked.value}`}>
              In the library: <ReferenceLink id={other.id}>{other.label}</ReferenceLink>
            </p>
          )
        )
      })}
    </div>
  )
}
