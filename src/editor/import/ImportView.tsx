import type { AdminViewServerProps } from 'payload'
import { canImportArticles } from '../../access/importArticles'
import { AdminPage } from '../adminPage/AdminPage'
import { ImportForm } from './ImportForm'
import './import.css'

/** `/admin/import`: an article from a text file, looked at before anything is written. */
export const ImportView = (view: AdminViewServerProps) => (
  <AdminPage className="import-article" path="/import" title="Import an article" view={view}>
    {canImportArticles(view.initPageResult.req) ? (
      <ImportForm />
    ) : (
      <p>Your role may not import articles. Ask an editor, a publisher or an admin.</p>
    )}
  </AdminPage>
)
