'use client'

import { useId } from 'react'
import { similarChoices } from '../../library/import/vocabulary'
import type { SimilarChoice } from '../../library/import/vocabulary'
import { withoutMarkup } from '../../references/formats/richText'
import type { PreviewRow } from './answers'
import { ReferenceLink } from './ReferenceLink'

type Props = {
  row: PreviewRow
  choice: SimilarChoice
  isBusy: boolean
  onChoose: (choice: SimilarChoice) => void
}

/** One entry of a preview: what it is, what it is like, what is wrong with it, and what to do. */
export const PreviewRowItem = ({ row, choice, isBusy, onChoose }: Props) => {
  const { line, outcome, matches, problems, text } = row
  const label = withoutMarkup(row.label)
  const name = useId()
  return (
    <li className="add-references__row">
      <p className="add-references__label">
        {label || 'An entry without a title'}
        <span className="add-references__line">, line {line}</span>
      </p>
      {matches.length > 0 && (
        <ul className="add-references__matches">
          {matches.map(({ id, relation, label: matched, reason }, index) => (
            <li key={index}>
              {relationWords[relation]}
              {id ? (
                <ReferenceLink id={id}>{withoutMarkup(matched)}</ReferenceLink>
              ) : (
                withoutMarkup(matched)
              )}
              {reason && `. ${reason}`}
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul className="add-references__problems">
          {problems.map((problem, index) => (
            <li key={index}>
              {problem.line !== line && `Line ${problem.line}: `}
              {problem.message}
            </li>
          ))}
        </ul>
      )}
      {outcome === 'broken' && !isSameText(text, label) && (
        <pre className="add-references__text">{text}</pre>
      )}
      {outcome === 'similar' && (
        <fieldset className="add-references__choices" disabled={isBusy}>
          <legend className="add-references__hidden">What to do with {label}</legend>
          {similarChoices.map((each) => (
            <label key={each}>
              <input
                checked={choice === each}
                name={name}
                onChange={() => onChoose(each)}
                type="radio"
                value={each}
              />
              {choiceLabels[each]}
            </label>
          ))}
        </fieldset>
      )}
    </li>
  )
}

/** A label is the text with its white space folded, and may have lost the full stop at its end. */
const isSameText = (one: string, other: string) => worded(one) === worded(other)

const worded = (text: string) => text.replace(/\s+/g, ' ').trim().replace(/\.$/, '')

const relationWords: Record<PreviewRow['matches'][number]['relation'], string> = {
  same: 'The same as ',
  similar: 'Looks like ',
  related: 'Belongs to ',
  different: 'Compared with ',
}

const choiceLabels: Record<SimilarChoice, string> = {
  create: 'Add it as another work',
  skip: 'Use the existing one',
}
