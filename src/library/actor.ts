import type { PayloadRequest } from 'payload'

/** A person as a record keeps them: as they were then, whatever becomes of their account. */
export type Actor = { id: string | null; name: string; role: string | null }

/** Who acts in a request; a command on the server has no user. */
export const actorOf = ({ user }: Pick<PayloadRequest, 'user'>): Actor =>
  user
    ? { id: String(user.id), name: user.name, role: user.role }
    : { id: null, name: 'a command on the server', role: null }
