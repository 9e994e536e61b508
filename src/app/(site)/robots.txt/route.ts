import { siteUrl } from '../../../access/origins'

export const dynamic = 'force-dynamic'

/**
 * What search engines may read: the pages, neither the admin panel nor previews. A route, since Next
 * takes its own `robots.ts` only from the root of the app.
 */
export const GET = () =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      'Disallow: /admin',
      'Disallow: /*?*preview=',
      '',
      `Sitemap: ${siteUrl()}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  )
