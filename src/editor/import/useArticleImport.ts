'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import { largestFile } from '../../documents/text/decode'
import type { ImportReportJson } from '../../publishing/import/report'

type Phase = 'choosing' | 'reading' | 'preview' | 'importing' | 'done'

type State = { phase: Phase; file?: File; report?: ImportReportJson; error?: string }

/** The way of one file through the import: read, preview, import, done. */
export const useArticleImport = () => {
  const { config } = useConfig()
  const [state, setState] = useState<State>({ phase: 'choosing' })
  const url = formatAdminURL({ apiRoute: config.routes.api, path: '/articles/import' })

  const choose = async (file: File) => {
    if (file.size > largestFile) {
      setState({
        phase: 'choosing',
        error: `${file.name} is too large: an article has at most 2 MB.`,
      })
      return
    }
    setState({ phase: 'reading', file })
    const answer = await send({ url: `${url}?dryRun=true`, file })
    setState(
      'error' in answer ? { phase: 'choosing', ...answer } : { phase: 'preview', file, ...answer },
    )
  }

  const confirm = async () => {
    const { file, report } = state
    if (!file || !report) return
    setState({ phase: 'importing', file, report })
    const answer = await send({ url, file })
    const isRefused = 'error' in answer
    setState({ phase: isRefused ? 'preview' : 'done', file, report, ...answer })
  }

  return { state, choose, confirm, startAgain: () => setState({ phase: 'choosing' }) }
}

type Answer = { report: ImportReportJson } | { error: string }

const send = async ({ url, file }: { url: string; file: File }): Promise<Answer> => {
  const body = new FormData()
  body.append('file', file)
  try {
    const response = await fetch(url, { method: 'POST', body, credentials: 'include' })
    const answer: ImportReportJson & { errors?: { message: string }[] } = await response.json()
    return response.ok ? { report: answer } : { error: answer.errors?.[0]?.message ?? noAnswer }
  } catch {
    return { error: noAnswer }
  }
}

const noAnswer =
  'The server did not answer as expected. Look at the list of articles before you try again.'
