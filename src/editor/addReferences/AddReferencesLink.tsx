import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { canImportReferences } from '../../access/importReferences'

type Props = Pick<ServerProps, 'payload' | 'user'>

const addReferencesUrl = ({ payload }: Pick<Props, 'payload'>) =>
  formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/add-references' })

/** The way from the list of references to adding many of them. */
export const AddReferencesLink = ({ payload, user }: Props) =>
  canImportReferences({ user: user ?? null }) && (
    <p>
      <Link href={addReferencesUrl({ payload })}>
        Add references from files, pasted text or identifiers
      </Link>
    </p>
  )

/** The same way in the navigation. */
export const AddReferencesNavLink = ({ payload, user }: Props) =>
  canImportReferences({ user: user ?? null }) && (
    <Link className="nav__link" href={addReferencesUrl({ payload })}>
      <span className="nav__link-label">Add references</span>
    </Link>
  )
