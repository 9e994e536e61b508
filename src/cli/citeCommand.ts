import { clusterFormats } from '../citations/engineMarkup'
import type { ClusterFormat } from '../citations/engineMarkup'
import type { CitationFinding } from '../citations/findings'
import type { RenderedClusters } from '../citations/renderClusters'
import { runInWorker } from '../citations/worker/runInWorker'
import { readClusters } from './cite/readClusters'
import { readJson } from './cite/readJson'
import { readSource } from './cite/readSource'
import { readStyle } from './cite/readStyle'
import type { CommandModule } from './command'
import { CommandError } from './command'
import { readableFormat } from './readableFormat'

/**
 * `vouch cite <file>`: a bibliography of the references of a file in any format, or with `--citations` what the style prints for
 * citations, as one JSON object. No database.
 */
export const run: CommandModule['run'] = async ({ args: [file = '-'], options }) => {
  const { style: nameOrFile, citations, locale, links = false } = options
  const format = formatOf(options.format)
  if (nameOrFile === undefined) {
    throw new CommandError({ code: 'no-style', message: 'Name a style: --style <name or file>.' })
  }
  if (file === '-' && citations === '-') {
    throw new CommandError({
      code: 'standard-input-twice',
      message: 'The references and the citations cannot both come from standard input.',
    })
  }
  const from = readableFormat(options.from)
  const style = await readStyle(nameOrFile)
  const { references, problems } = await readSource({ file, format: from })
  const read =
    citations === undefined
      ? { clusters: [], problems: [] }
      : readClusters(await readJson(citations))
  const rendered = await runInWorker({
    job: 'renderClusters',
    input: { clusters: read.clusters, references, style, locale, format, hasLinks: links },
    subject: `citations in the style "${style.title.slice(0, 100)}"`,
  })
  const isMissing = ({ code }: CitationFinding): boolean => code === 'missing-reference'
  const mistakes = [
    ...problems,
    ...read.problems,
    ...rendered.findings.filter(isMissing).map(findingText),
  ]
  const findings = rendered.findings.filter((finding) => !isMissing(finding)).map(findingText)
  const answer = { citations: rendered.citations, bibliography: rendered.bibliography }
  return {
    json: answer,
    text:
      citations === undefined
        ? bibliographyText({ rendered, format })
        : JSON.stringify(answer, null, 2),
    remarks: [...mistakes, ...findings],
    isIncomplete: mistakes.length > 0,
  }
}

const formatOf = (wanted = 'html'): ClusterFormat => {
  const format = clusterFormats.find((known) => known === wanted)
  if (format) return format
  throw new CommandError({
    code: 'unknown-format',
    message: `There is no format "${wanted.slice(0, 100)}". Choose one of: ${clusterFormats.join(', ')}.`,
  })
}

const findingText = ({ citationId, message }: CitationFinding): string =>
  citationId === undefined ? message : `Citation ${Number(citationId) + 1}: ${message}`

const bibliographyText = ({
  rendered: { bibliography },
  format,
}: {
  rendered: RenderedClusters
  format: ClusterFormat
}): string =>
  format === 'html'
    ? ['<div class="csl-bib-body">', ...bibliography.map((entry) => `  ${entry}`), '</div>'].join(
        '\n',
      )
    : bibliography.join('\n')
