'use client'

import { Banner, Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { FormatChoice } from '../imports/readFormats'
import { WorkProgress } from '../imports/WorkProgress'
import { ImportDone } from './ImportDone'
import { ImportPreview } from './ImportPreview'
import { ReferenceBox } from './ReferenceBox'
import { useAddReferences } from './useAddReferences'

type Props = {
  /** What can be read, as people choose it. */
  formats: readonly FormatChoice[]
}

/** Give files, text or identifiers, see what would come in, confirm, and take it back if it was wrong. */
export const AddReferencesForm = ({ formats }: Props) => {
  const { state, preview, confirm, choose, startAgain } = useAddReferences()
  const { phase, error } = state
  const [turn, setTurn] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const phaseBefore = useRef(phase)
  const isBusy = phase === 'reading' || phase === 'importing'
  const isGiving = phase === 'choosing' || phase === 'reading'
  useEffect(() => {
    if (phase === 'preview') heading.current?.focus()
    // What had the focus is gone or was disabled meanwhile.
    if (phase === 'choosing' && phaseBefore.current !== phase) text.current?.focus()
    phaseBefore.current = phase
  }, [phase])

  return (
    <div className="add-references__form">
      {/* What was typed stays while its preview is looked at. */}
      <div hidden={!isGiving}>
        <ReferenceBox
          formats={formats}
          isBusy={isBusy}
          isShown={isGiving}
          key={turn}
          onGiven={(given) => void preview(given)}
          textRef={text}
        />
      </div>
      <p className="add-references__hidden" role="status">
        {progress[phase]}
      </p>
      {isBusy && <WorkProgress label={progress[phase]} />}
      {phase === 'reading' && (
        <div className="add-references__actions">
          <Button buttonStyle="secondary" margin={false} onClick={startAgain}>
            Cancel
          </Button>
        </div>
      )}
      <div role="alert">{error && <Banner type="error">{error}</Banner>}</div>
      {state.preview && (
        <ImportPreview
          choices={state.choices}
          formats={formats}
          headingRef={heading}
          isBusy={isBusy}
          onChoose={choose}
          onConfirm={() => void confirm()}
          onStartAgain={startAgain}
          preview={state.preview}
        />
      )}
      {state.done && (
        <ImportDone
          importId={state.done.importId}
          onStartAgain={() => {
            setTurn(turn + 1)
            startAgain()
          }}
        />
      )}
    </div>
  )
}

const progress = {
  choosing: '',
  reading: 'Reading and comparing with the library …',
  preview: '',
  importing: 'Adding the references …',
  done: '',
}
