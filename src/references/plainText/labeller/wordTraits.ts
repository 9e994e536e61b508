import { withoutAccents } from '../../foldedText'
import { hashOf } from './hash'

/** What one word is like, by itself; numbers are hashes or small codes, 0 is nothing. */
export type WordTraits = {
  /** The word without outer punctuation, folded. */
  word: number
  /** The word as printed, digits as 0. */
  printed: number
  prefix2: number
  prefix3: number
  prefix4: number
  suffix2: number
  suffix3: number
  suffix4: number
  shape: number
  letters: number
  number: number
  opening: number
  closing: number
  /** What the word tells of the parts of a reference (`In`, `eds`, `vol`, `pp`, ...). */
  cue: number
  opensBracket: number
  closesBracket: number
  opensQuote: boolean
  closesQuote: boolean
  endsSentence: boolean
  endsClause: boolean
  isYear: boolean
  isCapital: boolean
  isInitial: boolean
  hasDigit: boolean
  hasLetter: boolean
}

const cached = new Map<string, WordTraits>()
const mostCached = 20_000

/** What a word of a reference is like; remembered for words that come again. */
export const traitsOf = (text: string): WordTraits => {
  const known = cached.get(text)
  if (known) return known
  if (cached.size >= mostCached) cached.clear()
  const traits = readTraits(text)
  cached.set(text, traits)
  return traits
}

const cues: [name: string, pattern: RegExp][] = [
  ['in', /^in$/],
  ['dans', /^(?:dans|en|nel|apud)$/],
  ['eds', /^(?:eds?|edn|editors?|edited|hrsg|hg|dirs?|coord|red|herausgegeben|edit[eé]e?s?)$/],
  ['trans', /^(?:trans|transl|translat(?:ed|ors?|ion)|trad|übers|tr)$/],
  ['by', /^(?:by|von|par|por|av)$/],
  ['vol', /^(?:vols?|volumes?|bd|band|tome|t|v)$/],
  ['no', /^(?:no|nos|nr|num|number|issue|iss|heft|h|n|n°|nº|fasc)$/],
  ['pp', /^(?:pp?|pages?|pgs?|s|seiten?|str|pag)$/],
  ['chapter', /^(?:chap(?:ter)?s?|ch|kap|cap|sec(?:tion)?|part|pt)$/],
  ['edition', /^(?:edition|édition|auflage|aufl|ausgabe|vyd|rev|revised|edizione|edición)$/],
  [
    'thesis',
    /^(?:thesis|dissertation|diss|ph\.?d|phd|m\.?sc?|master'?s|masters|th[eè]se|doctoral)$/,
  ],
  [
    'report',
    /^(?:reports?|rept?|rapport|tech|technical|memo|memorandum|manuscript|draft|working)$/,
  ],
  ['paper', /^papers?$/],
  [
    'proceedings',
    /^(?:proc|procs|proceedings|actes|conf|conference|symposium|symp|workshop|congress|conferences|colloquium|intl|int'l|meeting|advances)$/,
  ],
  [
    'journal',
    /^(?:j|jour|jl|journal|journals|revue|rev|review|reviews|zeitschrift|trans|transactions|annals|ann|bulletin|bull|magazine|letters|lett|arch|archives|acta|quarterly|studies|newsletter|gazette|times|news|revista|rivista|cahiers)$/,
  ],
  [
    'press',
    /^(?:press|presses|publishers?|publishing|publications?|verlag|books?|editions?|éditions|ed\.|editorial|editora|editions|univ|university|inc|co|ltd|sons|company|gmbh|librairie|company|imprimerie)$/,
  ],
  [
    'institute',
    /^(?:institute|institut|department|dept|school|laboratory|lab|laboratories|college|center|centre|society|association|ministry|national|federal|office|agency|commission|foundation|organization|bureau|council|corporation|group|committee|academy|bank|faculty|division)$/,
  ],
  [
    'month',
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|fall|winter|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|januar|februar|marz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|noviembre|diciembre)$/,
  ],
  [
    'retrieved',
    /^(?:retrieved|accessed|available|viewed|cited|from|disponible|consulted|consulte|visited|abgerufen|url|online|web|internet|website)$/,
  ],
  [
    'press-date',
    /^(?:press|forthcoming|submitted|appear|nd|n\.d|s\.d|undated|preprint|accepted|unpublished|published)$/,
  ],
  ['and', /^(?:and|&|et|und|y|e|och|a)$/],
  ['etal', /^(?:al|alii|others)$/],
  ['suffix', /^(?:jr|sr|ii|iii|iv)$/],
  [
    'particle',
    /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|ter|ten|zu|zur|el|bin|ibn|af|d')$/,
  ],
  [
    'series',
    /^(?:series|ser|lecture|notes|lncs|lnai|coll|collection|reihe|schriftenreihe|special)$/,
  ],
  ['doi', /^(?:doi|https?|doi\.org|dx\.doi\.org|pmid|pmcid|arxiv|isbn|issn|urn|hal)$/],
  [
    'medium',
    /^(?:dvd|cd|cd-rom|film|video|audio|print|television|motion|picture|directed|dir|produced|producer|performance|episode|software|computer|ligne)$/,
  ],
]

const cueOf = (word: string) => {
  if (word === '' || word.length > 16) return 0
  let code = 0
  for (let at = 0; at < cues.length; at += 1) if (cues[at]?.[1].test(word)) code |= 1 << (at % 31)
  return code
}

const numberForms: [name: string, pattern: RegExp][] = [
  ['year', /^c?(?:1[4-9]|20)\d{2}[a-z]?$/],
  ['years', /^(?:1[4-9]|20)\d{2}[-–—/](?:(?:1[4-9]|20)?\d{2}|\d)[a-z]?$/],
  ['locator', /^\d+[a-z]?\s?\([\w\s.,–/-]+\)$/i],
  ['range', /^[a-z]{0,3}\.?\d+[a-z]?[-–—‐‑−]+[a-z]{0,3}\d+[a-z]?$/i],
  ['1', /^\d$/],
  ['2', /^\d\d$/],
  ['3', /^\d{3}$/],
  ['4', /^\d{4}$/],
  ['5', /^\d{5,}$/],
  ['ordinal', /^\d+(?:st|nd|rd|th|º|ª|°|e|er|eme|\.)$/i],
  ['glued', /^(?:vol|v|no|n|pp?|bd|t)\.?\d+(?:[-–]\d+)?$/i],
  ['article', /^[es]\d+$/i],
  ['doi', /10\.\d{4,}\//],
  ['address', /^(?:https?:|www\.)|\.(?:com|org|edu|net|html?|pdf)\b/i],
  ['arxiv', /\d{4}\.\d{4,5}|[a-z-]+\/\d{7}/i],
  ['roman', /^[ivxlc]{1,6}(?:[-–][ivxlc]+)?$/i],
  ['isbn', /^97[89][\d-]{10,}$/],
  ['some', /\d/],
]

const numberOf = (core: string) => 1 + numberForms.findIndex(([, pattern]) => pattern.test(core))

const edge = /^[^\p{L}\p{N}]*|[^\p{L}\p{N}]*$/gu

const readTraits = (text: string): WordTraits => {
  const bounded = text.slice(0, 120)
  const core = bounded.replace(edge, '')
  const word = withoutAccents(core)
  const opening = /^[^\p{L}\p{N}]*/u.exec(bounded)?.[0] ?? ''
  const closing = core === '' ? '' : (/[^\p{L}\p{N}]*$/u.exec(bounded)?.[0] ?? '')
  const hasLetter = /\p{L}/u.test(core)
  return {
    word: word ? hashOf(word.replace(/\d/g, '0')) : 0,
    printed: hashOf(bounded.replace(/\d/g, '0')),
    prefix2: affix(word.slice(0, 2), word, 2),
    prefix3: affix(word.slice(0, 3), word, 3),
    prefix4: affix(word.slice(0, 4), word, 4),
    suffix2: affix(word.slice(-2), word, 2),
    suffix3: affix(word.slice(-3), word, 3),
    suffix4: affix(word.slice(-4), word, 4),
    shape: hashOf(shapeOf(bounded)),
    letters: lettersOf(core),
    number: numberOf(core),
    opening: opening === '' ? 0 : hashOf(opening),
    closing: closing === '' ? 0 : hashOf(closing),
    cue: cueOf(word),
    opensBracket: count(bounded, /[([]/g),
    closesBracket: count(bounded, /[)\]]/g),
    opensQuote: /^\W{0,2}(?:[“„«"‘]|``|'(?!\s|$))/.test(bounded),
    closesQuote: /(?:[”»"]|''|[’'])\W{0,2}$/.test(bounded),
    endsSentence: /[.?!。][”"’'»)\]]{0,3}$/.test(bounded),
    endsClause: /[,;:.?!。][”"’'»)\]]{0,3}$|[)\]]$|[”»"]$/.test(bounded),
    isYear: /^[[(]?c?(?:1[5-9]|20)\d{2}[a-z]?[)\].,;:]*$/.test(bounded),
    isCapital: /^\p{Lu}/u.test(core),
    isInitial: /^(?:\p{Lu}\p{Ll}?\.-?){1,4}$|^\p{Lu}{1,3}$/u.test(
      core + (closing.startsWith('.') ? '.' : ''),
    ),
    hasDigit: /\d/.test(core),
    hasLetter,
  }
}

const affix = (part: string, word: string, size: number) => (word.length > size ? hashOf(part) : 0)

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

const shapeOf = (text: string) =>
  text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, 'x')
    .replace(/\d/g, '0')
    .replace(/(.)\1{2,}/gu, '$1$1')

/** How a word is written: none, lower, Capital, C., CAPITALS, mIxed, with digits. */
const lettersOf = (core: string) => {
  if (/\d/.test(core)) return /\p{L}/u.test(core) ? 1 : 2
  if (core === '') return 3
  if (/^\p{Lu}$/u.test(core)) return 4
  if (/^\p{Lu}[\p{Ll}\p{M}'’]+$/u.test(core)) return 5
  if (/^\p{Ll}+$/u.test(core)) return 6
  if (/^\p{Lu}{2,3}$/u.test(core)) return 7
  if (/^\p{Lu}+$/u.test(core)) return 8
  if (/^\p{Lu}[\p{L}\p{M}]*[-‐]/u.test(core)) return 9
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(core)) return 10
  return /^\p{Lu}/u.test(core) ? 11 : 12
}
