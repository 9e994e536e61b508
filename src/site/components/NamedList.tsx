import Link from 'next/link'
import { documentPath } from '../addresses'
import type { Named } from '../fragments'

type NamedListProps<Item extends Named> = {
  collection: 'side-effects' | 'risk-factors' | 'treatments'
  items: Item[]
  /** What is said about an item beside its name. */
  note?: (item: Item) => string | undefined
}

/** Links to documents of one kind; the plain name leads, the medical one follows. */
export const NamedList = <Item extends Named>({
  collection,
  items,
  note,
}: NamedListProps<Item>) => (
  <ul role="list" className="named-list">
    {items.map((item) => (
      <li key={item.id}>
        <NamedLink collection={collection} item={item} />
        {medicalName(item) && <span className="muted"> {medicalName(item)}</span>}
        {note?.(item) && <span className="note">{note(item)}</span>}
      </li>
    ))}
  </ul>
)

export const NamedLink = ({
  collection,
  item,
}: {
  collection: NamedListProps<Named>['collection']
  item: Named
}) => (
  <Link href={documentPath({ collection, slug: item.slug }) ?? '/'}>
    {item.plainName || item.name}
  </Link>
)

/** The medical name where the page shows a plain one that differs. */
export const medicalName = ({ name, plainName }: Named): string | undefined =>
  plainName && plainName.toLowerCase() !== name.toLowerCase() ? name : undefined
