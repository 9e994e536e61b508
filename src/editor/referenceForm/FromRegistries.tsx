'use client'

import { useDocumentInfo, useFormFields, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { uniqueIdentifiers } from '../../references/identifiers'
import { FindInRegistries } from './FindInRegistries'
import { LookUp } from './LookUp'
import { RefreshFromRegistry } from './RefreshFromRegistry'
import './referenceForm.css'

const identifying = [...uniqueIdentifiers, 'isbn'] as const

/** What the registries can do for the form: fill it, find the work that a printed text means, show what differs. */
export const FromRegistries = () => {
  const info = useDocumentInfo()
  const id = info.id === undefined ? undefined : String(info.id)
  const isModified = useFormModified()
  const [filled, setFilled] = useState('')
  const hasIdentifier = useFormFields(([fields]) =>
    identifying.some((name) => Boolean(fields?.[name]?.value)),
  )
  const printed = useFormFields(([fields]) => {
    const text = fields?.rawText?.value || fields?.title?.value
    return typeof text === 'string' ? text : ''
  })
  return (
    <details className="reference-fill" open={id === undefined}>
      <summary>From the registries</summary>
      <div className="reference-fill__body">
        <LookUp id={id} onFilled={setFilled} />
        {!hasIdentifier && printed.trim() && (
          <FindInRegistries id={id} onFilled={setFilled} text={printed} />
        )}
        {id !== undefined && hasIdentifier && (
          <RefreshFromRegistry id={id} isModified={isModified} />
        )}
        <p role="status">{filled}</p>
      </div>
    </details>
  )
}
