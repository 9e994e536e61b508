import { namesFromCsl } from '../../names'
import type { ReferenceName } from '../../reference'
import { lineOf, withoutMarkup } from '../richText'
import { escapeTex } from './texText'

/**
 * A name variable as BibTeX writes names: `von Last, First and von Last, Jr, First and {A body}`.
 * What BibTeX would take apart (a comma, an "and", several words without a comma, a small word in a
 * family name) stands in braces. A last name that says "et al." becomes BibTeX's `others`.
 * Empty where there is no name.
 */
export const bibNames = (value: unknown): string => {
  const names = namesFromCsl(value)
    .map(bibName)
    .filter((name) => name !== '')
  const [last = ''] = names.slice(-1)
  return (isEtAl.test(last) ? [...names.slice(0, -1), 'others'] : names).join(' and ')
}

const isEtAl = /^\{(?:et al\.?|(?:and )?others)\}$/i

const bibName = (name: ReferenceName): string => {
  const family = plain(name.family)
  const given = plain(name.given)
  const suffix = plain(name.suffix)
  const literal = plain(name.literal)
  const particle = [plain(name.droppingParticle), plain(name.nonDroppingParticle)]
    .filter(Boolean)
    .join(' ')
  if (!family || !given) {
    const whole = [given, withParticle({ particle, family }) || literal, suffix]
    return braced(whole.filter(Boolean).join(' '))
  }
  const last = withParticle({ particle: guarded(particle), family: familyPart(family) })
  return [last, guarded(suffix), guarded(given)].filter(Boolean).join(', ')
}

const plain = (text: string | null | undefined): string => withoutMarkup(lineOf(text))

const braced = (text: string): string => text && `{${escapeTex(text)}}`

/** In braces only where BibTeX would take it apart. */
const guarded = (text: string): string =>
  /,|(?:^|\s)and(?:\s|$)/i.test(text) ? braced(text) : escapeTex(text)

/** BibTeX takes all up to the last word with a small first letter for the particle. */
const familyPart = (family: string): string =>
  /(?:^|\s)[^\p{Lu}\p{Lo}]/u.test(family) ? braced(family) : guarded(family)

const withParticle = ({ particle, family }: { particle: string; family: string }): string => {
  if (!particle || !family) return family || particle
  return /['\u2019-]$/.test(particle) ? particle + family : `${particle} ${family}`
}
