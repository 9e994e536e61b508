import type { CslItem } from '../../references/csl'
import type { DocumentToRender, RenderedDocument } from '../render'
import type { Printed } from '../sanitise'
import type { Style } from '../styles/styles'
import { runInWorker } from './runInWorker'
import type { WorkerOptions } from './runInWorker'

/**
 * `renderDocument` in a worker with a deadline (milliseconds), from the last state of the same
 * `session` if there is one (see `SessionDocument`).
 * Throws what `renderDocument` and `runInWorker` throw.
 */
export const renderInWorker = ({
  document,
  session,
  ...options
}: WorkerOptions & { document: DocumentToRender; session?: string }): Promise<RenderedDocument> =>
  runInWorker({
    job: 'renderDocument',
    input: { ...document, session },
    subject: `citations in the style "${nameOf(document.style)}"`,
    ...options,
  })

/**
 * `formatReference` in a worker with a deadline (milliseconds).
 * Throws what `formatReference` and `runInWorker` throw.
 */
export const formatReferenceInWorker = ({
  reference,
  style,
  locale,
  ...options
}: WorkerOptions & {
  reference: CslItem
  style: string | Style
  locale?: string
}): Promise<Printed> =>
  runInWorker({
    job: 'formatReference',
    input: { reference, style, locale },
    subject: `a reference in the style "${nameOf(style)}"`,
    ...options,
  })

const nameOf = (style: string | Style): string =>
  (typeof style === 'string' ? style : style.title).slice(0, 100)
