/** For specs only: CSL as text. */
export const cslStyle = ({
  body = '<citation><layout><text variable="title"/></layout></citation>',
  title = 'House',
  info = '',
  attributes = 'class="in-text" version="1.0"',
}: { body?: string; title?: string; info?: string; attributes?: string } = {}): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>
  <info><title>${title}</title><id>house</id>${info}</info>
  ${body}
</style>
`

export const dependentStyle = ({
  parent,
  title = 'Journal of Houses',
  locale = 'de-DE',
}: {
  parent: string
  title?: string
  locale?: string
}): string =>
  cslStyle({
    title,
    body: '',
    info: `<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/><issn>1234-567X</issn>`,
    attributes: `version="1.0" default-locale="${locale}"`,
  })
