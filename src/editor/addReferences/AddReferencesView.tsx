import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { canImportReferences } from '../../access/importReferences'
import { readFormats } from '../imports/readFormats'
import { AddReferencesForm } from './AddReferencesForm'
import './addReferences.css'

const title = 'Add references'

/** `/admin/add-references`: references from files, text or identifiers, looked at before anything is written. */
export const AddReferencesView = ({
  initPageResult,
  params,
  searchParams,
}: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { payload, user } = req
  if (!permissions.canAccessAdmin) {
    const { routes } = payload.config
    const here = formatAdminURL({ adminRoute: routes.admin, path: '/add-references' })
    const login = formatAdminURL({
      adminRoute: routes.admin,
      path: payload.config.admin.routes.login,
    })
    redirect(`${login}?redirect=${encodeURIComponent(here)}`)
  }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={user ?? undefined}
      visibleEntities={{
        collections: visibleEntities.collections,
        globals: visibleEntities.globals,
      }}
    >
      <SetStepNav
        nav={[
          {
            label: 'References',
            url: formatAdminURL({
              adminRoute: payload.config.routes.admin,
              path: '/collections/references',
            }),
          },
          { label: title },
        ]}
      />
      <Gutter className="add-references">
        <h1>{title}</h1>
        {canImportReferences(req) ? (
          <AddReferencesForm formats={readFormats} />
        ) : (
          <p>Your role may not add references. Ask an editor, a reviewer or an admin.</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
