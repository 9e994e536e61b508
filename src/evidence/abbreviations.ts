/** What one language writes with a full stop that does not end the sentence. All in lower case. */
export type LanguageAbbreviations = {
  /** Never end a sentence: something always follows. */
  leading: string[]
  /** End a sentence when a word with a capital letter follows. */
  closing: string[]
  /** Words that begin a sentence, which tell `et al.` and initials at its end from those inside. */
  starters: string[]
  /** Words before a single letter that is no initial, as in `vitamin D.` */
  designators: string[]
}

/** Of every language: Latin, and what scholarly writing shares. */
const shared = {
  leading: [
    'dr',
    'prof',
    'vs',
    'cf',
    'ca',
    'vol',
    'no',
    'ed',
    'eds',
    'fig',
    'figs',
    'p',
    'pp',
    'st',
  ],
  closing: ['etc', 'inc', 'ltd', 'co'],
  designators: ['vitamin', 'hepatitis', 'type', 'omega'],
}

/** The table of languages, by ISO 639-1 code. A language without a row is split as English is. */
export const abbreviations: Record<string, LanguageAbbreviations> = {
  en: {
    leading: [
      ...shared.leading,
      ...[
        'mr',
        'mrs',
        'ms',
        'messrs',
        'e.g',
        'i.e',
        'viz',
        'approx',
        'al',
        'eq',
        'eqs',
        'ref',
        'refs',
      ],
      ...[
        'tab',
        'sec',
        'ch',
        'chap',
        'suppl',
        'para',
        'nos',
        'jan',
        'feb',
        'aug',
        'sept',
        'oct',
        'nov',
      ],
      ...['gen', 'rev', 'hon', 'op', 'resp', 'spp', 'sp', 'var', 'incl', 'esp'],
    ],
    closing: [
      ...shared.closing,
      'a.m',
      'p.m',
      'u.s',
      'u.k',
      'jr',
      'sr',
      'b.c',
      'a.d',
      'ph.d',
      'm.d',
      'dec',
    ],
    starters: words`the this that these those it its in on at as if when while however a an and but
      we they he she there here for to with by after before although because since our their all most
      some many more such both each no not another patients participants`,
    designators: [
      ...shared.designators,
      ...words`grade group class phase stage factor plan appendix`,
    ],
  },
  de: {
    leading: [
      ...shared.leading,
      ...[
        'z.b',
        'z. b',
        'd.h',
        'd. h',
        'u.a',
        'u. a',
        'bzw',
        'ca',
        'evtl',
        'ggf',
        'inkl',
        'abb',
        'tab',
        's',
      ],
      ...[
        'bd',
        'nr',
        'hr',
        'fr',
        'hrsg',
        'vgl',
        'sog',
        'al',
        'mind',
        'max',
        'min',
        'v.a',
        'i.d.r',
        'o.g',
        'str',
      ],
    ],
    closing: [...shared.closing, 'usw', 'etc', 'u.ä', 'v.chr', 'n.chr'],
    starters: words`der die das den dem ein eine einer es er sie wir ihr in im bei nach vor mit für
      auf aus diese dieser dieses wenn als da doch aber und auch hier dort`,
    designators: [
      ...shared.designators,
      ...words`typ gruppe grad phase stadium klasse faktor anhang`,
    ],
  },
  fr: {
    leading: [
      ...shared.leading,
      ...[
        'm',
        'mm',
        'mme',
        'mlle',
        'pr',
        'p.ex',
        'p. ex',
        'c.-à-d',
        'env',
        'chap',
        'art',
        'al',
        'n',
        'réf',
        'tab',
      ],
    ],
    closing: [...shared.closing, 'av. j.-c', 'apr. j.-c'],
    starters: words`le la les un une des il elle ils elles on nous ce cette ces dans en à au aux pour
      par avec après avant si mais et selon chez`,
    designators: [
      ...shared.designators,
      ...words`vitamine hépatite groupe grade classe phase stade`,
    ],
  },
  es: {
    leading: [
      ...shared.leading,
      ...[
        'sr',
        'sra',
        'srta',
        'dra',
        'p.ej',
        'p. ej',
        'aprox',
        'núm',
        'pág',
        'págs',
        'cap',
        'art',
        'al',
        'ud',
        'uds',
      ],
    ],
    closing: [...shared.closing, 'ee.uu', 'a.c', 'd.c'],
    starters: words`el la los las un una unos unas en por para con sin si cuando como este esta estos
      estas se no su sus y pero según tras`,
    designators: [...shared.designators, ...words`vitamina grupo grado clase fase estadio tipo`],
  },
  it: {
    leading: [
      ...shared.leading,
      ...[
        'sig',
        'sigg',
        'dott',
        'dr.ssa',
        'dott.ssa',
        'prof.ssa',
        'es',
        'p.es',
        'p. es',
        'pag',
        'pagg',
        'cap',
      ],
      ...['art', 'ecc', 'circa', 'n', 'nr', 'al', 'cfr', 'ing', 'avv'],
    ],
    closing: [...shared.closing, 'ecc', 'a.c', 'd.c'],
    starters: words`il lo la i gli le un uno una in per con su da di nel nella questo questa questi
      queste se quando come ma e non dopo prima secondo`,
    designators: [
      ...shared.designators,
      ...words`vitamina epatite gruppo grado classe fase stadio tipo`,
    ],
  },
  nl: {
    leading: [
      ...shared.leading,
      ...[
        'dhr',
        'mevr',
        'mw',
        'drs',
        'ir',
        'bijv',
        'bv',
        'd.w.z',
        'm.a.w',
        'o.a',
        'resp',
        'evt',
        'afb',
        'tab',
      ],
      ...['blz', 'nr', 'hfst', 'incl', 'excl', 'max', 'min', 'zgn', 'al', 'vgl', 'circa'],
    ],
    closing: [...shared.closing, 'enz', 'e.d', 'n.v', 'b.v'],
    starters: words`de het een in op bij na voor met als wanneer dit deze die dat er wij zij hij maar
      en ook volgens`,
    designators: [...shared.designators, ...words`vitamine groep graad fase stadium klasse`],
  },
  pt: {
    leading: [
      ...shared.leading,
      ...[
        'sr',
        'sra',
        'dra',
        'profa',
        'p.ex',
        'p. ex',
        'aprox',
        'núm',
        'pág',
        'págs',
        'cap',
        'art',
        'al',
        'n',
        'exmo',
      ],
    ],
    closing: [...shared.closing, 'a.c', 'd.c', 'e.u.a'],
    starters: words`o a os as um uma uns umas em no na nos nas por para com sem se quando como este
      esta estes estas não seu sua mas e segundo após`,
    designators: [
      ...shared.designators,
      ...words`vitamina hepatite grupo grau classe fase estágio tipo`,
    ],
  },
}

function words(strings: TemplateStringsArray): string[] {
  return strings.join(' ').trim().split(/\s+/)
}
