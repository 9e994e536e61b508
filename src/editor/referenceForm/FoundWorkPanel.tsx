'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { fieldDifferences } from '../../registries/differences'
import type { FoundWork } from '../../registries/foundWork'
import { ReferenceLink } from '../addReferences/ReferenceLink'
import { FieldDifferences } from './FieldDifferences'
import { filledWords } from './filledWords'
import { emptyFields } from './formDifferences'
import { useFillForm } from './useFillForm'
import { WorkLabel } from './WorkLabel'

type Props = {
  work: FoundWork
  /** The same work in the library, where it is there. */
  known?: { id: string; label: string }
  onFilled: (message: string) => void
}

/** A work that a registry knows, what of it the form does not say, and a button that takes that over. */
export const FoundWorkPanel = ({ work, known, onFilled }: Props) => {
  const { current, fill } = useFillForm()
  const [differences] = useState(() => fieldDifferences({ stored: current(), work }))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() =>
    emptyFields({ current: current(), differences }),
  )
  const [isBusy, setIsBusy] = useState(false)
  const takeOver = async () => {
    setIsBusy(true)
    await fill({ work, differences, accept: chosen })
    onFilled(filledWords({ count: chosen.size, registry: work.registry }))
  }
  return (
    <div className="reference-fill__found">
      <WorkLabel work={work} />
      {known && (
        <p>
          It is in the library already: <ReferenceLink id={known.id}>{known.label}</ReferenceLink>
        </p>
      )}
      {differences.length > 0 ? (
        <>
          <FieldDifferences
            caption="What would be filled in. What stands in the form stays, unless you choose it."
            chosen={chosen}
            columns={['In the form', 'Found']}
            differences={differences}
            isBusy={isBusy}
            onChoose={setChosen}
          />
          <Button
            disabled={isBusy || !chosen.size}
            margin={false}
            onClick={() => void takeOver()}
            size="small"
          >
            Fill the form
          </Button>
        </>
      ) : (
        <p>The form says all of this already.</p>
      )}
    </div>
  )
}
