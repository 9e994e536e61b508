'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

type Props = { isBusy: boolean; onAsk: (text: string) => void }

/** Where an identifier, an address or a title is pasted. Enter asks; it does not save the form around it. */
export const LookUpBox = ({ isBusy, onAsk }: Props) => {
  const [text, setText] = useState('')
  const inputId = useId()
  const ask = () => {
    if (text.trim() && !isBusy) onAsk(text.trim())
  }
  return (
    <div className="reference-fill__ask">
      <div>
        <label htmlFor={inputId}>DOI, PMID, ISBN, address or title</label>
        <input
          autoComplete="off"
          id={inputId}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            ask()
          }}
          spellCheck={false}
          type="text"
          value={text}
        />
      </div>
      <Button
        buttonStyle="secondary"
        disabled={isBusy || !text.trim()}
        margin={false}
        onClick={ask}
        size="small"
      >
        Look up
      </Button>
    </div>
  )
}
