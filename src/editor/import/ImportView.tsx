import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { canImportArticles } from '../../access/importArticles'
import { ImportForm } from './ImportForm'
import './import.css'

const title = 'Import an article'

/** `/admin/import`: an article from a text file, looked at before anything is written. */
export const ImportView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { payload, user } = req
  if (!permissions.canAccessAdmin) {
    const { routes } = payload.config
    const here = formatAdminURL({ adminRoute: routes.admin, path: '/import' })
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
      <SetStepNav nav={[{ label: title }]} />
      <Gutter className="import-article">
        <h1>{title}</h1>
        {canImportArticles(req) ? (
          <ImportForm />
        ) : (
          <p>Your role may not import articles. Ask an editor, a publisher or an admin.</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
