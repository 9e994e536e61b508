import type { Endpoint } from 'payload'
import { undoMerge } from '../../src/library/merge/undoMerge'
import { refuseUnlessMerger } from '../References/endpoints/duplicates'

/** `POST /api/merges/:id/undo`: takes a merge back; says what could not be taken back. */
export const mergeEndpoints: Endpoint[] = [
  {
    path: '/:id/undo',
    method: 'post',
    handler: async (req) => {
      refuseUnlessMerger(req)
      const id = String(req.routeParams?.id)
      return Response.json(await undoMerge({ payload: req.payload, req, id }))
    },
  },
]
