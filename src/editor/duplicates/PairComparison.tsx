'use client'

import { Banner, Button, Pill } from '@payloadcms/ui'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { ListedPair } from '../../library/duplicates/listPairs'
import { comparedFieldsOf } from './fieldText'
import { FieldChoice } from './FieldChoice'
import type { Side } from './FieldChoice'
import { PairHeads } from './PairHeads'
import { usePairDecision } from './usePairDecision'

type Props = {
  pair: ListedPair
  canMerge: boolean
  /** Its place on the page, from 1, where there are several: many pairs have the same title. */
  number?: number
}

/** Two references side by side, field by field, and what can be done with them. */
export const PairComparison = ({ pair, canMerge, number }: Props) => {
  const { one, other } = pair
  const titleId = useId()
  const outcome = useRef<HTMLParagraphElement>(null)
  const [survivor, setSurvivor] = useState<Side>(pair.survivor === one.id ? 'one' : 'other')
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const { differing, equal } = useMemo(() => comparedFieldsOf(one, other), [one, other])
  const { state, merge, dismiss, undo } = usePairDecision(pair)
  const isOpen = state.phase === 'open'
  const sideOf = (name: string, texts: { one: string; other: string }): Side =>
    chosen[name] ?? (texts[survivor] ? survivor : survivor === 'one' ? 'other' : 'one')
  const confirm = () => {
    const choices = Object.fromEntries(
      differing.map(({ field, ...texts }) => [
        field.name,
        sideOf(field.name, texts) === survivor ? ('survivor' as const) : ('merged' as const),
      ]),
    )
    void merge({ survivor, choices: withoutExtra(choices, chosen) })
  }
  useEffect(() => {
    if (state.phase === 'merged' || state.phase === 'dismissed') outcome.current?.focus()
  }, [state.phase])

  return (
    <section aria-labelledby={titleId} className="duplicates__pair">
      <h2 id={titleId}>
        {number !== undefined && `${number}. `}
        {one.title || one.label}
      </h2>
      <p>
        <Pill pillStyle={pair.relation === 'same' ? 'success' : 'warning'}>
          {relations[pair.relation]} ({pair.score.toFixed(2)})
        </Pill>{' '}
        {pair.reasons.join(' ')}
      </p>
      <p className="duplicates__outcome" ref={outcome} role="status" tabIndex={-1}>
        {state.message}
      </p>
      <div role="alert">{state.error && <Banner type="error">{state.error}</Banner>}</div>
      {isOpen && (
        <>
          <PairHeads
            isDisabled={!canMerge}
            onChoose={setSurvivor}
            pair={pair}
            survivor={survivor}
          />
          {differing.map((compared) => (
            <FieldChoice
              chosen={sideOf(compared.field.name, compared)}
              compared={compared}
              isDisabled={!canMerge}
              key={compared.field.name}
              onChoose={(side) => setChosen({ ...chosen, [compared.field.name]: side })}
            />
          ))}
          {equal.length > 0 && (
            <details>
              <summary>What both have in common</summary>
              <dl className="duplicates__equal">
                {equal.map(({ field, one: text }) => (
                  <div key={field.name}>
                    <dt>{field.label}</dt>
                    <dd>{text}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </>
      )}
      {canMerge && (
        <div className="duplicates__actions">
          {isOpen && (
            <>
              <Button disabled={state.isBusy} onClick={confirm}>
                Merge
              </Button>
              <Button
                buttonStyle="secondary"
                disabled={state.isBusy}
                onClick={() => void dismiss()}
              >
                Not the same
              </Button>
            </>
          )}
          {!isOpen && (
            <Button buttonStyle="secondary" disabled={state.isBusy} onClick={() => void undo()}>
              Undo
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

const relations: Readonly<Record<ListedPair['relation'], string>> = {
  same: 'The same work',
  similar: 'Perhaps the same work',
  related: 'Related works',
  different: 'Different works',
}

/** Other variables are joined unless somebody chose a side. */
const withoutExtra = <Choice,>(
  choices: Record<string, Choice>,
  chosen: Readonly<Record<string, Side>>,
) =>
  Object.fromEntries(
    Object.entries(choices).filter(([name]) => name !== 'extra' || chosen.extra !== undefined),
  )
