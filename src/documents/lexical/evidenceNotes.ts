import { fieldsOf } from './node'
import { rewriteNodes } from './rewrite'

/**
 * Removes the text of every evidence note from an editor state, for readers from outside: notes are
 * for editors. Input and output as in `withUniqueCitationIds`.
 */
export function withoutEvidenceNotes(state: unknown): unknown {
  return rewriteNodes(state, (node) => {
    const { note, ...fields } = fieldsOf(node)
    return fields.blockType === 'evidenceNote' && note !== undefined ? { ...node, fields } : node
  })
}
