import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { labelIndex, labels } from '../../src/references/plainText/labeller/labels'
import type { Segment } from '../../src/references/plainText/labeller/labels'

export const labelledFile = '../shared/fixtures/references/plain-text/labelled-core.xml'

/** The labelled references of the fixture, in its order. */
export const readLabelled = (): Segment[][] => {
  const sequences: Segment[][] = []
  let text = ''
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (name === 'sequence') sequences.push([])
        text = ''
      },
      ontext: (piece) => {
        text += piece
      },
      onclosetag: (name) => {
        const index = labelIndex.get(name)
        const label = index === undefined ? undefined : labels[index]
        const words = text.replace(/\s+/g, ' ').trim()
        if (label && words) sequences.at(-1)?.push({ label, text: words })
        text = ''
      },
    },
    { xmlMode: true },
  )
  parser.end(readFileSync(labelledFile, 'utf8'))
  return sequences.filter((segments) => segments.length > 0)
}
