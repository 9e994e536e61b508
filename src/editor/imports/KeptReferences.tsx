import type { KeptReference } from '../../library/import/keptReferences'
import { countedReferences } from './counted'
import { ReferenceLink } from '../addReferences/ReferenceLink'

type Props = { kept: readonly KeptReference[]; count: number }

/** What stayed when an import was taken back, each with the reason. */
export const KeptReferences = ({ kept, count }: Props) => {
  if (!kept.length) return null
  return (
    <table className="import-record__table">
      <caption>
        {count === 1 ? 'One reference stayed' : `${countedReferences(count)} stayed`}
        {count > kept.length && `; the first ${kept.length} are`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Reference</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {kept.map(({ reference, label, reason }) => (
          <tr key={reference}>
            <td>
              <ReferenceLink id={reference}>{label}</ReferenceLink>
            </td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
