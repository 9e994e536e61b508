type StyleFile = {
  title?: string
  id?: string
  /** What stands before and after a number, or before and after an author with the year. */
  brackets?: [string, string]
  kind?: 'numeric' | 'author-date'
  /** CSL in place of what the bibliography prints. */
  entry?: string
}

/** A small CSL style, written for these tests. */
export const styleFile = ({
  title = 'House style',
  id = 'http://example.org/styles/house-style',
  brackets: [prefix, suffix] = ['<', '>'],
  kind = 'numeric',
  entry = '<names variable="author"/><text prefix=". " suffix="." variable="title"/>',
}: StyleFile = {}): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info>
    <title>${title}</title>
    <id>${id}</id>
    <category citation-format="${kind}"/>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <citation>
    <layout delimiter="; " prefix="${escaped(prefix)}" suffix="${escaped(suffix)}">
      ${markers[kind]}
    </layout>
  </citation>
  <bibliography>
    <layout>
      ${entry}
    </layout>
  </bibliography>
</style>
`

/** A style that is only another name for its parent. */
export const dependentStyleFile = ({
  title = 'Journal of the House',
  parent,
}: {
  title?: string
  parent: string
}): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
  <info>
    <title>${title}</title>
    <id>http://example.org/styles/journal-of-the-house</id>
    <link href="http://example.org/styles/${parent}" rel="independent-parent"/>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
</style>
`

const markers = {
  numeric: '<text variable="citation-number"/>',
  'author-date':
    '<names variable="author"><name form="short"/></names><date prefix=" " variable="issued"><date-part name="year"/></date>',
}

const escaped = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
