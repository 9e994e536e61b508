import type { AdminViewServerProps } from 'payload'
import { canMergeReferences } from '../../access/mergeReferences'
import { AdminPage } from '../adminPage/AdminPage'
import { DuplicatePairs } from './DuplicatePairs'
import { TwoReferences } from './TwoReferences'
import './duplicates.css'

/** `/admin/duplicates`: pairs of references that may be one work; `?one=&other=` any two of them. */
export const DuplicatesView = (view: AdminViewServerProps) => {
  const { one, other } = { one: undefined, other: undefined, ...view.searchParams }
  const canMerge = canMergeReferences(view.initPageResult.req)
  return (
    <AdminPage className="duplicates" path="/duplicates" title="Duplicate references" view={view}>
      {!canMerge && (
        <p>Your role may look at them, not merge them. Ask an editor, a publisher or an admin.</p>
      )}
      {typeof one === 'string' && typeof other === 'string' ? (
        <TwoReferences canMerge={canMerge} one={one} other={other} />
      ) : (
        <DuplicatePairs canMerge={canMerge} />
      )}
    </AdminPage>
  )
}
