import { createLocalReq } from 'payload'
import type { Payload } from 'payload'
import { siteUrl } from '../../access/origins'
import type { Reference } from '@payload-types'
import { affectedBy } from './affected'
import { alarmMessage } from './alarmMessage'
import { gravestFirst, isAlarming, statusNews } from './statusChange'

/**
 * Tells publishers and admins in one message what was retracted, withdrawn or questioned and what rests on it, through
 * the e-mail adapter of the site, and writes it to the log. What is to be told stands in the references themselves
 * (`isAlarmDue`) and is crossed out once the message is out: what a run that was ended, or an e-mail that could not be
 * sent, left untold is told at the next call.
 */
export const sendAlarm = ({ payload }: { payload: Payload }): Promise<void> => {
  // One after the other, so that two runs at a time do not tell the same.
  const sending = lastSending.then(() => tellWhatIsDue(payload))
  lastSending = sending.catch(() => undefined)
  return sending
}

let lastSending: Promise<void> = Promise.resolve()

const tellWhatIsDue = async (payload: Payload): Promise<void> => {
  const { docs: due } = await payload.db.find<Reference>({
    collection: 'references',
    where: { isAlarmDue: { equals: true } },
    pagination: false,
    limit: 0,
  })
  if (due.length === 0) return
  const changes = due
    .filter(({ deletedAt }) => !deletedAt)
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
    if (!(await isSent({ payload, message }))) return
  }
  await crossOut({ payload, due })
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
      msg: 'The message about retractions could not be sent. It is sent with the next run.',
    })
    return false
  }
}

/** Ids of one query. */
const batchSize = 500

/** Only while the status is the one that was told: another one that came meanwhile is still to be told. */
const crossOut = async ({
  payload,
  due,
}: {
  payload: Payload
  due: readonly Reference[]
}): Promise<void> => {
  for (const status of new Set(due.map((each) => each.status))) {
    const ids = due.flatMap((each) => (each.status === status ? [each.id] : []))
    for (let start = 0; start < ids.length; start += batchSize) {
      await payload.db.updateMany({
        collection: 'references',
        where: {
          and: [
            { id: { in: ids.slice(start, start + batchSize) } },
            { status: { equals: status } },
          ],
        },
        data: { isAlarmDue: false, updatedAt: null },
        returning: false,
      })
    }
  }
}
