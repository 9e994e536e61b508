'use client'

import { Banner, Button, Dropzone } from '@payloadcms/ui'
import { useEffect, useId, useRef } from 'react'
import type { ChangeEvent } from 'react'
import { ImportResult } from './ImportResult'
import { useArticleImport } from './useArticleImport'

/** Choose or drop a file, see what would be created, confirm, go to the draft. */
export const ImportForm = () => {
  const { state, choose, confirm, startAgain } = useArticleImport()
  const inputId = useId()
  const hintId = useId()
  const input = useRef<HTMLInputElement>(null)
  const result = useRef<HTMLHeadingElement>(null)
  const isBusy = state.phase === 'reading' || state.phase === 'importing'
  const chooseFrom = (files: FileList | null) => {
    const file = files?.[0]
    if (file) void choose(file)
  }
  useEffect(() => {
    if (state.phase === 'preview' || state.phase === 'done') result.current?.focus()
    // The same file can be chosen again after it was changed on disk.
    if (state.phase === 'choosing' && input.current) input.current.value = ''
  }, [state.phase])

  return (
    <div className="import-article__form">
      <Dropzone className="import-article__drop" disabled={isBusy} onChange={chooseFrom}>
        <label htmlFor={inputId}>Text file of the article</label>
        <input
          accept=".txt,.text,.md,.markdown,text/plain,text/markdown"
          aria-describedby={hintId}
          disabled={isBusy}
          id={inputId}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => chooseFrom(target.files)}
          ref={input}
          type="file"
        />
        <p id={hintId}>
          Choose the file or drop it here: plain text in UTF-8, at most 2 MB, with a title, headings
          and a list of references. You see what will be created before anything is written.
        </p>
      </Dropzone>
      <p className="import-article__progress" role="status">
        {progress[state.phase]}
      </p>
      <div role="alert">{state.error && <Banner type="error">{state.error}</Banner>}</div>
      {state.report && (
        <ImportResult
          actions={
            state.phase === 'preview' && !state.report.isUnchanged ? (
              <>
                <Button onClick={() => void confirm()}>Import as a draft</Button>
                <Button buttonStyle="secondary" onClick={startAgain}>
                  Choose another file
                </Button>
              </>
            ) : (
              !isBusy && (
                <Button buttonStyle="secondary" onClick={startAgain}>
                  Import another file
                </Button>
              )
            )
          }
          headingRef={result}
          report={state.report}
        />
      )}
    </div>
  )
}

const progress = {
  choosing: '',
  reading: 'Reading the file …',
  preview: '',
  importing: 'Importing …',
  done: '',
}
