import { LRUCache } from 'lru-cache'
import type { CslType } from '../../references/csl'
import { isCslType } from '../../references/cslTypeOf'
import type { CiteLabel } from '../citation'
import { withEngine } from '../engine/engine'
import type { EngineItem } from '../engine/items'
import type { Style } from './styles'

/**
 * Whether a style prints a locator of this label in a citation of this type of reference:
 * a probe is printed with and without it. Remembered for each style.
 */
export const isLocatorPrinted = ({
  style,
  label,
  type: given,
}: {
  style: Style
  label: CiteLabel
  type: CslType
}): boolean => {
  const type = isCslType(given) ? given : 'document'
  const key = `${style.hash}|${label}|${type}`
  const remembered = answers.get(key)
  if (remembered !== undefined) return remembered
  const [without, withLocator] = withEngine({
    style,
    locale: 'en-US',
    use: (open) => {
      open.items = new Map([[probeId, { ...probe, type }]])
      const { engine } = open
      engine.updateItems([probeId])
      return [
        engine.makeCitationCluster([{ id: probeId }]),
        engine.makeCitationCluster([{ id: probeId, label, locator: '77' }]),
      ]
    },
  })
  const isPrinted = without !== withLocator
  answers.set(key, isPrinted)
  return isPrinted
}

const answers = new LRUCache<string, boolean>({ max: 2_000 })

const probeId = 'probe'

const probe: EngineItem = {
  id: probeId,
  system_id: probeId,
  title: 'Title',
  author: [{ family: 'Family', given: 'Given' }],
  issued: { 'date-parts': [[2001]] },
  'container-title': 'Container',
  publisher: 'Publisher',
  volume: '3',
  page: '1-9',
}
