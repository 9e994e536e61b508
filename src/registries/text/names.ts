import type { CslName } from '../../references/csl'
import { oneLine } from './markup'

/**
 * A name that a registry has in one piece: `Family, Given`, `Given Family`, or a body. Particles written small
 * belong to the family name.
 */
export const nameFromText = (text: string): CslName => {
  const name = oneLine(text).replace(/^by\s+/i, '')
  const [family = '', given = '', ...rest] = name.split(/,\s*/)
  if (isBody(name) || rest.length > 1) return { literal: name }
  if (given) return { family, given, ...(rest[0] && { suffix: rest[0] }) }
  const words = name.split(' ')
  const suffix = words.length > 2 && isSuffix.test(words.at(-1) ?? '') ? words.pop() : undefined
  if (words.length < 2) return { literal: name }
  const firstParticle = words.findIndex((word, index) => index > 0 && particle.test(word))
  const start = firstParticle > 0 ? firstParticle : words.length - 1
  return {
    family: words.slice(start).join(' '),
    given: words.slice(0, start).join(' '),
    ...(suffix && { suffix }),
  }
}

const particle =
  /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ter|ten|zu|zur|al|bin|ibn|af|av)$/

const isSuffix = /^(?:Jr|Sr|II|III|IV)\.?$/

const isBody = (name: string) =>
  /\b(?:organi[sz]ation|association|society|academy|institutes?|university|agency|administration|department|ministry|committee|commission|council|cent(?:re|er)s?|college|group|foundation|service|office|collaboration|consortium|network|clinic|hospital|federation|union|bank|nations|trust|board|company|inc|ltd|staff|editors?|team)\b/i.test(
    name,
  )
