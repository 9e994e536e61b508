import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { textCiting } from '../int/content'
import { hasRegistryFixtures } from '../registries/fixtures'
import { expectNoBarrier } from './barriers'
import { signIn } from './site'

const mark = `${Date.now()}`.slice(-7)

const entry = (key: string, title: string, extra = '') =>
  `@article{${key}${mark}, title={${title}}, author={Okafor, Ngozi}, journal={J Skin}, year={2019}${extra}}`

const titles = { needles: `Needles ${mark}`, rollers: `Rollers ${mark}`, pasted: `Pasted ${mark}` }

const libraryOf = (one: string, other: string, volume: number) =>
  [
    entry('one', one, `, volume={${volume}}, pages={1--9}`),
    entry('other', other, `, volume={${volume}}, pages={10--19}`),
    `@article{broken${mark}`,
    '',
  ].join('\n')

const library = libraryOf(titles.needles, titles.rollers, 3)

test.beforeEach(async ({ page }) => {
  await signIn(page.request)
})

const box = (page: Page) => page.getByLabel(/^Paste references/)

const openView = async (page: Page) => {
  await page.goto('/admin/add-references')
  await expect(box(page)).toBeVisible()
}

const giveFile = (page: Page) =>
  page.getByLabel('Files', { exact: true }).setInputFiles({
    name: `library ${mark}.bib`,
    mimeType: 'text/plain',
    buffer: Buffer.from(library),
  })

const preview = async (page: Page, text: string) => {
  await box(page).fill(text)
  await page.getByRole('button', { name: 'Preview' }).click()
}

const group = (page: Page, name: RegExp) => page.getByRole('region', { name })

test('a file is previewed, imported, looked at, and taken back as a whole', async ({ page }) => {
  await page.goto('/admin/collections/references')
  await page.getByRole('link', { name: /^Add references from files/ }).click()
  await giveFile(page)
  const heading = page.getByRole('heading', { name: '3 references read' })
  await expect(heading).toBeFocused()
  await expect(page.getByText('Read as BibTeX. Nothing is written yet.')).toBeVisible()
  await expect(group(page, /^New \(2\)/)).toContainText(titles.needles)
  await expect(group(page, /^Could not be read \(1\)/)).toContainText('line 3')
  await page.getByRole('button', { name: 'Add 2 references' }).click()
  await expect(page.getByRole('heading', { name: '2 references added' })).toBeFocused()
  await page.getByRole('link', { name: 'See the 2 references that it created' }).click()
  await expect(page.locator('tbody').getByText(titles.needles)).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(2)

  await openView(page)
  await giveFile(page)
  await expect(page.getByRole('heading', { name: 'Nothing new in it' })).toBeVisible()
  await expect(group(page, /^In the library already \(2\)/)).toContainText('The same as')

  await page.goto('/admin/collections/imports')
  await page.getByRole('link', { name: `library ${mark}.bib` }).click()
  await expect(page.getByRole('table', { name: 'What to look at in the file' })).toBeVisible()
  await page.getByRole('button', { name: 'Take this import back' }).click()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Taken back by')).toBeVisible()
  await page.goto(`/admin/collections/references?search=${mark}`)
  await expect(page.getByText(titles.needles)).toBeHidden()
})

test('pasted text is read in the format that it has, and a similar work is a choice', async ({
  page,
}) => {
  const { post } = await signIn(page.request)
  const work = { title: `${titles.pasted} of skin`, volume: '3', page: '1-9' }
  await post('references', {
    ...work,
    type: 'article-journal',
    authors: [{ family: 'Okafor', given: 'Ngozi' }],
    containerTitle: 'J Skin',
    issued: '2019',
    doi: `10.5555/${mark}.known`,
  })
  await openView(page)
  const ris = (tags: Record<string, string>) => [
    'TY  - JOUR',
    ...Object.entries(tags).map(([tag, value]) => `${tag}  - ${value}`),
    'ER  - ',
    '',
  ]
  const sameButItsDoi = {
    TI: work.title,
    AU: 'Okafor, Ngozi',
    T2: 'J Skin',
    PY: '2019',
    VL: '3',
    SP: '1',
    EP: '9',
    DO: `10.5555/${mark}.other`,
  }
  const another = { TI: `Hair and light ${mark}`, AU: 'Reis, Joana', PY: '2020' }
  await preview(page, [...ris(sameButItsDoi), ...ris(another)].join('\n'))
  await expect(page.getByText('Read as RIS.')).toBeVisible()
  const similar = group(page, /^Similar to one in the library \(1\)/)
  await expect(similar.getByRole('link', { name: 'Okafor 2019' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add 2 references' })).toBeVisible()
  await similar.getByLabel('Use the existing one').check()
  await page.getByRole('button', { name: 'Add 1 reference' }).click()
  await expect(page.getByRole('heading', { name: '1 reference added' })).toBeVisible()
})

test.describe('from the registries', () => {
  test.skip(!hasRegistryFixtures, 'No answers of registries were recorded here.')

  test('identifiers are recognised, looked up and imported', async ({ page }) => {
    await openView(page)
    await box(page).fill('https://doi.org/10.1371/journal.pone.0020476\n10.9999/not.there')
    await expect(page.getByText('Recognised: 2 DOIs.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(group(page, /^New \(1\)/)).toContainText('Delphi Method')
    await expect(group(page, /^Not found \(1\)/)).toContainText('do not know it')
    await page.getByRole('button', { name: 'Add 1 reference' }).click()
    await expect(page.getByRole('heading', { name: '1 reference added' })).toBeVisible()
    await page.getByRole('button', { name: 'Take this import back' }).click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect(page.getByRole('heading', { name: 'The import was taken back' })).toBeFocused()
  })

  test('an identifier fills the form, and a registry mends a saved field', async ({ page }) => {
    await page.goto('/admin/collections/references/create')
    await page.getByLabel('DOI, PMID, ISBN, address or title').fill('10.1038/srep16696')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Fill the form' }).click()
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
    await expect(page.locator('#field-title')).toHaveValue(/^Single-molecule FRET studies/)
    await expect(page.locator('#field-authors')).toContainText('Laura Tosatto')
    await page.locator('#field-volume').fill('99')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(/references\/(?!create)/)
    await page.getByText('From the registries').click()
    await page.getByRole('button', { name: 'Refresh from registry' }).click()
    await expect(page.getByRole('row', { name: /Volume 99 5/ })).toBeVisible()
    await page.getByRole('checkbox', { name: 'Volume' }).check()
    await page.getByRole('button', { name: 'Take over and save' }).click()
    await expect(page.locator('#field-volume')).toHaveValue('5')
  })
})

test('two references that are one work are merged, and that is undone', async ({ page }) => {
  const { post, request, headers } = await signIn(page.request)
  const work = { type: 'article-journal', title: `One work ${mark}`, issued: '2019' }
  const authors = [{ family: 'Okafor', given: 'Ngozi' }]
  const one = await post('references', { ...work, authors, volume: '3' })
  const other = await post('references', { ...work, authors, publisher: 'Skin Press' })
  const article = await post('articles', { title: `Cites ${mark}`, body: textCiting(other.id) })
  const cited = async () => {
    const answer = await request.get(`/api/articles/${article.id}?draft=true&depth=0`, { headers })
    const { citedReferences }: { citedReferences: string[] } = await answer.json()
    return citedReferences
  }
  await page.goto(`/admin/duplicates?one=${one.id}&other=${other.id}`)
  const pair = page.getByRole('region', { name: work.title })
  await pair.getByRole('group', { name: 'Which one stays' }).getByRole('radio').first().check()
  await pair.getByRole('button', { name: 'Merge' }).click()
  await expect(pair.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await cited()).toEqual([one.id])
  await pair.getByRole('button', { name: 'Undo' }).click()
  await expect(pair.getByRole('button', { name: 'Merge' })).toBeVisible()
  expect(await cited()).toEqual([other.id])
})

test('the duplicates have no barrier and fit, light and dark @mobile', async ({ page }) => {
  const { post, request, headers } = await signIn(page.request)
  const work = {
    type: 'article-journal',
    title: `Seen twice ${mark}`,
    authors: [{ family: 'Okafor', given: 'Ngozi' }],
    issued: '2019',
    volume: '3',
  }
  const one = await post('references', { ...work, page: '1-9' })
  const other = await post('references', { ...work, page: '1', publisher: 'Skin Press' })
  const searched = await request.post('/api/references/duplicates', { headers })
  expect(searched.ok(), await searched.text()).toBe(true)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/admin/duplicates?one=${one.id}&other=${other.id}`)
    const pair = page.getByRole('region', { name: work.title })
    await expect(pair.getByRole('button', { name: 'Merge' })).toBeVisible()
    await expectNoBarrier(page, '.duplicates')
    await page.goto('/admin/duplicates')
    await expect(page.getByRole('button', { name: 'Merge' }).first()).toBeVisible()
    await expectNoBarrier(page, '.duplicates')
  }
})

test('a retracted reference says so in the list and on its form, with what rests on it', async ({
  page,
}) => {
  const { post, request, headers } = await signIn(page.request)
  const title = `Withdrawn from the record ${mark}`
  const { id } = await post('references', { type: 'article-journal', title, issued: '2019' })
  const article = { title: `Rests on it ${mark}`, body: textCiting(id) }
  await post('articles', article)
  const noted = await request.post(`/api/references/${id}/notices`, {
    headers,
    data: { kind: 'retracted', notice: '10.5555/notice', reason: 'The publisher says so.' },
  })
  expect(noted.ok(), await noted.text()).toBe(true)
  await page.goto(`/admin/collections/references?search=${mark}`)
  const row = page.getByRole('row').filter({ hasText: title })
  await expect(row.getByText('Retracted')).toBeVisible()
  await row.getByRole('link', { name: title }).click()
  const banner = page.getByRole('alert').filter({ hasText: 'This work was retracted.' })
  await expect(banner).toBeInViewport()
  await expect(banner.getByRole('link', { name: '10.5555/notice' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoBarrier(page, '.status-banner')
  }
  await page.getByRole('button', { name: 'Evidence and status' }).click()
  const notices = page.getByRole('region', { name: 'Notices about this work' })
  await expect(notices).toContainText('Retraction')
  await expect(notices).toContainText('10.5555/notice')
  await notices.getByRole('button', { name: 'Look up status now' }).click()
  const problem = notices.getByRole('alert').filter({ hasText: 'neither a DOI nor a PubMed ID' })
  await expect(problem).toBeVisible()
  await page.getByRole('button', { name: 'Cited by' }).click()
  const citing = page.getByRole('region', { name: 'Where it is cited' })
  await expect(citing.getByRole('link', { name: article.title })).toBeVisible()
  await expect(citing).toContainText('It works.')
  await expect(citing).toContainText('In a draft')
})

test('the view, the record and the form have no barrier and fit, light and dark @mobile', async ({
  page,
}) => {
  const { post } = await signIn(page.request)
  const { id } = await post('references', { title: `Has no identifier ${mark}`, type: 'book' })
  const files = {
    light: libraryOf(`Lamps of the day ${mark}`, `Creams and oils ${mark}`, 31),
    dark: libraryOf(`Sleep in the cold ${mark}`, `Washing by hand ${mark}`, 32),
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await openView(page)
    await expectNoBarrier(page, '.add-references')
    await preview(page, files[colorScheme])
    await expect(page.getByRole('heading', { name: '3 references read' })).toBeVisible()
    await expectNoBarrier(page, '.add-references')
    await page.getByRole('button', { name: /^Add \d reference/ }).click()
    await expect(page.getByRole('button', { name: 'Take this import back' })).toBeVisible()
    await expectNoBarrier(page, '.add-references')
    await page.getByRole('link', { name: 'Open the record of this import' }).click()
    await expect(page.getByRole('table', { name: 'What to look at in the file' })).toBeVisible()
    await expectNoBarrier(page, '.import-record')
    await page.goto(`/admin/collections/references/${id}`)
    await page.getByText('From the registries').click()
    await expect(page.getByRole('button', { name: 'Find it in the registries' })).toBeVisible()
    await expectNoBarrier(page, '.reference-fill')
    await page.getByRole('button', { name: 'Cited by' }).click()
    await expect(page.getByText('No sentence cites this reference.')).toBeVisible()
    await expectNoBarrier(page, '.cited-sentences')
  }
})
