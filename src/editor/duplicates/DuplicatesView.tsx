import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { canMergeReferences } from '../../access/mergeReferences'
import { DuplicatePairs } from './DuplicatePairs'
import { TwoReferences } from './TwoReferences'
import './duplicates.css'

const title = 'Duplicate references'

/** `/admin/duplicates`: pairs of references that may be one work; `?one=&other=` any two of them. */
export const DuplicatesView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { payload, user } = req
  if (!permissions.canAccessAdmin) {
    const { routes } = payload.config
    const here = formatAdminURL({ adminRoute: routes.admin, path: '/duplicates' })
    const login = formatAdminURL({
      adminRoute: routes.admin,
      path: payload.config.admin.routes.login,
    })
    redirect(`${login}?redirect=${encodeURIComponent(here)}`)
  }
  const { one, other } = { one: undefined, other: undefined, ...searchParams }
  const canMerge = canMergeReferences(req)
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
      <Gutter className="duplicates">
        <h1>{title}</h1>
        {!canMerge && (
          <p>Your role may look at them, not merge them. Ask an editor, a publisher or an admin.</p>
        )}
        {typeof one === 'string' && typeof other === 'string' ? (
          <TwoReferences canMerge={canMerge} one={one} other={other} />
        ) : (
          <DuplicatePairs canMerge={canMerge} />
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
