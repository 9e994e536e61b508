import type { Block, DocumentBody } from '../model'
import { textOfInlines } from '../plainText'

export type ListedFacts = { sideEffects: string[]; riskFactors: string[] }

type FactKind = keyof ListedFacts

/**
 * What says that a list names risk factors or side effects, in its lead-in or its section's heading.
 * Risk factors come first: `Who is at higher risk of complications` is about people.
 */
const wordings: [FactKind, RegExp][] = [
  [
    'riskFactors',
    /\b(?:risk factors?|contra-?indications?|precautions|(?:at|higher|greater|increased|more) (?:a )?(?:higher |greater |increased )?(?:at )?risks?|who should (?:not|avoid|be careful)|should (?:not|avoid)|not suitable|unsuitable|(?:those|people|patients|anyone|individuals|persons|adults|someone) (?:with|who)|if you (?:have|are|take))\b/iu,
  ],
  [
    'sideEffects',
    /\b(?:side[- ]effects?|adverse (?:effects?|events?|reactions?|outcomes?)|after[- ]?effects?|complications?|unwanted effects?|undesirable effects?|reactions)\b/iu,
  ],
]

/** Lists of what to do or to buy under such a heading are no lists of effects. */
const otherLists =
  /\b(?:how to|tips?|avoid(?:ing)?|prevent(?:ing|ion)?|reduce|treat(?:ing)?|manage|relieve|steps?|ask your)\b/iu

const longestName = 120

/** The side effects and risk factors that an article lists in bullets, in order, each once. */
export function listedFacts(body: DocumentBody): ListedFacts {
  const facts: ListedFacts = { sideEffects: [], riskFactors: [] }
  let heading = ''
  let leadIn = ''
  for (const block of body.blocks) {
    if (block.kind === 'heading') {
      heading = textOfInlines(block.children)
      leadIn = ''
    } else if (block.kind === 'paragraph') leadIn = lastSentence(textOfInlines(block.children))
    else if (block.kind === 'list') {
      const kind = factKind(leadIn, heading)
      if (kind) facts[kind] = facts[kind].concat(itemNames(block))
      leadIn = ''
    }
  }
  return { sideEffects: each(facts.sideEffects), riskFactors: each(facts.riskFactors) }
}

function factKind(leadIn: string, heading: string): FactKind | undefined {
  const introduction = leadIn.endsWith(':') ? leadIn : ''
  for (const text of [introduction, heading]) {
    if (otherLists.test(text) && !/\bshould avoid\b/i.test(text)) return undefined
    const found = wordings.find(([, wording]) => wording.test(text))
    if (found) return found[0]
  }
  return undefined
}

function lastSentence(text: string): string {
  const end = text.trim().slice(-300)
  return end.slice(end.search(/[^.!?]*$/))
}

function itemNames({ items }: Extract<Block, { kind: 'list' }>): string[] {
  return items
    .map(({ children }) =>
      textOfInlines(children)
        .trim()
        .replace(/(?:[.;,]|[;,]? (?:and|or))$/, '')
        .trim(),
    )
    .filter((name) => name !== '' && name.length <= longestName)
}

function each(names: string[]): string[] {
  const seen = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]))
  return names.filter((name) => {
    const isFirst = seen.has(name.toLowerCase())
    seen.delete(name.toLowerCase())
    return isFirst
  })
}
