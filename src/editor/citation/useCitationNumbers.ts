'use client'

import { InlineBlockNode } from '@payloadcms/richtext-lexical/client'
import { $dfs } from '@payloadcms/richtext-lexical/lexical/utils'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useSyncExternalStore } from 'react'

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

type NumberStore = {
  subscribe: (notify: () => void) => () => void
  getNumbers: () => Numbers
}

const createStore = (editor: LexicalEditor): NumberStore => {
  const subscribers = new Set<() => void>()
  const readNumbers = () => editor.getEditorState().read(numbered, { editor })
  let numbers = readNumbers()
  let stop: (() => void) | undefined
  const update = () => {
    const latest = readNumbers()
    if (asKey(latest) === asKey(numbers)) return
    numbers = latest
    for (const notify of subscribers) notify()
  }
  const listen = () =>
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      // Nothing is dirty when only the selection moved.
      if (dirtyElements.size || dirtyLeaves.size) update()
    })
  return {
    getNumbers: () => numbers,
    subscribe: (notify) => {
      subscribers.add(notify)
      if (!stop) {
        stop = listen()
        update()
      }
      return () => {
        subscribers.delete(notify)
        if (subscribers.size) return
        stop?.()
        stop = undefined
      }
    },
  }
}

const stores = new WeakMap<LexicalEditor, NumberStore>()

/** All citations of an editor share one listener and one walk over the text. */
const storeOf = (editor: LexicalEditor): NumberStore => {
  const known = stores.get(editor)
  if (known) return known
  const store = createStore(editor)
  stores.set(editor, store)
  return store
}

/** The number of each cited reference in order of its first appearance in the text, kept up to date. */
export const useCitationNumbers = (): Numbers => {
  const [editor] = useLexicalComposerContext()
  const { subscribe, getNumbers } = storeOf(editor)
  return useSyncExternalStore(subscribe, getNumbers, getNumbers)
}
