'use client'

import { siteName } from '../../site/siteName'

type ErrorProps = { error: Error & { digest?: string }; reset: () => void }

const PageError = ({ error, reset }: ErrorProps) => (
  <div className="page narrow">
    <title>{`Something went wrong – ${siteName}`}</title>
    <h1>This page cannot be shown at the moment</h1>
    <p>
      That is our fault, not yours, and nothing is lost. Try again in a minute. If it stays this
      way, tell the people who run this site
      {error.digest ? ` and give them this number: ${error.digest}` : ''}.
    </p>
    <p>
      <button type="button" onClick={reset}>
        Try again
      </button>
    </p>
  </div>
)

export default PageError
