import type { CollectionBeforeChangeHook } from 'payload'

const uniqueIdentifiers = ['doi', 'pmid', 'pmcid', 'arxiv', 'citationKey'] as const

/**
 * A trashed reference gives up its unique identifiers, so that the work can be entered anew, and takes
 * them back when it is restored.
 */
export const releaseIdentifiers: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const wasTrashed = Boolean(originalDoc?.deletedAt)
  const isTrashed = Boolean('deletedAt' in data ? data.deletedAt : originalDoc?.deletedAt)
  if (!wasTrashed && isTrashed) {
    const held = Object.fromEntries(
      uniqueIdentifiers.flatMap((name) => (originalDoc?.[name] ? [[name, originalDoc[name]]] : [])),
    )
    return {
      ...data,
      ...Object.fromEntries(uniqueIdentifiers.map((name) => [name, null])),
      heldIdentifiers: held,
    }
  }
  if (wasTrashed && !isTrashed) {
    return { ...data, ...originalDoc?.heldIdentifiers, heldIdentifiers: null }
  }
  return data
}
