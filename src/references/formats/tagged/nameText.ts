import { namesFromCsl } from '../../names'
import type { ReferenceName } from '../../reference'
import { lineOf, withoutMarkup } from '../richText'
import { readName } from '../values/personNames'

/**
 * Names as `Family, Given, Suffix`; a body as it stands. A body that would be read as a person is marked as
 * EndNote does it ("Corporate authors" in its manual): a comma at the end, or two in place of its first.
 */
export const nameTexts = (value: unknown): string[] =>
  namesFromCsl(value)
    .map(nameText)
    .filter((text) => text !== '')

const nameText = (name: ReferenceName): string => {
  const plain = (text: string | null | undefined) => withoutMarkup(lineOf(text))
  const particles = [name.droppingParticle, name.nonDroppingParticle].map(plain).filter(Boolean)
  const particle = particles.join(' ')
  const gap = /['\u2019-]$/.test(particle) ? '' : ' '
  const family = [particle, plain(name.family)].filter(Boolean).join(gap)
  const person = [family, plain(name.given), plain(name.suffix)].filter(Boolean).join(', ')
  return family === '' && plain(name.literal) !== ''
    ? bodyText({ body: plain(name.literal), person })
    : person
}

const bodyText = ({ body, person }: { body: string; person: string }): string => {
  if (person !== '') return `${body}, ${person}`
  if (readName(body)?.literal === body) return body
  return body.includes(',') ? body.replace(',', ',,') : `${body},`
}
