import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { canImportReferences } from '../../access/importReferences'
import { AdminPage } from '../adminPage/AdminPage'
import { readFormats } from '../imports/readFormats'
import { AddReferencesForm } from './AddReferencesForm'
import './addReferences.css'

/** `/admin/add-references`: references from files, text or identifiers, looked at before anything is written. */
export const AddReferencesView = (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const list = formatAdminURL({
    adminRoute: req.payload.config.routes.admin,
    path: '/collections/references',
  })
  return (
    <AdminPage
      className="add-references"
      parents={[{ label: 'References', url: list }]}
      path="/add-references"
      title="Add references"
      view={view}
    >
      {canImportReferences(req) ? (
        <AddReferencesForm formats={readFormats} />
      ) : (
        <p>Your role may not add references. Ask an editor, a reviewer or an admin.</p>
      )}
    </AdminPage>
  )
}
