'use client'

import { Button } from '@payloadcms/ui'
import type { Ref } from 'react'
import { readAs } from '../imports/readAs'
import type { FormatChoice } from '../imports/readFormats'
import type { Choices, Preview } from './answers'
import { countAdded } from './choices'
import { groups } from './groups'
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
  return (
    <section className="add-references__result">
      <h2 ref={headingRef} tabIndex={-1}>
        {headline(counts)}
      </h2>
      <p>{readAs({ format, formats })} Nothing is written yet.</p>
      <dl className="add-references__counts">
        {groups.map(({ outcome, label }) => (
          <div key={outcome}>
            <dt>{label}</dt>
            <dd>{counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      <div className="add-references__actions">
        {added > 0 && (
          <Button disabled={isBusy} margin={false} onClick={onConfirm}>
            Add {added} {added === 1 ? 'reference' : 'references'}
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

const headline = ({ read, new: fresh, similar }: Preview['counts']): string => {
  if (!read) return 'There is no reference in it'
  if (!fresh && !similar) return 'Nothing new in it'
  return `${read} ${read === 1 ? 'reference' : 'references'} read`
}
