import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'

export const demoEmail = 'demo@vouch.example'

/** Creates the demo's admin, or gives the one that is there a new password. Other users are left alone. */
export const renewDemoUser = async (
  req: PayloadRequest,
): Promise<{ email: string; password: string }> => {
  const password = randomBytes(12).toString('base64url')
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { equals: demoEmail } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const common = { collection: 'users', depth: 0, overrideAccess: true, req } as const
  const [user] = docs
  if (user) {
    const data = { password, loginAttempts: 0, lockUntil: null }
    await req.payload.update({ id: user.id, data, ...common })
  } else {
    const data = { email: demoEmail, name: 'Demo Admin', role: 'admin', password } as const
    await req.payload.create({ data, ...common })
  }
  return { email: demoEmail, password }
}
