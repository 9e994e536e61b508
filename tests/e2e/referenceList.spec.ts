import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { textCiting } from '../int/content'
import { expectNoBarrier } from './barriers'
import { signIn } from './site'

const mark = `list${`${Date.now()}`.slice(-7)}`

const titles = {
  trial: `A trial of needles ${mark}`,
  book: `The <i>skin</i> of ${mark}`,
  page: `Advice on peels ${mark}`,
}

/** The same titles as the list prints them. */
const printed = { ...titles, book: `The skin of ${mark}` }

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const { post, headers } = await signIn(request)
  const authors = [{ family: 'Çelik', given: 'Ayşe' }]
  const trial = await post('references', {
    title: titles.trial,
    type: 'article-journal',
    authors,
    containerTitle: 'J Skin',
    issued: '2019',
    doi: `10.5555/${mark}`,
  })
  await post('references', { title: titles.book, type: 'book', authors, issued: '2011' })
  await post('references', { title: titles.page, type: 'webpage', issued: '2019' })
  await post('articles', { title: `Cites ${mark}`, body: textCiting(trial.id) })
  const noted = await request.post(`/api/references/${trial.id}/notices`, {
    headers,
    data: { kind: 'corrected', notice: '10.5555/notice', reason: 'The publisher says so.' },
  })
  expect(noted.ok(), await noted.text()).toBe(true)
  await request.dispose()
})

test.beforeEach(async ({ page }) => {
  await signIn(page.request)
  await page.goto(`/admin/collections/references?search=${mark}`)
  await expectListed(page, Object.values(printed))
})

const rowOf = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title })

const expectListed = async (page: Page, expected: readonly string[]) => {
  await expect(page.locator('tbody tr')).toHaveCount(expected.length)
  for (const title of expected) await expect(rowOf(page, title)).toBeVisible()
}

const year = (page: Page) => page.getByLabel('Year', { exact: true })

const download = async (page: Page, name: string) => {
  const begun = page.waitForEvent('download')
  await page.getByRole('link', { name }).click()
  const file = await begun
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('quick filters narrow the list, hold together, and are undone', async ({ page }) => {
  const { trial, book, page: webPage } = printed
  await page.getByLabel('Type', { exact: true }).selectOption('Book')
  await expectListed(page, [book])
  await page.getByLabel('Type', { exact: true }).selectOption('any')
  await expectListed(page, [trial, book, webPage])
  await page.getByLabel('Status', { exact: true }).selectOption('Corrected')
  await expectListed(page, [trial])
  await expect(rowOf(page, trial).getByText('Corrected')).toBeVisible()
  await page.getByLabel('Status', { exact: true }).selectOption('any')
  await year(page).fill('2019')
  await year(page).press('Enter')
  await expectListed(page, [trial, webPage])
  const uncited = page.getByRole('button', { name: 'Not cited' })
  await uncited.click()
  await expectListed(page, [webPage])
  await page.reload()
  await expect(uncited).toHaveAttribute('aria-pressed', 'true')
  await expect(year(page)).toHaveValue('2019')
  await year(page).fill('20')
  await year(page).press('Enter')
  await expect(page.getByText('Four digits, as in 2019')).toBeVisible()
  await expectListed(page, [webPage])
  await year(page).fill('')
  await year(page).press('Enter')
  await expectListed(page, [book, webPage])
})

test('the keyboard alone filters, selects and exports', async ({ page }) => {
  await page.getByRole('button', { name: 'Without identifier' }).focus()
  await page.keyboard.press('Enter')
  await expectListed(page, [printed.book, printed.page])
  await rowOf(page, printed.book).getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await page.getByText('Export', { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Format', { exact: true })).toBeFocused()
  await page.keyboard.type('BibT')
  const begun = page.waitForEvent('download')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const file = await begun
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toContain('@book{')
  expect(text).not.toContain(titles.page)
})

test('a selection is exported, and all that the list finds, in a format and in a style', async ({
  page,
}) => {
  await page.getByText('Export', { exact: true }).click()
  const format = page.getByLabel('Format', { exact: true })
  await rowOf(page, printed.trial).getByRole('checkbox').check()
  await rowOf(page, printed.book).getByRole('checkbox').check()
  await format.selectOption('BibTeX')
  const bibtex = await download(page, 'Export the 2 selected')
  expect(bibtex.name).toBe('references.bib')
  expect(bibtex.text.match(/^@/gm)).toHaveLength(2)
  expect(bibtex.text).toContain(`doi = {10.5555/${mark}}`)

  await rowOf(page, printed.trial).getByRole('checkbox').uncheck()
  await rowOf(page, printed.book).getByRole('checkbox').uncheck()
  await format.selectOption('CSL-JSON')
  const items: unknown = JSON.parse((await download(page, 'Export all 3 listed')).text)
  expect(items).toHaveLength(3)
  expect(items).toContainEqual(expect.objectContaining({ title: titles.book, type: 'book' }))

  await format.selectOption('Printed in a citation style')
  await page.getByLabel('Style', { exact: true }).fill('apa')
  await page
    .getByRole('option', { name: /Psychological Association 7th edition/ })
    .first()
    .click()
  await page.getByLabel('As', { exact: true }).selectOption('Text')
  const apa = await download(page, 'Export all 3 listed')
  expect(apa.name).toBe('references.txt')
  expect(apa.text).toContain(`Çelik, A. (2019). ${titles.trial}. J Skin.`)
})

test('filters and export have no barrier and fit, light and dark @mobile', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`/admin/collections/references?search=${mark}`)
    await page.getByRole('button', { name: 'Not cited' }).click()
    await expectListed(page, [printed.book, printed.page])
    await year(page).fill('20')
    await year(page).press('Enter')
    await page.getByText('Export', { exact: true }).click()
    await page.getByLabel('Format', { exact: true }).selectOption('Printed in a citation style')
    await expect(page.getByLabel('As', { exact: true })).toBeVisible()
    await expectNoBarrier(page, '.reference-list__tools')
  }
})
