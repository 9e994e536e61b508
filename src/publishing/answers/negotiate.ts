import Negotiator from 'negotiator'
import { APIError } from 'payload'
import type { PayloadRequest } from 'payload'
import { nearestNames } from '../../citations/styles/nearestNames'
import { answerFormatNames, answerFormats, isAnswerFormat } from './formats'
import type { AnswerFormatName } from './formats'
import { shown } from './shown'

/** A format that was asked for by name. @throws APIError 400 that names the nearest ones and all. */
export const formatNamed = (name: string): AnswerFormatName => {
  if (isAnswerFormat(name)) return name
  const nearest = nearestNames({
    wanted: name,
    names: answerFormatNames.map((known) => ({ name: known })),
    count: 3,
  })
  throw new APIError(
    `There is no format ${shown(name)}. There are: ${answerFormatNames.join(', ')}.`,
    400,
    { nearest, formats: answerFormatNames },
    true,
  )
}

/**
 * The format of an answer: what `format` names, else what the Accept header prefers (RFC 9110, 12.5.1).
 * @throws APIError 400 for an unknown name, 406 with what there is where nothing of it is acceptable.
 */
export const negotiatedFormat = ({
  req,
  format,
}: {
  req: Pick<PayloadRequest, 'headers'>
  format?: string
}): AnswerFormatName => {
  if (format !== undefined) return formatNamed(format)
  const accept = req.headers.get('accept') ?? undefined
  const [preferred] = new Negotiator({ headers: { accept } }).mediaTypes([
    ...formatByMediaType.keys(),
  ])
  const found = preferred === undefined ? undefined : formatByMediaType.get(preferred)
  if (found) return found
  throw new APIError(
    'None of the media types that the request accepts is available. ' +
      `There are: ${[...formatByMediaType.keys()].join(', ')}.`,
    406,
    {
      formats: answerFormatNames.flatMap((name) =>
        isAnswerFormat(name) ? [{ format: name, mediaType: answerFormats[name].mediaType }] : [],
      ),
    },
    true,
  )
}

/** Of two formats with one media type the first counts; the other is asked for by its name. */
const formatByMediaType = answerFormatNames.reduce((byMediaType, name) => {
  if (!isAnswerFormat(name)) return byMediaType
  const { mediaType } = answerFormats[name]
  return byMediaType.has(mediaType) ? byMediaType : byMediaType.set(mediaType, name)
}, new Map<string, AnswerFormatName>())
