import { LRUCache } from 'lru-cache'
import type { DocumentToRender, RenderedDocument } from '../render'
import { renderDocument } from '../render'
import { createRenderer } from '../renderer'
import type { Renderer } from '../renderer'

export type SessionDocument = DocumentToRender & {
  /**
   * Names what the document is a state of, such as the id of an article: of a later state only what
   * the difference touches is formatted again.
   */
  session?: string
}

/** `renderDocument`, from the last state of the same session where the worker still knows it. */
export const renderInSession = ({ session, ...document }: SessionDocument): RenderedDocument => {
  if (session === undefined) return renderDocument(document)
  const renderer = renderers.get(session) ?? createRenderer()
  renderers.set(session, renderer)
  return renderer(document)
}

const renderers = new LRUCache<string, Renderer>({ max: 100 })
