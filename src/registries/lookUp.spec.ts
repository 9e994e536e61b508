import { afterAll, afterEach, describe, expect, it } from 'vitest'
import {
  arxivFeeds,
  dataciteAnswers,
  fixtureText,
  hasRegistryFixtures,
  pubmedArticles,
} from '../../tests/registries/fixtures'
import { playRegistries } from '../../tests/registries/server'
import { cslFromReference } from '../references/cslFromReference'
import { askedIn } from './asked'
import { createRegistryClient } from './http/client'
import { lookUp } from './lookUp'
import { pubmedFacts } from './pubmed/notices'
import { registrySettings } from './settings'

describe.skipIf(!hasRegistryFixtures)('lookUp', async () => {
  const registries = await playRegistries()
  const newClient = () =>
    createRegistryClient(
      registrySettings({
        ...registries.env,
        VOUCH_REGISTRY_RETRIES: '0',
        VOUCH_REGISTRY_TIMEOUT: '400',
      }),
    )
  const find = async (text: string) => {
    const [asked] = askedIn(text)
    if (!asked) throw new Error(`Nothing is asked for by ${text}.`)
    return lookUp({ client: newClient(), asked })
  }
  const itemOf = async (text: string) => (await find(text)).found?.item

  afterEach(() => registries.mend())
  afterAll(() => registries.close())

  it('reads every recorded DOI of DataCite, after Crossref did not know it', async () => {
    for (const doi of dataciteAnswers().keys()) {
      const { found, failures } = await find(doi)
      expect(failures).toEqual([])
      expect(found, doi).toMatchObject({
        registry: 'datacite',
        fields: { doi, title: expect.any(String), issued: expect.stringMatching(/^\d{4}/) },
      })
      expect(found?.fields.authors?.[0]?.family, doi).toEqual(expect.any(String))
      if (found) expect(cslFromReference({ id: doi, fields: found.fields })).toEqual(found.item)
    }
    expect(await itemOf('10.3205/zma001102')).toMatchObject({
      type: 'article-journal',
      'container-title': 'GMS Journal for Medical Education',
      volume: '34',
      issue: '2',
      page: 'Doc25',
      issued: { 'date-parts': [[2017, 5, 15]] },
    })
    expect(await itemOf('10.5281/zenodo.48440')).toMatchObject({ type: 'software' })
    expect(await itemOf('10.5061/dryad.8515')).toMatchObject({ type: 'dataset' })
  })

  it('reads every recorded article and book of PubMed by PMID, PMCID and DOI', async () => {
    const articles = pubmedArticles()
    expect(articles.size).toBeGreaterThan(20)
    for (const { pmid } of articles.values()) {
      const { found } = await find(`PMID ${pmid}`)
      expect(found, pmid).toMatchObject({ registry: 'pubmed', fields: { pmid } })
      expect(found?.fields.title, pmid).toEqual(expect.any(String))
    }
    const { pmid, pmcid, doi } = [...articles.values()].find((each) => each.pmcid) ?? {}
    expect(await itemOf(pmcid ?? '')).toMatchObject({ PMID: pmid, PMCID: pmcid })
    expect(await itemOf(doi ?? '')).toMatchObject({ PMID: pmid })
    expect(await find('PMID 37909814')).toMatchObject({
      message: expect.stringContaining('PubMed does not know it'),
    })
  })

  it('reads notices of PubMed in both directions', () => {
    const facts = pubmedFacts(fixtureText('pubmed/efetch/35649368.xml'))
    expect(facts.get('35649368')?.notices).toEqual([
      {
        kind: 'corrected',
        notice: '10.1016/j.celrep.2022.111044',
        source: 'pubmed',
        date: '2022-06-28',
      },
    ])
    const erratum = pubmedFacts(fixtureText('pubmed/efetch/38962805.xml')).get('38962805')
    expect(erratum?.notices).toEqual([])
    expect(erratum?.noticeOf).toMatchObject([{ kind: 'corrected' }])
    expect(erratum?.publicationTypes).toContain('Published Erratum')
  })

  it('knows a retraction of PubMed by its type and by its notice', () => {
    const article = (types: string, notices: string) =>
      pubmedFacts(
        `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>9500320</PMID><Article><PublicationTypeList>${types}</PublicationTypeList></Article><CommentsCorrectionsList>${notices}</CommentsCorrectionsList></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
      ).get('9500320')?.notices
    const type = '<PublicationType UI="D016441">Retracted Publication</PublicationType>'
    const notice =
      '<CommentsCorrections RefType="RetractionIn"><RefSource>Lancet. 2010 Feb 6;375(9713):445</RefSource><PMID Version="1">20137807</PMID></CommentsCorrections>'
    expect(article(type, '')).toEqual([{ kind: 'retracted', source: 'pubmed' }])
    expect(article(type, notice)).toEqual([
      {
        kind: 'retracted',
        notice: 'https://pubmed.ncbi.nlm.nih.gov/20137807/',
        source: 'pubmed',
        date: '2010-02-06',
      },
    ])
    expect(article('', notice.replace('RetractionIn', 'CommentIn'))).toEqual([])
  })

  it('reads every recorded preprint of arXiv, of old and new ids', async () => {
    for (const id of arxivFeeds().keys()) {
      const { found } = await find(`https://arxiv.org/abs/${id}v1`)
      expect(found, id).toMatchObject({
        registry: 'arxiv',
        fields: { type: 'article', arxiv: id, publisher: 'arXiv' },
      })
      expect(found?.fields.doi).toBeUndefined()
    }
    expect((await find('arXiv:2101.00001')).message).toContain('arXiv and DataCite do not know it')
  })

  it('reads a book of Open Library', async () => {
    expect(await itemOf('ISBN 207042779X')).toEqual({
      id: '9782070427796',
      type: 'book',
      title: 'Les ombres errantes',
      author: [{ family: 'Quignard', given: 'Pascal' }],
      publisher: 'Gallimard',
      'publisher-place': 'Paris',
      issued: { 'date-parts': [[2002]] },
      ISBN: '9782070427796',
    })
    expect((await find('ISBN 9780306406157')).message).toContain('Open Library does not know it')
  })

  it('says of every field where it comes from', async () => {
    const { found } = await find('10.1371/journal.pone.0033693')
    const named = found?.provenance.map(({ field }) => field).sort()
    expect(named).toEqual(Object.keys(found?.fields ?? {}).sort())
    expect(found?.provenance.every(({ source }) => source === 'crossref')).toBe(true)
  })

  it('takes a title for a work only where one says the same', async () => {
    expect((await find('Fire and Ice')).found?.fields.doi).toBe('10.1001/archderm.139.6.787')
    const unlike = await find('Delay in diagnosis of other diseases')
    expect(unlike.found).toBeUndefined()
    expect(unlike.message).toContain('No registry knows a work of this title')
    // Two versions of one preprint have this title.
    const both = await find(
      'Leveraging Uncertainty Quantification to Design Ocean Climate Observing Systems',
    )
    expect(both.found).toBeUndefined()
    expect(both.message).toContain('Choose one of the candidates')
  })

  it('asks the next registry when one is down, and tells of both', async () => {
    registries.breakDown('crossref', { kind: 'text', body: '{"status":' })
    registries.breakDown('datacite', { kind: 'hang' })
    const { doi, pmid } = [...pubmedArticles().values()].find((each) => each.doi) ?? {}
    const { found, failures } = await find(doi ?? '')
    expect(found?.fields.pmid).toBe(pmid)
    expect(failures.map(({ registry, reason }) => [registry, reason])).toEqual([
      ['crossref', 'unreadable'],
      ['datacite', 'timeout'],
    ])
  })
})
