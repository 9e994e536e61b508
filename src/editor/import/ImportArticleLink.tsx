import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { canImportArticles } from '../../access/importArticles'

type Props = Pick<ServerProps, 'payload' | 'user'>

const importUrl = ({ payload }: Pick<Props, 'payload'>) =>
  formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/import' })

/** The way from the list of articles to the import of one. */
export const ImportArticleLink = ({ payload, user }: Props) =>
  canImportArticles({ user: user ?? null }) && (
    <p>
      <Link href={importUrl({ payload })}>Import an article from a text file</Link>
    </p>
  )

/** The same way in the navigation. */
export const ImportArticleNavLink = ({ payload, user }: Props) =>
  canImportArticles({ user: user ?? null }) && (
    <Link className="nav__link" href={importUrl({ payload })}>
      <span className="nav__link-label">Import an article</span>
    </Link>
  )
