import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { isStaff } from '../../access/party'

/** The way to the duplicates, in the navigation. */
export const DuplicatesNavLink = ({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) =>
  isStaff({ user: user ?? null }) && (
    <Link
      className="nav__link"
      href={formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/duplicates' })}
    >
      <span className="nav__link-label">Duplicate references</span>
    </Link>
  )
