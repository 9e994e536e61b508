import { referenceStatuses } from '../../references/vocabularies'
import { sourceNames } from '../../references/status/sourceNames'
import type { Affected } from './affected'
import { isAlarming } from './statusChange'
import type { StatusNews } from './statusChange'

export type AlarmMessage = { subject: string; text: string }

/** Sentences of one reference that a message names; the rest are counted. */
const mostSentences = 20

/**
 * What editors in charge have to know at once, as a plain text message: which works were retracted, withdrawn or
 * came under concern, and every sentence that rests on them. Undefined where nothing of the kind happened.
 */
export const alarmMessage = ({
  changes,
  affected,
  siteUrl,
}: {
  changes: readonly StatusNews[]
  affected: readonly Affected[]
  /** Without a slash at the end. */
  siteUrl: string
}): AlarmMessage | undefined => {
  const alarming = changes.filter(isAlarming)
  const [first] = alarming
  if (!first) return undefined
  const sentences = affected.filter(({ reference }) => alarming.some(({ id }) => id === reference))
  const subject =
    alarming.length === 1
      ? `${labelOf(first.after)}: ${oneLine(first.label)}`
      : `${alarming.length} references were retracted or questioned`
  return {
    subject: `${subject} (${countText(sentences.length)})`,
    text: alarming.map((change) => partOf({ change, sentences, siteUrl })).join('\n\n'),
  }
}

const partOf = ({
  change: { id, label, title, after, notice, source },
  sentences,
  siteUrl,
}: {
  change: StatusNews
  sentences: readonly Affected[]
  siteUrl: string
}): string => {
  const own = sentences.filter(({ reference }) => reference === id)
  return [
    `${labelOf(after)}: ${oneLine(label)}. ${oneLine(title ?? 'Without a title')}`,
    `${source ? `According to ${sourceNames(source)}` : 'By hand'}${notice ? `: ${notice}` : ''}`,
    `${siteUrl}/admin/collections/references/${id}`,
    own.length > 0 ? 'What rests on it:' : 'Nothing cites it.',
    ...own
      .slice(0, mostSentences)
      .map(
        ({ title: document, isPublished, sentence, collection, id: documentId }) =>
          `- “${oneLine(document)}” (${isPublished ? 'published' : 'draft'}): ${oneLine(sentence)}\n  ${siteUrl}/admin/collections/${collection}/${documentId}`,
      ),
    ...(own.length > mostSentences ? [`- and ${own.length - mostSentences} more.`] : []),
  ].join('\n')
}

const labelOf = (status: string): string =>
  referenceStatuses.find(({ value }) => value === status)?.label ?? status

const countText = (count: number): string =>
  count === 1 ? '1 sentence rests on it' : `${count} sentences affected`

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 400)
