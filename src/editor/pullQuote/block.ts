import type { Block } from 'payload'

/** A quotation set apart from the text, with the person who said it. */
export const pullQuoteBlock: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteNode',
  labels: { singular: 'Pull quote', plural: 'Pull quotes' },
  fields: [
    { name: 'text', type: 'textarea', required: true },
    { name: 'attribution', type: 'text', label: 'Said by' },
  ],
}
