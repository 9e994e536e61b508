import type { LabelledPart } from './labeller/decode'
import type { Label } from './labeller/labels'

/** Gives parts the label that their words say where the one that they have cannot be. */
export const mendLabels = (parts: readonly LabelledPart[]): LabelledPart[] =>
  wordlessRoles(parts).map((part, at, all) => {
    const form = forms.find((candidate) => isOf(candidate, all, at))
    return form ? { ...part, label: form.becomes } : part
  })

type Form = {
  label: Label
  text: RegExp
  becomes: Label
  /** Labels that no part of the reference has. */
  without?: readonly Label[]
  /** Whether it has to be the first part. */
  isFirst?: true
  /** The label of the part before it. */
  behind?: Label
  /** Whether another part has its label too. */
  isRepeated?: true
}

/** The first that fits decides. */
const forms: readonly Form[] = [
  { label: 'publisher', text: /^\W*(?:preprint|manuscript|pdf|n\.?p)\W*$/i, becomes: 'genre' },
  {
    label: 'publisher',
    text: /^(?:traduction|translated|übersetzt|trad\.) /i,
    becomes: 'translator',
  },
  ...(['genre', 'medium'] as const).map((label): Form => ({
    label,
    text: /^(?!\W?(?:PDF|DVD|CD|TV|NP|WEB|VHS|HTML)\b)\(?\p{Lu}{2,8}\)?[.,;:]?$/u,
    becomes: 'publisher',
    without: ['publisher', 'journal', 'container-title'],
  })),
  { label: 'journal', text: /^(?:tech\w*\.? rep\w*\.?|u\.?s\.? patent)(?: |$)/i, becomes: 'genre' },
  { label: 'volume', text: /^\d+\s?pp?\.?$/, becomes: 'pages', without: ['pages'] },
  { label: 'volume', text: /^arxiv\b|^en ligne\b|^online\b/i, becomes: 'note' },
  { label: 'date', text: /^\(\d{1,3}[-–]\d{1,3}\)\W*$/, becomes: 'pages', without: ['pages'] },
  {
    label: 'date',
    text: /^1[5-9]\d\d:$/,
    becomes: 'volume',
    without: ['volume'],
    behind: 'journal',
    isRepeated: true,
  },
  { label: 'edition', text: /(?:1[5-9]|20)\d\d/, becomes: 'date', without: ['date'] },
  {
    label: 'pages',
    text: /^(?:1[5-9]|20)\d\d\s?[-–]\s?(?:1[5-9]|20)?\d\d\W*$/,
    becomes: 'date',
    without: ['date'],
  },
  { label: 'pages', text: /^n[°º]\s?\d+\W*$/i, becomes: 'volume', without: ['volume'] },
  {
    label: 'editor',
    text: /^(?!.*\b(?:[eé]d|dir|hrsg|hg|in|by|coord)).*$/iu,
    becomes: 'author',
    without: ['author'],
    isFirst: true,
  },
  {
    label: 'editor',
    text: /^in\b(?!.*(?:\b(?:[eé]d|dir|hrsg|hgg?|coord|cura)|&|\band\b|,))/iu,
    becomes: 'container-title',
    without: ['container-title', 'journal'],
  },
  {
    label: 'author',
    text: /[,(]\s?(?:eds?\.|eds|editors?)\)?[.,;:]*$/i,
    becomes: 'editor',
    isFirst: true,
    without: ['editor'],
  },
  {
    label: 'author',
    text: /\((?:writer\/)?directors?\)[.,;:]*$/i,
    becomes: 'director',
    isFirst: true,
  },
]

const isOf = (
  { label, text, without = [], isFirst, behind, isRepeated }: Form,
  parts: readonly LabelledPart[],
  at: number,
) => {
  const part = parts[at]
  if (part?.label !== label || !text.test(part.text)) return false
  if (isFirst && parts.findIndex((other) => other.label !== 'citation-number') !== at) return false
  if (behind && parts[at - 1]?.label !== behind) return false
  if (isRepeated && !parts.some((other) => other !== part && other.label === label)) return false
  return !parts.some((other) => without.includes(other.label))
}

/** `Marshall, F. | (Producers),`: a role belongs to the names before it. */
const wordlessRoles = (parts: readonly LabelledPart[]): LabelledPart[] =>
  parts.flatMap((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]]
    if (after && isRole(after) && takesRole(part)) {
      return [{ ...part, label: after.label, text: `${part.text} ${after.text}` }]
    }
    return before && isRole(part) && takesRole(before) ? [] : [part]
  })

const isRole = ({ label, text }: LabelledPart) =>
  (label === 'editor' || label === 'producer' || label === 'director') &&
  /^[([]?(?:eds?|editors?|producers?|directors?)\b\W*$/i.test(text)

const takesRole = ({ label, text }: LabelledPart) =>
  label === 'author' || (label === 'container-title' && namesAlone.test(text))

/** `in Bill Puka,` */
const namesAlone = /^[Ii]n:? (?:\p{Lu}[\p{L}.-]*,? (?:(?:and|&) )?){0,8}\p{Lu}[\p{L}.-]*,?$/u
