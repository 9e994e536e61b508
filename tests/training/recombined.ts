import type { Label, Segment } from '../../src/references/plainText/labeller/labels'
import { seeded } from './random'

const exchanged: readonly Label[] = [
  'author',
  'title',
  'journal',
  'container-title',
  'publisher',
  'location',
  'editor',
  'collection-title',
]

const share = 0.5

/**
 * New references from labelled ones, one from each: half of the parts are exchanged for parts of others that have
 * the same label, the same punctuation around them and the same word "In" before them.
 */
export const recombined = (references: readonly Segment[][], seed: number): Segment[][] => {
  const random = seeded(seed)
  const byForm = new Map<string, Segment[]>()
  for (const part of references.flat()) {
    const form = formOf(part)
    byForm.set(form, [...(byForm.get(form) ?? []), part])
  }
  return references.map((parts) =>
    parts.map((part) => {
      if (!exchanged.includes(part.label) || random() >= share) return part
      const others = byForm.get(formOf(part)) ?? [part]
      return others[Math.floor(random() * others.length)] ?? part
    }),
  )
}

const formOf = ({ label, text }: Segment) => {
  const [opening] = /^[^\p{L}\p{N}]*(?:in\b:?)?/iu.exec(text) ?? []
  const [closing] = /[^\p{L}\p{N}]*$/u.exec(text) ?? []
  return [label, opening, closing].join('|')
}
