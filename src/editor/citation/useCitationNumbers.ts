'use client'

import { InlineBlockNode } from '@payloadcms/richtext-lexical/client'
import { $dfs } from '@payloadcms/richtext-lexical/lexical/utils'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'

type Numbers = ReadonlyMap<string, number>

const idOf = (reference: unknown): string | undefined => {
  if (typeof reference === 'string') return reference
  return typeof reference === 'object' && reference !== null && 'id' in reference
    ? String(reference.id)
    : undefined
}

const referencesOf = (fields: Record<string, unknown>): string[] =>
  (Array.isArray(fields.cites) ? fields.cites : []).flatMap(
    (cite: { reference?: unknown }) => idOf(cite.reference) ?? [],
  )

const numbered = (): Numbers => {
  const cited = $dfs().flatMap(({ node }) =>
    node instanceof InlineBlockNode && node.getFields().blockType === 'citation'
      ? referencesOf(node.getFields())
      : [],
  )
  return new Map([...new Set(cited)].map((id, index) => [id, index + 1]))
}

const asKey = (numbers: Numbers) => [...numbers.keys()].join(' ')

/** The number of each cited reference in order of its first appearance in the text, kept up to date. */
export const useCitationNumbers = (): Numbers => {
  const [editor] = useLexicalComposerContext()
  const [numbers, setNumbers] = useState<Numbers>(() => editor.read(numbered))
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const latest = editorState.read(numbered)
        setNumbers((known) => (asKey(known) === asKey(latest) ? known : latest))
      }),
    [editor],
  )
  return numbers
}
