import { createLocalReq } from 'payload'
import type { Payload, Where } from 'payload'
import { siteUrl } from '../../access/origins'
import type { Reference } from '@payload-types'
import { affectedBy } from './affected'
import { alarmingKeys, toldIn } from './alarmDue'
import { alarmMessage } from './alarmMessage'
import { gravestFirst, isAlarming, statusNews } from './statusChange'
import { noticesIn } from './storedNotices'

/** What is to be told. A work in the trash is told of when it comes back. */
const isDue: Where = {
  and: [{ isAlarmDue: { equals: true } }, { deletedAt: { exists: false } }],
}

/** Whether there is anything to tell: one query of an index. */
export const hasAlarm = async ({ payload }: { payload: Payload }): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({ collection: 'references', where: isDue })
  return totalDocs > 0
}

/**
 * Tells publishers and admins in one message what was retracted, withdrawn or questioned and what rests on it, through
 * the e-mail adapter of the site, and writes it to the log. What is to be told stands in the references themselves
 * (`isAlarmDue`) and is crossed out once the message is out: what a run that was ended, or an e-mail that could not be
 * sent, left untold is told at the next call. No request waits for it: the task `sendAlarms` calls it each minute.
 * @returns of how many references it told; `not-sent` where the e-mail could not be sent, which the log then says.
 */
export const sendAlarm = ({ payload }: { payload: Payload }): Promise<number | 'not-sent'> => {
  // One after the other, so that two runs at a time do not tell the same.
  const sending = lastSending.then(() => tellWhatIsDue(payload))
  lastSending = sending.catch(() => undefined)
  return sending
}

let lastSending: Promise<unknown> = Promise.resolve()

const tellWhatIsDue = async (payload: Payload): Promise<number | 'not-sent'> => {
  const { docs: due } = await payload.db.find<Reference>({
    collection: 'references',
    where: isDue,
    pagination: false,
    limit: 0,
  })
  if (due.length === 0) return 0
  const changes = due
    .map((reference) => statusNews({ reference, after: reference }))
    .filter(isAlarming)
    .toSorted(gravestFirst)
  const affected = await affectedBy({
    req: await createLocalReq({}, payload),
    references: changes.map(({ id }) => id),
  })
  const message = alarmMessage({ changes, affected, siteUrl: siteUrl() })
  if (message) {
    payload.logger.warn(`${message.subject}\n${message.text}`)
    if (!(await isSent({ payload, message }))) return 'not-sent'
  }
  await crossOut({ payload, due })
  return changes.length
}

const isSent = async ({
  payload,
  message,
}: {
  payload: Payload
  message: { subject: string; text: string }
}): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: {
      and: [{ role: { in: ['publisher', 'admin'] } }, { isDeactivated: { not_equals: true } }],
    },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const to = docs.flatMap(({ email }) => email ?? [])
  if (to.length === 0) return true
  try {
    await payload.sendEmail({ to, ...message })
    return true
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: 'The message about retractions could not be sent. It is sent later.',
    })
    return false
  }
}

/**
 * Remembers what was told. Only while the status is the one that was told, by the same notice, is nothing due any more:
 * another one that came meanwhile is still to be told.
 */
const crossOut = async ({
  payload,
  due,
}: {
  payload: Payload
  due: readonly Reference[]
}): Promise<void> => {
  for (const { id, status, statusNotice, notices, toldNotices } of due) {
    const told = new Set([...toldIn(toldNotices), ...alarmingKeys(noticesIn(notices))])
    const isIt: Where = { id: { equals: id } }
    const saysTheSame: Where[] = [
      { status: { equals: status } },
      { statusNotice: statusNotice ? { equals: statusNotice } : { exists: false } },
    ]
    await payload.db.updateMany({
      collection: 'references',
      where: isIt,
      data: { toldNotices: [...told], updatedAt: null },
      returning: false,
    })
    await payload.db.updateMany({
      collection: 'references',
      where: { and: [isIt, ...saysTheSame] },
      data: { isAlarmDue: false, updatedAt: null },
      returning: false,
    })
  }
}
