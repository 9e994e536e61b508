import { Link } from '@payloadcms/ui'

/** The way from the list of articles to the import of one. */
export const ImportArticleLink = () => (
  <p>
    <Link href="/admin/import">Import an article from a text file</Link>
  </p>
)
