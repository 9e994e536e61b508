'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

/** The address of a path of the API. */
export const useApiUrl = () => {
  const { config } = useConfig()
  return (path: `/${string}`) => formatAdminURL({ apiRoute: config.routes.api, path })
}
