'use client'

import { Banner, Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PairList } from '../../library/duplicates/listPairs'
import type { Scan } from '../../library/duplicates/scan'
import { requestJson } from '../citationStyle/requestJson'
import { useApiUrl } from '../citationStyle/useApiUrl'
import { useLoaded } from '../citationStyle/useLoaded'
import { PairComparison } from './PairComparison'

/** Searches the library for duplicates and shows what the last search found, page by page. */
export const DuplicatePairs = ({ canMerge }: { canMerge: boolean }) => {
  const apiUrl = useApiUrl()
  const [page, setPage] = useState(1)
  const [turn, setTurn] = useState(0)
  const [error, setError] = useState<string>()
  const [isStarting, setStarting] = useState(false)
  const url = `${apiUrl('/references/duplicates')}?page=${page}`
  const list = useLoaded<PairList>({
    key: `${url} ${turn}`,
    load: (signal) => requestJson(url, { signal }),
  })
  const scan = list.data?.scan
  const isRunning = scan?.state === 'running'
  useEffect(() => {
    if (!isRunning || list.isLoading) return undefined
    const timer = setTimeout(() => setTurn((number) => number + 1), 1_500)
    return () => clearTimeout(timer)
  }, [isRunning, list.isLoading, turn])

  const search = async () => {
    setStarting(true)
    setError(undefined)
    try {
      await requestJson<{ scan: Scan }>(apiUrl('/references/duplicates'), { method: 'POST' })
      setPage(1)
      setTurn((number) => number + 1)
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason))
    }
    setStarting(false)
  }
  const { pairs = [], total = 0, pages = 1 } = list.data ?? {}
  const isBusy = isStarting || isRunning

  return (
    <div className="duplicates__list">
      <p>Two references that are one work are merged: every cite moves, and nothing is lost.</p>
      <div className="duplicates__actions">
        <Button disabled={isBusy} onClick={() => void search()}>
          Search the library
        </Button>
      </div>
      <p role="status">{statusText({ scan: scan ?? null, isStarting, total })}</p>
      <div role="alert">
        {(error ?? list.error) && <Banner type="error">{error ?? list.error}</Banner>}
      </div>
      {pairs.map((pair, index) => (
        <PairComparison canMerge={canMerge} key={pair.id} number={index + 1} pair={pair} />
      ))}
      {pages > 1 && (
        <nav aria-label="Pages of duplicates" className="duplicates__actions">
          <Button buttonStyle="secondary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            Previous
          </Button>
          <span>
            Page {page} of {pages}
          </span>
          <Button
            buttonStyle="secondary"
            disabled={page >= pages}
            onClick={() => setPage(page + 1)}
          >
            Next
          </Button>
        </nav>
      )}
    </div>
  )
}

const statusText = ({
  scan,
  isStarting,
  total,
}: {
  scan: Scan | null
  isStarting: boolean
  total: number
}) => {
  if (isStarting) return 'Searching …'
  if (!scan) return 'Nobody has searched the library yet.'
  if (scan.state === 'running') return `Searching … ${Math.round(scan.progress * 100)} %`
  if (scan.state === 'failed') return 'The last search did not come to its end. Search again.'
  const date = new Date(scan.finishedAt ?? scan.startedAt).toLocaleString()
  const found =
    total === 0 ? 'No pair is left' : total === 1 ? 'One pair is left' : `${total} pairs are left`
  return `${found} of the search of ${date}.`
}
