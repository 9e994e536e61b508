'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { SimilarChoice } from '../../library/import/vocabulary'
import type { Choices, PreviewRow } from './answers'
import { choiceFor } from './choices'
import type { Group } from './groups'
import { printedNumber } from '../imports/counted'
import { PreviewRowItem } from './PreviewRowItem'

type Props = {
  group: Group
  /** How many there are; the rows may be the first of them. */
  count: number
  rows: readonly PreviewRow[]
  choices: Choices
  isBusy: boolean
  onChoose: (choices: Choices) => void
}

/** The entries of a preview that share an outcome, some at a time. */
export const PreviewGroup = ({ group, count, rows, choices, isBusy, onChoose }: Props) => {
  const [shown, setShown] = useState(atOnce)
  const headingId = useId()
  const isDoubtful = ({ problems }: PreviewRow) => group.outcome === 'new' && problems.length > 0
  const doubtful = rows.filter(isDoubtful)
  const clean = rows.filter((row) => !isDoubtful(row))
  const hidden = Math.min(rows.length - shown, atOnce)
  const chooseAll = (all: SimilarChoice) => onChoose({ all, single: {} })
  return (
    <section aria-labelledby={headingId} className="add-references__group">
      <h3 id={headingId}>
        {group.label} ({printedNumber(count)})
      </h3>
      <p className="add-references__hint">{group.explanation}</p>
      {doubtful.length > 0 && (
        <p className="add-references__hint">
          {doubtful.length === 1
            ? 'One of them has something to look at; it stands first.'
            : `${printedNumber(doubtful.length)} of them have something to look at; they stand first.`}
        </p>
      )}
      {group.outcome === 'similar' && rows.length > 1 && (
        <div className="add-references__actions">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => chooseAll('skip')}
            size="small"
          >
            Use the existing one for all
          </Button>
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => chooseAll('create')}
            size="small"
          >
            Add all as new
          </Button>
        </div>
      )}
      <ol className="add-references__rows">
        {[...doubtful, ...clean].slice(0, shown).map((row) => (
          <PreviewRowItem
            choice={choiceFor({ choices, index: row.index })}
            isBusy={isBusy}
            key={row.index}
            onChoose={(choice) =>
              onChoose({ ...choices, single: { ...choices.single, [row.index]: choice } })
            }
            row={row}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => setShown(shown + atOnce)}
          size="small"
        >
          Show {hidden} more
        </Button>
      )}
      {count > rows.length && hidden <= 0 && (
        <p className="add-references__hint">
          These are the first {rows.length}; {printedNumber(count - rows.length)} more are not
          listed here.
        </p>
      )}
    </section>
  )
}

const atOnce = 50
