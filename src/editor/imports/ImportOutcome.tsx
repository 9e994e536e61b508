'use client'

import { Link, useAuth, useConfig } from '@payloadcms/ui'
import * as qs from 'qs-esm'
import { formatAdminURL } from 'payload/shared'
import type { Import, User } from '../../../payload-types'
import { canRollBackImport } from '../../access/importReferences'
import { countedReferences, printedNumber } from './counted'
import { ImportProblems } from './ImportProblems'
import { KeptReferences } from './KeptReferences'
import { keptIn, problemsIn } from './recordedRows'
import { TakeBackImport } from './TakeBackImport'
import { isAtWork } from './useImportRecord'
import { WorkProgress } from './WorkProgress'
import './imports.css'

type Props = { record: Import; onTaken: () => void }

/** What became of an import: how far it is, how much came in, where that is, and the way back. */
export const ImportOutcome = ({ record, onTaken }: Props) => {
  const { config } = useConfig()
  const { user } = useAuth<User>()
  const { id, counts, state } = record
  const kept = keptIn(record)
  const action = wayBack(record)
  const query = qs.stringify(
    { where: { or: [{ and: [{ import: { equals: id } }] }] } },
    { addQueryPrefix: true },
  )
  const list = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/references${query}`,
  })
  return (
    <div className="import-record">
      {isAtWork(record) && <WorkProgress done={record.progress} label={atWork[state] ?? ''} />}
      <dl className="import-record__counts">
        {counted.map(([name, label]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{printedNumber(counts[name])}</dd>
          </div>
        ))}
      </dl>
      {state === 'done' && counts.created > 0 && (
        <p>
          <Link href={list}>
            {counts.created === 1
              ? 'See the reference that it created'
              : `See the ${countedReferences(counts.created)} that it created`}
          </Link>
        </p>
      )}
      {action && user && canRollBackImport({ user }, record) && (
        <TakeBackImport
          action={action}
          created={counts.created}
          id={id}
          key={action}
          onTaken={onTaken}
        />
      )}
      {state === 'rolled-back' && !record.keptCount && (
        <p>None of the references that it created is left.</p>
      )}
      <KeptReferences count={record.keptCount ?? kept.length} kept={kept} />
      <ImportProblems problems={problemsIn(record)} />
    </div>
  )
}

/** What can be done against an import in its state. */
const wayBack = ({ state, counts }: Import) => {
  if (state === 'running') return 'stop'
  return state === 'done' && counts.created > 0 ? 'rollback' : undefined
}

const counted = [
  ['read', 'Read'],
  ['created', 'Created'],
  ['known', 'In the library before'],
  ['similar', 'Similar to one there'],
  ['broken', 'Could not be read'],
] as const satisfies [keyof Import['counts'], string][]

const atWork: Partial<Record<Import['state'], string>> = {
  running: 'Bringing the references in',
  'rolling-back': 'Taking the references back',
}
