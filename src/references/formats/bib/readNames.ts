import type { CslName } from '../../csl'
import { splitTex } from './splitTex'
import { plainTex } from './tex/readTex'

/**
 * The names of a field: with "and" between them, each `First von Last`, `von Last, First`, `von Last, Jr, First`
 * (BibTeX), or `family=..., given=..., prefix=...` (biblatex manual, section 3.4). A name in braces is a body's, `others`
 * is "et al.". What people write instead (semicolons or commas between names) is taken apart as well.
 */
export const readBibNames = (tex: string): CslName[] => {
  const names = splitTex({ tex: tex.slice(0, longestNames), separator: 'and' })
  const listed = names.length > 1 ? names : splitList(names[0] ?? '')
  return listed.map(readName).filter((name) => Object.keys(name).length > 0)
}

/** About 300,000 people; the largest collaborations have 5,000. */
const longestNames = 10_000_000

/** A list that has no "and": with semicolons or `&`, or `Family, Initials, Family, Initials`, or `Family Initials, ...`. */
const splitList = (name: string): string[] => {
  const bySemicolon = splitTex({ tex: name, separator: ';' }).filter((part) => part !== '')
  if (bySemicolon.length > 1) return bySemicolon
  const byAmpersand = name.split(/,?\s{1,20}\\?&\s{1,20}/)
  if (byAmpersand.length > 1 && byAmpersand.every((part) => isInverted.test(part))) {
    return byAmpersand.flatMap(splitList)
  }
  const parts = splitTex({ tex: name, separator: ',' })
  if (parts.length >= 2 && parts.every((part) => isVancouver.test(part))) {
    return parts.map((part) => part.replace(/\s+(?=\S+$)/, ', '))
  }
  const isPairs =
    parts.length >= 4 &&
    parts.length % 2 === 0 &&
    parts.every((part, index) => index % 2 === 0 || isInitials.test(part))
  if (isPairs) {
    return parts.flatMap((part, index) =>
      index % 2 === 0 ? [`${part}, ${parts[index + 1] ?? ''}`] : [],
    )
  }
  const isInOrder = parts.length >= 3 && parts.every((part) => startsWithInitial.test(part))
  return isInOrder ? parts : [name]
}

const isInitials = /^(?:\p{Lu}\.?[\s~-]{0,3}){1,5}$/u

/** `Smith, A.` or several such. */
const isInverted = /^[^,]{1,60},[^&]{1,2000}$/

/** `Smith AB`, as MEDLINE writes names, which takes no comma. */
const isVancouver = /^\p{Lu}[\p{L}'-]*\p{Ll}[\p{L}'-]*\s+\p{Lu}{1,3}$/u

const startsWithInitial = /^\p{Lu}\.[\s~]*.*\p{Ll}/u

const readName = (tex: string): CslName => {
  if (/^(?:others|et\.?[\s~]+al\.?)$/i.test(tex)) return { literal: 'et al.' }
  if (isWrapped(tex)) return literalName(plain(tex))
  const parts = splitTex({ tex, separator: ',' })
  if (isExtended.test(tex)) return extendedName(parts)
  const filled = parts.filter((part) => part !== '')
  const [first = '', second, ...rest] = filled
  if (second === undefined) return parts.length > 1 ? literalName(plain(first)) : nameInOrder(first)
  const isSuffix = rest.length === 0 && isJunior.test(second)
  if (isSuffix) return { ...nameInOrder(first), suffix: plain(second) }
  if (rest.length === 0) return nameOf({ last: first, given: second })
  return rest.length === 1 && !isJunior.test(rest[0] ?? '')
    ? nameOf({ last: first, suffix: second, given: rest[0] ?? '' })
    : nameOf({ last: first, given: second, suffix: rest.join(', ') })
}

const isExtended = /^\s*(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*=/i

const isJunior = /^(?:jr|sr|jnr|snr|[ivx]{2,4}|\d(?:nd|rd|th)|m\.?d|ph\.?d)\.?$/i

const plain = (tex: string): string =>
  plainTex(tex)
    .replace(/\u00a0/g, ' ')
    .trim()

const literalName = (literal: string): CslName => (literal === '' ? {} : { literal })

/** Whether one pair of braces is around it all. */
const isWrapped = (tex: string): boolean => {
  if (!tex.startsWith('{') || !tex.endsWith('}') || tex.startsWith('{\\')) return false
  let depth = 0
  for (const { index, 0: brace } of tex.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth === 0) return index === tex.length - 1
  }
  return false
}

const extendedName = (parts: readonly string[]): CslName => {
  const values = new Map(
    parts.map((part) => {
      const [name = '', ...value] = part.split('=')
      return [
        name.trim().toLowerCase(),
        plain(
          value
            .join('=')
            .trim()
            .replace(/^"(.*)"$/, '$1'),
        ),
      ]
    }),
  )
  const prefix = values.get('prefix')
  const particle = /^false$/i.test(values.get('useprefix') ?? '')
    ? { 'dropping-particle': prefix }
    : { 'non-dropping-particle': prefix }
  return withoutEmpty({
    family: values.get('family'),
    given: values.get('given') ?? values.get('given-i'),
    ...particle,
    suffix: values.get('suffix'),
  })
}

/** First, von and Last without a comma: small words belong to the last name, whose last word is never one. */
const nameInOrder = (tex: string): CslName => {
  const words = splitTex({ tex, separator: ' ' })
  const [only = ''] = words
  if (words.length < 2) return withoutEmpty({ family: plain(only) })
  const ending = plain(words.at(-1) ?? '')
  if (words.length > 2 && isJunior.test(ending)) {
    return { ...nameInOrder(words.slice(0, -1).join(' ')), suffix: ending }
  }
  const isTurned =
    words.length === 2 &&
    /^\p{Lu}[\p{L}-]*\p{Ll}$/u.test(plain(only)) &&
    /^(?:\p{Lu}\.-?)+$/u.test(ending)
  if (isTurned) return withoutEmpty({ family: plain(only), given: ending })
  const small = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isSmall(word),
  )
  const start = small < 0 ? (isSmall(only) && words.length > 1 ? 0 : words.length - 1) : small
  return nameOf({ last: words.slice(start).join(' '), given: words.slice(0, start).join(' ') })
}

const nameOf = ({
  last,
  given,
  suffix = '',
}: {
  last: string
  given: string
  suffix?: string
}): CslName => {
  const words = splitTex({ tex: last, separator: ' ' })
  const lastSmall = words.findLastIndex((word, index) => index < words.length - 1 && isSmall(word))
  const family = plain(words.slice(lastSmall + 1).join(' '))
  const [, elided = '', rest = family] =
    /^((?:d|l|dell|all|dall)['\u2019])(\p{Lu}.*)$/u.exec(family) ?? []
  const particle = [plain(words.slice(0, lastSmall + 1).join(' ')), elided]
    .filter(Boolean)
    .join(' ')
  if (given === '' && particle !== '')
    return withoutEmpty({ family: plain(last), suffix: plain(suffix) })
  return withoutEmpty({
    family: rest,
    given: plain(given),
    'non-dropping-particle': particle,
    suffix: plain(suffix),
  })
}

/** Whether BibTeX takes a word for a `von`: its first letter is small, and it is not in braces. */
const isSmall = (tex: string): boolean =>
  !tex.startsWith('{') || tex.startsWith('{\\') ? /^[^\p{L}]*\p{Ll}/u.test(plain(tex)) : false

const withoutEmpty = (name: Record<string, string | undefined>): CslName =>
  Object.fromEntries(Object.entries(name).filter(([, part]) => part !== undefined && part !== ''))
