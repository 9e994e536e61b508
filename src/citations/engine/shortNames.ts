import type { EngineItem } from './items'
import { withEngine } from './engine'
import { printed } from '../sanitise'
import type { Printed } from '../sanitise'
import { parseStyle } from '../styles/styles'
import type { Style } from '../styles/styles'

/**
 * How a sentence names each item: "Cohen and Elbuluk", "Pahwa et al.", or the title where there is
 * no name, in the locale's words. For the styles that have no narrative citation of their own.
 */
export const shortNames = ({
  items,
  locale,
}: {
  items: ReadonlyMap<string, EngineItem>
  locale: string
}): ReadonlyMap<string, Printed> => {
  if (items.size === 0) return new Map()
  return withEngine({
    style: namesOnlyStyle(),
    locale,
    use: (open) => {
      open.items = items
      const { engine } = open
      engine.updateItems([...items.keys()])
      return new Map(
        [...items.keys()].map((id) => {
          const html = engine.makeCitationCluster([{ id }])
          return [id, isNothingPrinted(html) ? { html: '', text: '' } : printed(html)]
        }),
      )
    },
  })
}

/** What citeproc-js prints instead of a citation of which nothing is left. */
export const isNothingPrinted = (html: string): boolean =>
  html === '[NO_PRINTED_FORM]' ||
  html.includes('[CSL STYLE ERROR: reference with no printed form.]')

let cachedStyle: Style | undefined

const namesOnlyStyle = (): Style =>
  (cachedStyle ??= parseStyle({ id: 'vouch-names-only', xml: namesOnlyXml }))

const namesOnlyXml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Names in a sentence</title><id>vouch-names-only</id></info>
  <citation et-al-min="3" et-al-use-first="1">
    <layout>
      <names variable="author">
        <name form="short" and="text" delimiter=", "/>
        <substitute>
          <names variable="editor"/>
          <names variable="translator"/>
          <text variable="title" form="short"/>
        </substitute>
      </names>
    </layout>
  </citation>
</style>`
