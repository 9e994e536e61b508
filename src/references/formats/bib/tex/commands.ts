/** What a command does with one of its arguments. */
export type ArgumentReader = {
  before: string
  after: string
  /** Whether the argument is left out. */
  isDropped?: boolean
  /** Whether it is read as mathematics (true), as text (false), or as what it stands in. */
  isMath?: boolean
  /** What the command does with its next argument. */
  next?: ArgumentReader
}

const around = (before: string, after: string, more: Partial<ArgumentReader> = {}) => ({
  before,
  after,
  ...more,
})

const plain = around('', '')
const text = around('', '', { isMath: false })
const italic = around('<i>', '</i>')
const bold = around('<b>', '</b>')
const superscript = around('<sup>', '</sup>')
const subscript = around('<sub>', '</sub>')
const smallCaps = around('<span style="font-variant:small-caps;">', '</span>')
const quoted = around('\u201c', '\u201d')
const dropped = around('', '', { isDropped: true })
const secondOf = (second: ArgumentReader): ArgumentReader => ({ ...dropped, next: second })

/** The commands with arguments. Those that are in no table give their arguments as they are. */
export const argumentsOf: ReadonlyMap<string, ArgumentReader> = new Map<string, ArgumentReader>([
  ...rows(italic, 'emph textit mkbibemph mkbibitalic textsl mathit mkbibsl'),
  ...rows(bold, 'textbf mathbf mkbibbold boldsymbol bm'),
  ...rows(smallCaps, 'textsc mkbibsc'),
  ...rows(superscript, 'textsuperscript mkbibsuperscript sp'),
  ...rows(subscript, 'textsubscript mkbibsubscript sb'),
  ...rows(quoted, 'enquote mkbibquote'),
  ['mkbibparens', around('(', ')')],
  ['mkbibbrackets', around('[', ']')],
  ['sqrt', around('\u221a', '')],
  ['frac', around('', '/', { next: plain })],
  ...rows({ ...text, isMath: true }, 'ensuremath'),
  ...rows(
    text,
    'text textrm textup textnormal textmd textsf texttt mbox hbox fbox mathrm mathsf operatorname autocap',
  ),
  ...rows(
    plain,
    'mathbb mathcal mathfrak mathscr url path nolinkurl uline underbar lowercase uppercase MakeUppercase MakeLowercase bibstring biblstring phantom',
  ),
  ...rows(
    dropped,
    'noopsort SortNoop sortnoop cite citep citet footnote label hspace vspace color',
  ),
  ...rows(secondOf(text), 'href textcolor foreignlanguage texorpdfstring raisebox'),
])

/** The commands that say how the rest of their group is set. */
export const switches: ReadonlyMap<string, ArgumentReader> = new Map<string, ArgumentReader>([
  ...rows(italic, 'em it itshape sl slshape'),
  ...rows(bold, 'bf bfseries'),
  ...rows(smallCaps, 'sc scshape'),
  ...rows(
    plain,
    'rm tt sf rmfamily ttfamily sffamily normalfont upshape mdseries tiny small footnotesize normalsize large Large',
  ),
])

export const shifted = { '^': superscript, _: subscript }

function rows(reader: ArgumentReader, names: string): [string, ArgumentReader][] {
  return names.split(' ').map((name) => [name, reader])
}
