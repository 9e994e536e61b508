import type { CslItem } from '../../csl'
import { scalarText } from '../../cslShapes'
import { titleWithSubtitle } from '../../titleWithSubtitle'

/**
 * Takes in what Crossref's JSON says beside CSL, in lists: a subtitle, of which CSL makes a part of the title, and the short
 * titles of the container. What stands there as no list is somebody else's, and stays as it is.
 */
export const takeCrossrefVariables = (item: CslItem): void => {
  const { subtitle, 'short-container-title': short } = item
  if (Array.isArray(subtitle)) {
    const title = titleWithSubtitle({
      title: scalarText(item.title),
      subtitle: scalarText(subtitle),
    })
    if (title) item.title = title
    delete item.subtitle
  }
  if (Array.isArray(short)) {
    const text = scalarText(short)
    if (text) item['container-title-short'] ??= text
    delete item['short-container-title']
  }
}
