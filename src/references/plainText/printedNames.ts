import type { ReferenceName } from '../reference'
import { isName } from './labeller/knownNames'

/**
 * Reads a printed list of people: `Cohen, B. and Elbuluk, N.` (Harvard, APA), `Cohen BE, Elbuluk N`
 * (Vancouver, AMA), `Cohen, Brittany, and Nada Elbuluk` (Chicago), with `;` or `&` between them, or one body. "et
 * al." becomes a name of its own, a literal, so that it is not lost.
 */
export const parsePrintedNames = (printed: string): ReferenceName[] => {
  const text = printed
    .replace(/[*†‡]/g, '')
    .replace(/^[\s–-]{1,4}(?=\p{L})/u, '')
    .trim()
    .replace(/(?: -|[,;:])$/, '')
  const etAl = /[,;]?(?:\s(?:&|and))?\s\[?(?:et al\.?|and others|and colleagues)\]?$/i.exec(text)
  const listed = etAl ? text.slice(0, etAl.index) : text
  const names = listed.includes(';')
    ? listed.split(';').flatMap((piece) => readPieces(splitAtConnectors(piece)))
    : readList(listed)
  return etAl ? [...names, { literal: 'et al.' }] : names
}

type Piece = { text: string; isAfterConnector: boolean }

const initialsPattern = /^(?:\p{Lu}\p{M}?\p{Ll}?\.?[ -]?){1,5}$/u
const closedInitials = /^\p{Lu}{1,4}(?:-\p{Lu})?$/u
const vancouver =
  /^(.{1,60}) (?!(?:II|III|IV)$)(\p{Lu}{1,4}|\p{Lu}-\p{Lu})(?: (Jr|Sr|II|III|IV|2nd|3rd)\.?)?$/u
const suffixPattern = /^(?:Jr|Sr|II|III|IV|2nd|3rd)\.?$/
const givenPattern =
  /^\p{Lu}[\p{L}\p{M}'’.-]{0,30}(?: (?:\p{Lu}[\p{L}\p{M}'’.-]{0,30})){0,3}(?: (?:de|da|do|dos|di|van|von|der|la|le|af|av|zu|den|del|d[’']))?(?: (?:der|la|los|den))?\.?$/u
const particle =
  /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ter|ten|zu|zur|al|el|bin|ibn|af|av|do)$/i
const bodyWord =
  /\b(?:organi[sz]ation|association|society|academy|institutes?|university|agency|administration|department|ministry|committee|commission|council|cent(?:re|er)s?|college|group|foundation|service|office|collaboration|consortium|network|clinic|hospital|federation|union|bank|nations|trust|board|company|inc|ltd|international|consulting|forum|survey|project|team|study|news|times|press|research|health|national|united|academic|government|group|department|program(?:me)?|initiative|alliance|authority|bureau|museum|library|laborator(?:y|ies)|school|staff|editors)\b/i

const readList = (text: string) => {
  const isOneBody =
    bodyWord.test(text) && !/\p{Lu}\./u.test(text) && !/,\s\p{Lu}{1,3}(?:,|$)/u.test(text)
  return isOneBody ? [{ literal: withoutStop(text) }] : readPieces(splitAtConnectors(text))
}

const splitAtConnectors = (text: string): Piece[] =>
  text.split(/,?\s+(?:and|&|und|et)\s+/).flatMap((part, index) =>
    part
      .split(/,\s*/)
      .map((piece) => piece.trim())
      .filter(Boolean)
      .map((piece, position) => ({ text: piece, isAfterConnector: index > 0 && position === 0 })),
  )

const readPieces = (pieces: Piece[]) => {
  const names: ReferenceName[] = []
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]?.text ?? ''
    const next = pieces[index + 1]
    const previous = names.at(-1)
    if (previous && suffixPattern.test(piece)) {
      previous.suffix = piece
    } else if (next && !next.isAfterConnector && isGivenOf(piece, next.text)) {
      names.push(personOf({ family: piece, given: next.text }))
      index += 1
    } else {
      names.push(readName(piece, pieces.length > 1))
    }
  }
  return names
}

/** Whether the second of two pieces between commas holds the given names of the first. */
const isGivenOf = (family: string, given: string) => {
  if (initialsPattern.test(given)) return true
  const words = family.split(' ')
  const isFamilyOnly =
    words.filter((word) => !particle.test(word) && !suffixPattern.test(word)).length === 1 ||
    words.slice(1, -1).some((word) => particle.test(word))
  return isFamilyOnly && givenPattern.test(given)
}

/** One name without a comma: `Cohen BE`, `B. E. Cohen`, `Nada Elbuluk` among others, or a body. */
const readName = (text: string, isAmongOthers: boolean): ReferenceName => {
  const [, family, initials, suffix] = vancouver.exec(text.replace(/\.$/, '')) ?? []
  if (family && initials && !/\./.test(family)) {
    return { ...personOf({ family, given: spacedInitials(initials) }), ...(suffix && { suffix }) }
  }
  const [, name, dottedInitials] = dottedAfter.exec(text) ?? []
  if (name && dottedInitials) return personOf({ family: name, given: dottedInitials })
  const words = text.split(' ')
  const capitals = words.findIndex((word) => !/^\p{Lu}[\p{Lu}'’-]+$/u.test(word))
  if (
    capitals > 0 &&
    words.slice(capitals).every((word) => /^\p{Lu}(?:\p{Ll}|\.)/u.test(word)) &&
    !bodyWord.test(text)
  ) {
    return personOf({
      family: words.slice(0, capitals).join(' '),
      given: words.slice(capitals).join(' '),
    })
  }
  const isWithInitials = words.length > 1 && /^(?:\p{Lu}\.-?)+$/u.test(words[0] ?? '')
  const isInOrder =
    words.length > 1 &&
    words.length < 5 &&
    !bodyWord.test(text) &&
    (isAmongOthers || isGivenFirst(words) || isCapitalFamily(words))
  if (!isAmongOthers && words.length === 2 && !isInOrder && isFamilyFirst(words)) {
    return personOf({ family: words[0] ?? '', given: words[1] ?? '' })
  }
  if (!isWithInitials && !isInOrder) return { literal: withoutStop(text) }
  const familyStart = words.findIndex((word, index) => index > 0 && particle.test(word))
  const start = familyStart > 0 ? familyStart : words.length - 1
  return personOf({ family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') })
}

/** `Hwang I.-W.` and `Smith J. A.` */
const dottedAfter = /^(\p{Lu}[\p{L}\p{M}'’ -]{1,40}) ((?:\p{Lu}\.[ -]?){1,4})$/u

const isGivenFirst = (words: readonly string[]) =>
  isName('given', words[0] ?? '') ||
  (words.length === 2 &&
    words.every((word) => /^\p{Lu}\p{Ll}/u.test(word)) &&
    !isName('given', words[1] ?? ''))

/** `Junguo ZHANG` */
const isCapitalFamily = (words: readonly string[]) =>
  /^\p{Lu}{3,}\.?$/u.test(words.at(-1) ?? '') && /^\p{Lu}\p{Ll}/u.test(words[0] ?? '')

/** `Katz Jonathan` */
const isFamilyFirst = ([, last = '']: readonly string[]) => isName('given', last)

const personOf = ({ family, given }: { family: string; given: string }): ReferenceName => {
  const words = withoutStop(family).split(' ')
  const count = words.findIndex((word) => !particle.test(word))
  return {
    ...(count > 0 && { nonDroppingParticle: words.slice(0, count).join(' ') }),
    family: words.slice(Math.max(count, 0)).join(' '),
    given: dotted(withoutStop(given)),
  }
}

/** `T` is printed `T.` so that every style reads it as an initial; `B.` and `Brittany E.` stay. */
const dotted = (given: string) => (closedInitials.test(given) ? spacedInitials(given) : given)

/** `BE` is `B. E.`: a style takes `BE` for one name. */
const spacedInitials = (initials: string) =>
  initials
    .replace(
      /(\p{Lu})(-?)/gu,
      (_match, letter: string, hyphen: string) => `${letter}.${hyphen || ' '}`,
    )
    .trim()

const withoutStop = (text: string) =>
  /(?<!\p{Lu})\p{Lu}\.$/u.test(text) ? text : text.replace(/\.$/, '')
