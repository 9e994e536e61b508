import fc from 'fast-check'
import { citeLabels } from '../citations/citation'
import { evidenceNoteKinds, marks } from './model'
import type { Block, DocumentBody, Inline, List, TextCite } from './model'

/**
 * Bodies for property tests, with `text` in every field that a person or an importer fills in. Links
 * nest, tables nest, lists nest; figures are as yet without the fields of their upload.
 */
export function arbitraryBody(text: fc.Arbitrary<string>): fc.Arbitrary<DocumentBody> {
  const optional = fc.option(text, { nil: undefined })
  const cite: fc.Arbitrary<TextCite> = fc.record({
    id: text,
    reference: text,
    label: fc.option(fc.constantFrom(...citeLabels)),
    locator: fc.option(text),
    prefix: fc.option(text),
    suffix: fc.option(text),
    suppressAuthor: fc.option(fc.boolean()),
    retractionReason: fc.option(text),
  })
  const mode = fc.constantFrom('parenthetical' as const, 'narrative' as const, null)
  const { inlines } = fc.letrec<{ inlines: Inline[]; inline: Inline }>((tie) => ({
    inlines: fc.array(tie('inline'), { maxLength: 5 }),
    inline: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.record({
        kind: fc.constant('text' as const),
        text,
        marks: fc.option(fc.subarray([...marks]), { nil: undefined }),
      }),
      fc.constant({ kind: 'line-break' as const }),
      fc.record({
        kind: fc.constant('citation' as const),
        citation: fc.record({ id: text, cites: fc.array(cite, { maxLength: 3 }), mode }),
      }),
      fc.record({
        kind: fc.constant('evidence-note' as const),
        id: text,
        noteKind: fc.constantFrom(...evidenceNoteKinds),
        note: optional,
      }),
      fc.record({
        kind: fc.constant('link' as const),
        url: text,
        doc: fc.option(fc.record({ collection: text, id: text }), { nil: undefined }),
        isNewTab: fc.option(fc.boolean(), { nil: undefined }),
        children: tie('inlines'),
      }),
    ),
  }))
  const list = fc.letrec<{ list: List }>((tie) => ({
    list: fc.record({
      kind: fc.constant('list' as const),
      isOrdered: fc.boolean(),
      start: fc.option(fc.integer({ min: -1, max: 20 }), { nil: undefined }),
      items: fc.array(
        fc.record({
          children: inlines,
          lists: fc.oneof(
            { maxDepth: 3 },
            fc.constant<List[]>([]),
            fc.array(tie('list'), { maxLength: 2 }),
          ),
        }),
        { maxLength: 3 },
      ),
    }),
  })).list
  const span = fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined })
  const { blocks } = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => ({
    blocks: fc.array(tie('block'), { maxLength: 6 }),
    block: fc.oneof(
      { maxDepth: 2 },
      fc.record({ kind: fc.constant('paragraph' as const), children: inlines }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 6 as const),
        children: inlines,
      }),
      fc.record({ kind: fc.constant('quote' as const), children: inlines }),
      list,
      fc.record({
        kind: fc.constant('pull-quote' as const),
        id: text,
        text,
        attribution: optional,
      }),
      fc.record({
        kind: fc.constant('commercial-disclosure' as const),
        id: text,
        sponsor: text,
        relationship: optional,
        text: optional,
      }),
      fc.record({ kind: fc.constant('figure' as const), media: text }),
      fc.constant({ kind: 'rule' as const }),
      fc.record({
        kind: fc.constant('table' as const),
        rows: fc.array(
          fc.array(
            fc.record({
              isHeader: fc.boolean(),
              blocks: tie('blocks'),
              colSpan: span,
              rowSpan: span,
            }),
            { maxLength: 3 },
          ),
          { maxLength: 3 },
        ),
      }),
    ),
  }))
  return blocks.map((all) => ({ blocks: all }))
}
