'use client'

import { ReactSelect } from '@payloadcms/ui'
import { useState } from 'react'
import { StyleOption } from './StyleOption'
import { requestJson } from './requestJson'
import { selectIndicators } from './selectIndicators'
import type { StyleChoice } from './siteStyles'
import { useApiUrl } from './useApiUrl'
import { useLoaded } from './useLoaded'

type StyleSelectProps = {
  inputId: string
  value: StyleChoice | null
  onChange: (choice: StyleChoice | null) => void
  /** What is offered before anything is typed. */
  suggestions: StyleChoice[]
  /** What prints where nothing is chosen. */
  placeholder: string
  isClearable?: boolean
  isDisabled?: boolean
  hasError?: boolean
  /** Ids of the texts that describe the field, and of its error. */
  describedBy?: string
  errorId?: string
}

type FoundStyles = { docs: StyleChoice[]; totalDocs: number }

/** A combobox over all styles of the site, which searches while one types. */
export const StyleSelect = ({
  inputId,
  value,
  onChange,
  suggestions,
  placeholder,
  isClearable = true,
  isDisabled = false,
  hasError = false,
  describedBy,
  errorId,
}: StyleSelectProps) => {
  const apiUrl = useApiUrl()
  const [typed, setTyped] = useState('')
  const search = typed.trim()
  const query = new URLSearchParams({ search, limit: String(shownStyles) })
  const found = useLoaded({
    key: search || null,
    delay: 200,
    load: (signal) =>
      requestJson<FoundStyles>(`${apiUrl('/citation-styles')}?${query}`, { signal }),
  })
  const styles = search ? (found.data?.docs ?? []) : suggestions
  const total = found.data?.totalDocs ?? 0
  const options = styles.map(optionOf)

  return (
    <ReactSelect
      aria-describedby={describedBy}
      aria-errormessage={hasError ? errorId : undefined}
      aria-invalid={hasError}
      className="vouch-style-select"
      components={{ ...selectIndicators, Option: StyleOption }}
      disabled={isDisabled}
      filterOption={isShown}
      inputId={inputId}
      isClearable={isClearable}
      isLoading={found.isLoading}
      noOptionsMessage={() => {
        if (found.isLoading) return 'Searching …'
        return found.error ?? `No style has “${search}” in its name.`
      }}
      onChange={(chosen) => {
        const option = Array.isArray(chosen) ? chosen[0] : chosen
        onChange(styles.find(({ id }) => id === option?.value) ?? null)
      }}
      onInputChange={setTyped}
      options={
        search && total > styles.length
          ? [{ label: `${styles.length} of ${total}: type more of the name`, options }]
          : options
      }
      placeholder={placeholder}
      showError={hasError}
      value={value ? optionOf(value) : undefined}
    />
  )
}

const shownStyles = 50

const optionOf = ({ id, title, parent }: StyleChoice) => ({
  value: id,
  label: title,
  ...(parent && { parent }),
})

/** The server has done the search. */
const isShown = () => true
