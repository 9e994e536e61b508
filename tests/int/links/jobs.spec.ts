import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffRoles } from '../../../src/access/roles'
import { startPayload } from '../payload'

const site = await startPayload()

afterAll(() => site.close())

beforeAll(async () => {
  for (const taskSlug of ['schedulePublish', 'inline'] as const) {
    await site.payload.create({
      collection: 'payload-jobs',
      data: { taskSlug, input: {} },
      overrideAccess: true,
    })
  }
})

const seenBy = async (as: (typeof staffRoles)[number] | 'reader' | 'anonymous') => {
  const { status, body } = await site.rest<{ docs?: { taskSlug: string }[] }>(
    'GET',
    '/payload-jobs?sort=taskSlug',
    { as },
  )
  return status === 200 ? body.docs?.map(({ taskSlug }) => taskSlug) : status
}

it.each(staffRoles.filter((role) => role !== 'admin'))(
  'shows a %s what is scheduled, and no other job',
  async (role) => expect(await seenBy(role)).toEqual(['schedulePublish']),
)

it('shows an admin every job', async () => {
  expect(await seenBy('admin')).toEqual(['inline', 'schedulePublish'])
})

it.each(['reader', 'anonymous'] as const)('shows none to %s', async (party) => {
  expect(await seenBy(party)).toBe(403)
})
