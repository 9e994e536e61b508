'use client'

import { useForm } from '@payloadcms/ui'
import type { Data } from 'payload'
import type { Reference } from '../../../payload-types'
import type { ReferenceFields } from '../../references/reference'
import { acceptedFields } from '../../registries/differences'
import type { FieldDifference } from '../../registries/differences'
import type { FoundWork } from '../../registries/foundWork'

type FormFields = Partial<ReferenceFields> & Pick<Reference, 'provenance' | 'sourceType'>

/** Reads the form's bibliographic fields, and puts a registry's values into them. Nothing is saved. */
export const useFillForm = () => {
  const { getData, reset, setModified } = useForm()
  const current = (): FormFields => withLists(getData())
  return {
    current,
    fill: async ({
      work,
      differences,
      accept,
    }: {
      work: FoundWork
      differences: readonly FieldDifference[]
      accept: ReadonlySet<string>
    }) => {
      const stored = current()
      await reset({
        ...stored,
        ...acceptedFields({ differences, accept, stored }),
        provenance: [
          ...(stored.provenance ?? []).filter(({ field }) => !accept.has(field)),
          ...work.provenance.filter(({ field }) => accept.has(field)),
        ],
      })
      setModified(true)
    },
  }
}

const lists = ['authors', 'editors', 'provenance'] as const

/** A form says of a list without rows that it has 0 of them. */
const withLists = (data: Data): FormFields => ({
  ...data,
  ...Object.fromEntries(lists.map((name) => [name, Array.isArray(data[name]) ? data[name] : []])),
})
