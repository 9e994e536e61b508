'use client'

import { Button } from '@payloadcms/ui'
import type { Ref } from 'react'
import { lookedUpFormat } from '../../library/import/vocabulary'
import { countedReferences, printedNumber } from '../imports/counted'
import { readAs } from '../imports/readAs'
import type { FormatChoice } from '../imports/readFormats'
import type { Choices, Preview } from './answers'
import { countAdded } from './choices'
import { groupsFor } from './groups'
import { PreviewGroup } from './PreviewGroup'

type Props = {
  preview: Preview
  formats: readonly FormatChoice[]
  choices: Choices
  isBusy: boolean
  headingRef: Ref<HTMLHeadingElement>
  onChoose: (choices: Choices) => void
  onConfirm: () => void
  onStartAgain: () => void
}

/** What would come in, before it does. */
export const ImportPreview = ({
  preview: { format, counts, rows },
  formats,
  choices,
  isBusy,
  headingRef,
  onChoose,
  onConfirm,
  onStartAgain,
}: Props) => {
  const added = countAdded({ counts, choices })
  const groups = groupsFor(format)
  return (
    <section className="add-references__result">
      <h2 ref={headingRef} tabIndex={-1}>
        {headline({ format, counts })}
      </h2>
      <p>
        {readAs({ format, formats })} {!isBusy && 'Nothing is written yet.'}
      </p>
      <dl className="add-references__counts">
        {groups.map(({ outcome, label }) => (
          <div key={outcome}>
            <dt>{label}</dt>
            <dd>{printedNumber(counts[outcome])}</dd>
          </div>
        ))}
      </dl>
      <div className="add-references__actions">
        {added > 0 && (
          <Button disabled={isBusy} margin={false} onClick={onConfirm}>
            Add {countedReferences(added)}
          </Button>
        )}
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onStartAgain}>
          {added > 0 ? 'Add none of them' : 'Start again'}
        </Button>
      </div>
      {groups
        .filter(({ outcome }) => counts[outcome] > 0)
        .map((group) => (
          <PreviewGroup
            choices={choices}
            count={counts[group.outcome]}
            group={group}
            isBusy={isBusy}
            key={group.outcome}
            onChoose={onChoose}
            rows={rows.filter(({ outcome }) => outcome === group.outcome)}
          />
        ))}
    </section>
  )
}

const headline = ({
  format,
  counts: { read, broken, new: fresh, similar },
}: Pick<Preview, 'format' | 'counts'>): string => {
  if (!read) return 'There is no reference in it'
  const isLookedUp = format === lookedUpFormat
  if (isLookedUp && broken === read) return 'Nothing was found'
  if (!fresh && !similar) return 'Nothing new in it'
  return isLookedUp
    ? `${countedReferences(read - broken)} found`
    : `${countedReferences(read)} read`
}
