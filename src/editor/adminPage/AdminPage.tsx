import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ComponentProps, ReactNode } from 'react'

type Props = {
  view: AdminViewServerProps
  /** Where the page stands below the admin panel's own address. */
  path: `/${string}`
  title: string
  /** What stands before the title in the way to the page. */
  parents?: ComponentProps<typeof SetStepNav>['nav']
  className: string
  children: ReactNode
}

/** A page of our own in the frame of the admin panel; whoever is not signed in goes to the login first. */
export const AdminPage = ({ view, path, title, parents = [], className, children }: Props) => {
  const { initPageResult, params, searchParams } = view
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { payload, user } = req
  if (!permissions.canAccessAdmin) {
    const { admin, routes } = payload.config
    const here = formatAdminURL({ adminRoute: routes.admin, path })
    const login = formatAdminURL({ adminRoute: routes.admin, path: admin.routes.login })
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
      <SetStepNav nav={[...parents, { label: title }]} />
      <Gutter className={className}>
        <h1>{title}</h1>
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}
