import type { CollectionBeforeOperationHook, SelectType } from 'payload'
import { articleSourceFields } from '../../../src/publishing/articleDocument'

const rendered = ['citations', 'bibliography', 'html', 'sections', 'descriptions']

/**
 * Hook (`beforeOperation`): with `select: true`, GraphQL loads what a query names. Who names something that
 * is rendered needs what it is rendered from, in the very version that is being read.
 */
export const selectRenderingSource: CollectionBeforeOperationHook = ({ args, req }) => {
  if (req.payloadAPI !== 'GraphQL') return args
  const { select }: { select?: SelectType } = { select: undefined, ...args }
  if (!select || !rendered.some((name) => select[name])) return args
  return { ...args, select: { ...select, ...articleSourceFields } }
}
