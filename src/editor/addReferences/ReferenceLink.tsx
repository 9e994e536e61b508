'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { ReactNode } from 'react'

/** A link to the form of a stored reference. It opens beside what is being looked at, which is not lost. */
export const ReferenceLink = ({ id, children }: { id: string; children: ReactNode }) => {
  const { config } = useConfig()
  const path = `/collections/references/${id}` as const
  return (
    <Link href={formatAdminURL({ adminRoute: config.routes.admin, path })} target="_blank">
      {children}
    </Link>
  )
}
