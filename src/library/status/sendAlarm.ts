import type { Payload } from 'payload'
import { siteUrl } from '../../access/origins'
import { alarmMessage } from './alarmMessage'
import type { RefreshReport } from './refreshStatuses'

/**
 * Tells publishers and admins in one message what was retracted and what rests on it, through the e-mail adapter
 * of the site, and writes it to the log. An e-mail that cannot be sent is logged as well: the statuses are stored.
 */
export const sendAlarm = async ({
  payload,
  report: { changes, affected },
}: {
  payload: Payload
  report: Pick<RefreshReport, 'changes' | 'affected'>
}): Promise<void> => {
  const message = alarmMessage({ changes, affected, siteUrl: siteUrl() })
  if (!message) return
  payload.logger.warn(`${message.subject}\n${message.text}`)
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
  if (to.length === 0) return
  try {
    await payload.sendEmail({ to, ...message })
  } catch (error) {
    payload.logger.error({ err: error, msg: 'The message about retractions could not be sent.' })
  }
}
