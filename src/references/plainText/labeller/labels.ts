/** What a part of a printed reference can be. The order is that of the weights' columns. */
export const labels = [
  'author',
  'citation-number',
  'collection-title',
  'container-title',
  'date',
  'director',
  'doi',
  'edition',
  'editor',
  'genre',
  'isbn',
  'journal',
  'location',
  'medium',
  'note',
  'pages',
  'producer',
  'publisher',
  'source',
  'title',
  'translator',
  'url',
  'volume',
] as const

export type Label = (typeof labels)[number]

/** Neighbouring words of one label. */
export type Segment = { label: Label; text: string }

export const labelIndex: ReadonlyMap<string, number> = new Map(
  labels.map((label, index) => [label, index]),
)
