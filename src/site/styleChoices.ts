/** The styles that a reader is offered; any other can be typed. */
export const styleChoices = [
  { id: 'vancouver', label: 'Vancouver' },
  { id: 'american-medical-association', label: 'AMA' },
  { id: 'apa', label: 'APA' },
  { id: 'harvard1', label: 'Harvard' },
] as const

/** Further names that the input completes. */
export const suggestedStyles = [
  ...styleChoices.map(({ id }) => id),
  'bmj',
  'cell',
  'chicago-author-date',
  'elsevier-harvard',
  'ieee',
  'modern-language-association',
  'nature',
  'plos',
  'science',
  'the-lancet',
  'the-new-england-journal-of-medicine',
]
