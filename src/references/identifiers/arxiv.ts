import { unwrap } from './kind'
import type { IdentifierKind } from './kind'

/**
 * An arXiv id without version: `1605.08386`, or `astro-ph/0601001` from before April 2007. All versions
 * are one work; the subject class of an old id (`math.GT/0309136`) is no part of it.
 */
export const arxiv: IdentifierKind = {
  label: 'arXiv id',
  parse: (text) => {
    const id = unwrap(text).replace(prefix, '')
    const old =
      /^([a-z][a-z-]{1,15})(?:\.[a-z]{2})?\/(\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d{1,3})?\.?$/i.exec(
        id,
      )
    if (old?.[1] && old[2]) return `${old[1].toLowerCase()}/${old[2]}`
    const recent = /^(\d{2}(?:0[1-9]|1[0-2]))\.(\d{4,5})(?:v\d{1,3})?\.?$/i.exec(id)
    const [, month, number] = recent ?? []
    if (!month || !number || month < '0704') return undefined
    return number.length === (month < '1501' ? 4 : 5) ? `${month}.${number}` : undefined
  },
  url: (value) => `https://arxiv.org/abs/${encodeURI(value)}`,
  message:
    'This is not an arXiv id. It looks like 1605.08386 or astro-ph/0601001; a link to arxiv.org works as well.',
}

const prefix =
  /^(?:arxiv: {0,3}|(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi: ?)?10\.48550\/arxiv\.)|(?:\.pdf)?(?:[?#]\S*)?$/gi
