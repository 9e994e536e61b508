import type { Article } from '../articleQuery'
import { PreviewRefresh } from './PreviewRefresh'

/** Says what a preview shows, and keeps it fresh. */
export const PreviewNotice = ({ status }: { status: Article['_status'] }) => (
  <aside className="preview-notice" aria-label="Preview">
    <PreviewRefresh />
    {status === 'draft' ? (
      <p>
        <strong>Preview of a draft.</strong> Readers do not see this version yet.
      </p>
    ) : (
      <p>
        <strong>Preview.</strong> This is the published version: there is no newer draft, or you are
        not signed in.
      </p>
    )}
  </aside>
)
