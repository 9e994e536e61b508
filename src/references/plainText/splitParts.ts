import type { LabelledPart } from './labeller/decode'
import type { Label } from './labeller/labels'

type Split = {
  label: Label
  /** Each of its groups is a part. */
  form: RegExp
  labels: readonly Label[]
  /** Labels that no part of the reference has. */
  without: readonly Label[]
  /** A label that another part has. */
  beside?: Label
}

const containers = ['journal', 'container-title'] as const
const makers = ['author', 'title', ...containers] as const

/** Parts in which two or more stand that the labeller did not tell from each other. */
const splits: readonly Split[] = [
  {
    label: 'title',
    form: /^((?:“[^”]+”|"[^"]+"|«[^»]+»|``.+?'')[.,]?) ((?:in:? )?\S*\p{Lu}.{3,} .+)$/su,
    labels: ['title', 'container-title'],
    without: containers,
  },
  {
    label: 'title',
    form: /^(.*[\p{L})][.,]) ([Ii]n:? (?:“|"|«|\p{Lu}).{8,}|[Ii]n: .{8,})$/su,
    labels: ['title', 'container-title'],
    without: containers,
  },
  {
    label: 'title',
    form: /^(.*\p{L}{3}[.?!]) (\p{Lu}{2,8}\.?)$/su,
    labels: ['title', 'publisher'],
    without: ['author', 'publisher', ...containers],
    beside: 'url',
  },
  {
    label: 'title',
    form: /^(.{8,}[,.]) (to appear in .+)$/isu,
    labels: ['title', 'note'],
    without: containers,
  },
  {
    label: 'volume',
    form: /^(?!Vol|Band|Teil|Part|Tom|Heft|Iss|Num|Ser|Book|Supp|Lief|Chap|Bind|Sva|Jahr)(\p{Lu}\p{Ll}{3,}) ((?:no\. |n°\s?)?\d{1,4}\W{0,2})$/u,
    labels: ['journal', 'volume'],
    without: containers,
  },
  {
    label: 'editor',
    form: /^(in .{8,}?[,.]) ((?:eds?\.|edited by) \S.*)$/isu,
    labels: ['container-title', 'editor'],
    without: [],
  },
  {
    label: 'editor',
    form: /^(\p{Lu}[\p{L}-]+, \p{Lu}[\p{L}.-]+,) (.{8,},) ([^,]{5,60} \((?:eds?|dirs?|hrsg)\.?\).*)$/u,
    labels: ['author', 'title', 'editor'],
    without: makers,
  },
  {
    label: 'editor',
    form: /^(in .{4,400}?,? (?:editors?|eds?\.|\(eds?\.?\)),?) (\p{Lu}.{8,})$/su,
    labels: ['editor', 'container-title'],
    without: containers,
  },
  {
    label: 'editor',
    form: /^(in [^(),]{4,80}) (\([^()]{4,400}\beds?\.\)\W*)$/i,
    labels: ['container-title', 'editor'],
    without: containers,
  },
  {
    label: 'publisher',
    form: /^((?:Ph\.?D\.? )?(?:diss(?:ertation)?|thesis)[.,]) (\p{Lu}.{3,})$/iu,
    labels: ['genre', 'publisher'],
    without: [],
  },
  {
    label: 'translator',
    form: /^(\p{Lu}.{3,}?) (\((?:trans|tr\.|trad).*)$/u,
    labels: ['title', 'translator'],
    without: ['title'],
  },
  {
    label: 'container-title',
    form: /^(.{8,}?,) (vol(?:ume|\.) \d+) (of .+)$/,
    labels: ['container-title', 'volume', 'collection-title'],
    without: ['volume'],
  },
  {
    label: 'container-title',
    form: /^(.{8,}?,) (Lecture Notes in [^,\d]+) (\d+,?)$/,
    labels: ['container-title', 'collection-title', 'volume'],
    without: ['volume'],
  },
  ...containers.flatMap((label): Split[] => [
    {
      label,
      form: /^(?!in\b)(\p{Lu}(?:(?!\bproc|\bconf|\bsymp).)*[\p{Ll}.]{3}) ((?:n°\s?)?\d{1,3},)$/iu,
      labels: [label, 'volume'],
      without: ['volume', 'publisher', 'editor', 'location'],
    },
    {
      label,
      form: /^(.{3,}?) (special issue\b.*|(?:epub )?ahead of print\b.*)$/i,
      labels: [label, 'note'],
      without: [],
    },
  ]),
]

/** No name has a colon inside or goes on as a sentence does. */
const authorSplits: readonly Split[] = [
  {
    label: 'author',
    form: /^(.{2,400}?[,.]) ([^,.:]{2,80}: \p{L}.*)$/su,
    labels: ['author', 'title'],
    without: [],
  },
  {
    label: 'author',
    form: /^(.{4,400}?,) (\p{Lu}(?=[^,]{0,200}\s(?:of|the|in|for|on|a|to)\s)[^,]{15,}[,.].*)$/su,
    labels: ['author', 'title'],
    without: ['title'],
  },
]

/** Takes the beginning of the title out of the authors. Takes time in proportion to the length. */
export const splitAuthors = (parts: readonly LabelledPart[]): LabelledPart[] =>
  authorSplits.reduce<LabelledPart[]>(splitFirst, [...parts])

/** Takes apart the first part that each form fits. Takes time in proportion to the length. */
export const splitParts = (parts: readonly LabelledPart[]): LabelledPart[] =>
  splits.reduce<LabelledPart[]>(splitFirst, [...parts])

const splitFirst = (parts: LabelledPart[], { label, form, labels, without, beside }: Split) => {
  if (parts.some((part) => without.includes(part.label))) return parts
  if (beside && !parts.some((part) => part.label === beside)) return parts
  const at = parts.findIndex((part) => part.label === label && form.test(part.text))
  const part = parts[at]
  const [, ...texts] = (part && form.exec(part.text)) ?? []
  if (!part) return parts
  const pieces = texts.map((text, index) => ({ ...part, label: labels[index] ?? label, text }))
  return [...parts.slice(0, at), ...pieces, ...parts.slice(at + 1)]
}
