'use client'

import {
  $isInlineBlockNode,
  useInlineBlockComponentContext,
} from '@payloadcms/richtext-lexical/client'
import { $getNodeByKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

/**
 * Gives a new citation an empty list of cites. Payload's form counts rows, so that a citation without any
 * holds `0`, which the server saves as `[]`: the editor would take its own autosaved text for somebody
 * else's and mount anew, under the open drawer, whose changes then go nowhere.
 */
export const useListOfCites = (): void => {
  const [editor] = useLexicalComposerContext()
  const { nodeKey } = useInlineBlockComponentContext()
  useEffect(() => {
    if (!nodeKey) return
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if (!$isInlineBlockNode(node)) return
      const fields = node.getFields()
      if (!Array.isArray(fields.cites)) node.setFields({ ...fields, cites: [] }, true)
    })
  }, [editor, nodeKey])
}
