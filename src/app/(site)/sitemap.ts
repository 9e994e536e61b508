import type { MetadataRoute } from 'next'
import { siteUrl } from '../../access/origins'
import { documentPath } from '../../site/addresses'
import { readPublishedAddresses } from '../../site/publishedAddresses'

export const dynamic = 'force-dynamic'

/** Every published page, for search engines. */
const sitemap = async (): Promise<MetadataRoute.Sitemap> => {
  const addresses = await readPublishedAddresses()
  return [
    { url: `${siteUrl()}/` },
    ...addresses.map(({ collection, slug, updatedAt }) => ({
      url: siteUrl() + documentPath({ collection, slug }),
      lastModified: updatedAt,
    })),
  ]
}

export default sitemap
