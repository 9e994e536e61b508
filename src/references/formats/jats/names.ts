import type { CslName } from '../../csl'
import { readName, withParticle } from '../values/personNames'
import type { XmlElement } from '../xml/elements'
import { at, childrenOf, plainTextOf } from '../xml/read'

/**
 * The names of a citation by role: those of each `person-group`, and those that stand in the citation itself, who
 * are its authors (JATS, "person-group").
 */
export const namesByRole = (citation: XmlElement): ReadonlyMap<string, CslName[]> => {
  const roles = new Map<string, CslName[]>()
  const add = (role: string, names: CslName[]) => {
    if (names.length > 0) roles.set(role, [...(roles.get(role) ?? []), ...names])
  }
  for (const group of childrenOf(citation, 'person-group')) {
    const type = group.attributes['person-group-type'] ?? 'author'
    add(roleNames[type] ?? roleNames[type.replace(/s$/, '')] ?? 'author', namesIn(group))
  }
  const own = namesIn(citation)
  if (!roles.has('author')) add('author', own)
  return roles
}

const roleNames: Readonly<Record<string, string>> = {
  author: 'author',
  allauthors: 'author',
  inventor: 'author',
  editor: 'editor',
  'guest-editor': 'editor',
  'series-editor': 'collection-editor',
  translator: 'translator',
  transed: 'translator',
  compiler: 'compiler',
  director: 'director',
  curator: 'curator',
}

const namesIn = (element: XmlElement): CslName[] =>
  element.children.flatMap((child): CslName[] => {
    if (typeof child === 'string') return []
    const read = nameReaders[child.name]
    const name = read?.(child)
    if (child.name === 'name-alternatives') return namesIn(child).slice(0, 1)
    if (child.name === 'collab-alternatives') return namesIn(child).slice(0, 1)
    return name ? [name] : []
  })

const partsOf = (element: XmlElement): CslName | undefined => {
  const family = plainTextOf(at(element, 'surname'))
  const given = plainTextOf(at(element, 'given-names'))
  const suffix = plainTextOf(at(element, 'suffix'))
  if (!family && !given) return undefined
  if (!family) return { literal: given ?? '' }
  return withParticle({ family, ...(given && { given }), ...(suffix && { suffix }) })
}

const nameReaders: Readonly<Record<string, (element: XmlElement) => CslName | undefined>> = {
  name: partsOf,
  'string-name': (element) => partsOf(element) ?? readName(plainTextOf(element) ?? ''),
  collab: (element) => literal(element),
  institution: (element) => literal(element),
  'on-behalf-of': (element) => literal(element),
  etal: () => ({ literal: 'et al.' }),
}

const literal = (element: XmlElement): CslName | undefined => {
  const text = plainTextOf(element)?.replace(/[,;:]$/, '')
  return text ? { literal: text } : undefined
}
