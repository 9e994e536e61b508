import { siteUrl } from '../access/origins'

/** Where the latest draft of an article can be seen as readers would see it. */
export const articlePreviewUrl = ({ data }: { data: Record<string, unknown> }): string =>
  data.slug
    ? `${siteUrl()}/articles/${encodeURIComponent(String(data.slug))}?preview=1`
    : `${siteUrl()}/`
