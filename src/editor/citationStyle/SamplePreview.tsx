'use client'

import { PreviewFrame } from './PreviewFrame'
import { Printed } from './Printed'
import { useChosen } from './useChosen'
import { useStylePreview } from './useStylePreview'
import './citationStyle.css'

/** Sample works in the style and locale of the form: the site has no references of its own. */
export const SamplePreview = () => {
  const { style, locale } = useChosen()
  const { data, error, isLoading } = useStylePreview(
    style ? { style, citationLocale: locale || undefined } : null,
  )
  return (
    <PreviewFrame
      error={error}
      isLoading={isLoading}
      status={data?.printed && `In ${data.printed.style}, ${data.printed.locale}.`}
      title="How it prints, on sample works"
    >
      {data?.printed && <Printed printed={data.printed} />}
    </PreviewFrame>
  )
}
