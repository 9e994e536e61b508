import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  InlineCodeFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
  lexicalEditor,
} from '@payloadcms/richtext-lexical'
import { citationBlock } from './citation/block'
import { commercialDisclosureBlock } from './commercialDisclosure/block'
import { evidenceNoteBlock } from './evidenceNote/block'
import { pullQuoteBlock } from './pullQuote/block'

const text = () => [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  InlineCodeFeature(),
  LinkFeature({ enabledCollections: [] }),
  UnorderedListFeature(),
  OrderedListFeature(),
  IndentFeature(),
  InlineToolbarFeature(),
  FixedToolbarFeature(),
]

/** The editor of a description: text, lists, links and citations. */
export const descriptionEditor = lexicalEditor({
  features: [...text(), BlocksFeature({ inlineBlocks: [citationBlock, evidenceNoteBlock] })],
})

/** The editor of an article's body: all that a page is made of. */
export const articleEditor = lexicalEditor({
  features: [
    ...text(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BlockquoteFeature(),
    HorizontalRuleFeature(),
    UploadFeature(),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({
      blocks: [commercialDisclosureBlock, pullQuoteBlock],
      inlineBlocks: [citationBlock, evidenceNoteBlock],
    }),
  ],
})
