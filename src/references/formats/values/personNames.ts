import type { CslName } from '../../csl'
import { textOf, withoutEntities } from './texts'

/**
 * One name as reference managers write it: `Family, Given`, `Family, Given, Suffix`, `Family, Suffix, Given`,
 * `Family GI` or `Given Family`. A comma at the end marks a body, and two commas in a body's name stand
 * for one (EndNote's manual, "Corporate authors"). What looks like a body is a literal name.
 */
export const readName = (value: string): CslName | undefined => {
  const text = textOf(value.slice(0, longestName))?.replace(/[\s;]+$/, '')
  if (!text || !/[\p{L}\p{N}]/u.test(text)) return undefined
  if (/,,|,$/.test(text)) return { literal: text.replace(/,,/g, ',').replace(/[\s,]+$/, '') }
  if (isEtAl.test(text)) return { literal: 'et al.' }
  if (isBody(text)) return { literal: text }
  const parts = text.split(/\s*,\s*/)
  return parts.length > 1 ? invertedName(parts) : nameInOrder(text)
}

/** A name in the order family and initials without a comma, as MEDLINE writes it: `van der Berg JA Jr`. */
export const readVancouverName = (value: string): CslName | undefined => {
  const text = textOf(value.slice(0, longestName))
  const match = text && !text.includes(',') ? vancouverName.exec(text) : undefined
  const [, family = '', given = '', suffix] = match ?? []
  if (!match) return text ? readName(text) : undefined
  return withParticle({ family, given, ...(suffix && { suffix }) })
}

/** A name of parts: an empty part is left out, and a small word at the front of the family name is a particle. */
export const withParticle = (name: CslName): CslName => {
  const { family = '', given = '' } = name
  const particle = given === '' ? undefined : particlePattern.exec(family)?.[0]
  return {
    ...name,
    ...(particle && {
      family: family.slice(particle.length),
      'non-dropping-particle': particle.trim(),
    }),
  }
}

/** Several names in one value: between semicolons, ampersands in front of a last name, or on lines of their own. */
export const readNames = (values: readonly string[]): CslName[] | undefined => {
  const names = values.flatMap((value) =>
    withoutEntities(value)
      .split(/[\n;]/)
      .flatMap(splitAtAnd)
      .flatMap((text) => readName(text) ?? []),
  )
  return names.length > 0 ? names : undefined
}

const longestName = 1_000

/** `Cohen, B. and Elbuluk, N.` is two people, `Health and Welfare` is not. */
const splitAtAnd = (text: string): string[] => {
  const parts = text.length > longestName ? [text] : text.split(/,? (?:and|&) /)
  return parts.length > 1 && parts.every((part) => /^[^,]{1,60},[^,]{1,60}$/.test(part))
    ? parts
    : [text]
}

const isEtAl = /^(?:et al\.?|and others|others|\.\.\.)$/i

const invertedName = (parts: readonly string[]): CslName => {
  const [family = '', second = '', ...rest] = parts
  if (rest.length === 0) {
    const split = /^(.+\S)\s+(Jr\.?|Sr\.?|II|III|IV)$/.exec(second)
    if (split?.[1] && split[2]) {
      return withParticle({ family, given: split[1], suffix: split[2] })
    }
    return isSuffix.test(second) && !isDegree.test(second)
      ? { family, suffix: second }
      : withParticle({ family, given: second })
  }
  const [third = '', ...more] = rest
  if (more.length === 0 && isSuffix.test(second)) {
    return withParticle({ family, given: third, suffix: second })
  }
  return withParticle({ family, given: second, suffix: [third, ...more].join(', ') })
}

const isSuffix =
  /^(?:[Jj][Rr]|[Ss][Rr]|I{2,3}|IV|2nd|3rd|4th|Esq|M\.?D|Ph\.?D|Filho|Neto|Junior)\.?$/
/** Degrees, which two letters behind a comma alone are not: `Smith, MD` has initials. */
const isDegree = /^(?:M\.?D|Ph\.?D)\.?$/

const nameInOrder = (text: string): CslName => {
  const vancouver = vancouverName.exec(text)
  if (vancouver) return readVancouverName(text) ?? { literal: text }
  const words = text.split(' ')
  const [only = ''] = words
  if (words.length === 1)
    return /^[\p{Lu}\p{N}&.-]{2,}$/u.test(only) ? { literal: only } : { family: only }
  if (words.length > 6 || !words.every((word) => isNameWord.test(word))) return { literal: text }
  const suffix = isSuffix.test(words.at(-1) ?? '') && words.length > 2 ? words.pop() : undefined
  let start = words.length - 1
  while (start > 1 && isParticle.test(words[start - 1] ?? '')) start -= 1
  return withParticle({
    family: words.slice(start).join(' '),
    given: words.slice(0, start).join(' '),
    ...(suffix && { suffix }),
  })
}

const isNameWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|vom|der|den|de|del|della|di|da|do|dos|du|la|le|ter|ten|zu|zur|af|av|bin|ibn|al|el|d['’]\p{L}+)$/u
const isParticle =
  /^(?:van|von|vom|der|den|de|del|della|di|da|do|dos|du|la|le|ter|ten|zu|zur|af|av|bin|ibn|al|el)$/
const particlePattern =
  /^(?:(?:van|von|vom|der|den|de|del|della|di|da|do|dos|du|des|la|le|los|ter|ten|te|zu|zum|zur|af|av|bin|ibn|al|el)\s+|(?:d|l|al|el)['’-](?=\p{Lu})|'t\s+)+(?=\S)/u

const vancouverName =
  /^((?:[\p{L}'’-]+ ){0,5}\p{L}[\p{L}\p{M}'’.-]*\p{Ll}[\p{L}\p{M}'’-]*) ((?:\p{Lu}\.?-?){1,4})(?: (Jr\.?|Sr\.?|II|III|IV|2nd|3rd))?$/u

/** Words that stand in the names of bodies and not of people. */
const isBody = (text: string): boolean =>
  bodyWord.test(text) && / /.test(text.trim()) && !isPersonLike.test(text)

/** A word of a body as a family name (`Center, J.`, `von Bank, Mary`). */
const isPersonLike =
  /^(?:\p{Ll}{1,6} ){0,3}[^\s,]+, (?:\p{Lu}\.?(?:[ -]?\p{Lu}\.?)*|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.?)*)(?:, (?:[JS]r|I{2,3}|IV)\.?)?$/u

const bodyWord =
  /(?<![\p{L}])(?:organi[sz]ations?|associations?|society|soci[eé]t[eé]|academy|institut(?:e|es|ion|ions|o|ut)?|universit(?:y|ies|[aä]t|[eé]|à|eit|et)|universidad|agency|administration|department|minist(?:ry|[eè]re|erio|erium)|committee|commission|council|cent(?:re|er)s?|centro|college|school|group|foundation|fundaci[oó]n|service|services|office|collaborations?|consortium|network|clinic|hospitals?|federation|union|bank|nations|trust|board|company|corporation|corp|inc|ltd|llc|gmbh|initiative|investigators|team|panel|program(?:me)?|project|study|task force|working party|authority|bureau|laborator(?:y|ies)|library|museum|press|publish(?:ers|ing)|registry|alliance|league|division|faculty|international|national|editors|staff|members|collaborators|survey)(?![\p{L}])/iu
