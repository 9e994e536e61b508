'use client'

import { Button } from '@payloadcms/ui'
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import type { Given } from './answers'
import type { FormatChoice } from '../imports/readFormats'
import { lookedUpFormat } from '../../library/import/vocabulary'
import { recognisePasted } from '../../registries/recognisePasted'
import type { Recognised } from '../../registries/recognisePasted'
import { useFileDrop } from './useFileDrop'

type Props = {
  formats: readonly FormatChoice[]
  isBusy: boolean
  /** Whether it is what people look at: then files may be dropped. */
  isShown: boolean
  textRef: Ref<HTMLTextAreaElement>
  onGiven: (given: Given) => void
}

/** The one box for everything: files are dropped on it or chosen, everything else is pasted into it. */
export const ReferenceBox = ({ formats, isBusy, isShown, textRef, onGiven }: Props) => {
  const [text, setText] = useState('')
  const [readAs, setReadAs] = useState<string>(byItself)
  const ids = { text: useId(), hint: useId(), recognised: useId(), file: useId(), readAs: useId() }
  const fileInput = useRef<HTMLInputElement>(null)
  const deferred = useDeferredValue(text)
  const recognised = useMemo(() => recognisePasted(deferred), [deferred])
  const chosen = readAs === byItself ? undefined : readAs
  const format = chosen ?? (isForRegistries(recognised) ? lookedUpFormat : undefined)

  const giveFiles = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (!files.length || isBusy) return
    onGiven({ kind: 'files', files, ...(chosen && { format: chosen }) })
    // The same file can be chosen again after it was changed on disk.
    if (fileInput.current) fileInput.current.value = ''
  }
  const giveText = () => {
    if (recognised.kind === 'nothing' || isBusy) return
    onGiven({ kind: 'text', text, ...(format && { format }) })
  }
  const isOver = useFileDrop({ isOpen: isShown && !isBusy, onFiles: giveFiles })

  return (
    <form
      className={`add-references__box${isOver ? ' add-references__box--over' : ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        giveText()
      }}
    >
      <label htmlFor={ids.text}>
        Paste references, identifiers or addresses, or drop files here
      </label>
      <textarea
        aria-describedby={`${ids.hint} ${ids.recognised}`}
        id={ids.text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) giveText()
        }}
        placeholder={
          '10.1016/j.jaad.2015.09.024\nPMID 26549251\nOkafor N. On skin. J Skin. 2019;3:1-9.'
        }
        ref={textRef}
        rows={7}
        spellCheck={false}
        value={text}
      />
      <p className="add-references__hint" id={ids.hint}>
        DOIs, PubMed IDs, ISBNs, arXiv IDs, web addresses or a title are looked up in the
        registries. Anything else is read as it is: {listed(formats)}.
      </p>
      <p aria-live="polite" className="add-references__recognised" id={ids.recognised}>
        {wordsFor({ recognised, format, formats })}
      </p>
      <div className="add-references__controls">
        <div className="add-references__choice">
          <label htmlFor={ids.readAs}>Read it as</label>
          <select
            disabled={isBusy}
            id={ids.readAs}
            onChange={({ target }) => setReadAs(target.value)}
            value={readAs}
          >
            <option value={byItself}>what it looks like</option>
            <option value={lookedUpFormat}>identifiers, addresses or titles, one a line</option>
            {formats.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="add-references__choice">
          <label htmlFor={ids.file}>Files</label>
          <input
            disabled={isBusy}
            id={ids.file}
            multiple
            onChange={({ target }) => giveFiles(target.files)}
            ref={fileInput}
            type="file"
          />
        </div>
        <Button disabled={isBusy || recognised.kind === 'nothing'} margin={false} type="submit">
          Preview
        </Button>
      </div>
    </form>
  )
}

const byItself = 'by itself'

const isForRegistries = ({ kind }: Recognised) => kind === 'identifiers' || kind === 'title'

const listed = (formats: Props['formats']): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(formats.map(({ label }) => label))

const wordsFor = ({
  recognised,
  format,
  formats,
}: {
  recognised: Recognised
  format: string | undefined
  formats: Props['formats']
}): string => {
  if (recognised.kind === 'nothing') return ''
  if (format === lookedUpFormat) return lookUpWords(recognised)
  const chosen = formats.find(({ value }) => value === format)
  return chosen
    ? `It is read as ${chosen.label}.`
    : 'It is read as it is; the preview says in which format.'
}

const lookUpWords = (recognised: Recognised): string => {
  if (recognised.kind === 'identifiers')
    return `Recognised: ${recognised.counted}. They are looked up in the registries.`
  return recognised.kind === 'title'
    ? 'This may be a title. It is looked up in the registries.'
    : 'Each line is looked up in the registries.'
}
