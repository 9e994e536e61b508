import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { testSite } from '../../scripts/testSite.mjs'
import { styleFile } from '../int/citationStyles/styleFile'
import { textCiting } from '../int/content'
import { expectNoBarrier } from './barriers'
import { signIn } from './site'

const mark = `${Date.now()}`.slice(-7)
const title = `Cooling the skin ${mark}`

let article: string
let reference: string

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  const { post } = await signIn(request)
  const work = {
    type: 'article-journal',
    authors: [{ family: 'Okafor', given: 'Ngozi' }],
    containerTitle: 'Journal of Skin Study',
    issued: '2019',
  }
  const ids: string[] = []
  for (const number of [1, 2, 3, 4, 5]) {
    ids.push((await post('references', { ...work, title: `${title} ${number}` })).id)
  }
  reference = ids[0] ?? ''
  article = (await post('articles', { title: `Styles ${mark}`, body: textCiting(...ids) })).id
  await request.dispose()
})

test.beforeEach(async ({ page }) => {
  await signIn(page.request)
})

const preview = (page: Page) => page.getByRole('region', { name: /^How it prints/ })

const openCitations = async (page: Page) => {
  await page.goto(`/admin/collections/articles/${article}`)
  await page.getByRole('button', { name: 'Citations' }).click()
  await expect(preview(page).getByText('Okafor').first()).toBeVisible()
}

const chooseStyle = async (page: Page, typed: string, wanted: string) => {
  const picker = page.getByRole('combobox', { name: /Style/ })
  await picker.click()
  await picker.pressSequentially(typed, { delay: 30 })
  const options = page.getByRole('option')
  await expect(options.filter({ hasText: wanted }).first()).toBeVisible()
  // Down to it and Enter, as one does without a mouse.
  for (let step = 0; step < 50; step += 1) {
    const focused = page.locator('.rs__option--is-focused')
    if ((await focused.textContent())?.includes(wanted)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

test('an editor finds a style by a part of a journal’s name, sees it print, and saves it', async ({
  page,
}) => {
  await openCitations(page)
  const markers = preview(page).locator('.vouch-printed__markers li')
  await expect(markers.first()).toHaveText('(1)')
  await expect(page.getByText('Empty: the style of the site, Vancouver.')).toBeVisible()
  await expect(preview(page).locator('.vouch-printed__entries li')).toHaveCount(3)
  await preview(page).getByRole('button', { name: 'Show all 5' }).click()
  await expect(preview(page).locator('.vouch-printed__entries li')).toHaveCount(5)

  const isSaved = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' &&
      Boolean(response.request().postData()?.includes('"the-new-england-journal-of-medicine"')),
  )
  await chooseStyle(page, 'england medic', 'The New England Journal of Medicine')
  await expect(markers.first().locator('sup')).toHaveText('1')
  await isSaved
  await page.reload()
  await page.getByRole('button', { name: 'Citations' }).click()
  await expect(page.locator('.vouch-style-field').first()).toContainText(
    'The New England Journal of Medicine',
  )
  await expect(page.getByText('Its id is the-new-england-journal-of-medicine.')).toBeVisible()
})

test('a broken style says what is wrong and where; a good one is previewed, saved and used', async ({
  page,
}) => {
  await page.goto('/admin/collections/uploaded-styles/create')
  const choose = async (xml: string) =>
    page.getByLabel(/Style file/).setInputFiles({
      name: `Skin Letters ${mark}.csl`,
      mimeType: 'application/xml',
      buffer: Buffer.from(xml),
    })
  await choose(styleFile({ entry: '<text macro="not-there"/>' }))
  const problems = page.getByRole('list', { name: 'Problems' })
  await expect(problems).toContainText('Line 16: There is no macro "not-there"')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('.vouch-style-file [role="alert"]')).toContainText('not-there')

  await choose(styleFile({ title: `Skin Letters ${mark}`, brackets: ['{', '}'] }))
  await expect(problems).toBeHidden()
  const markers = preview(page).locator('.vouch-printed__markers li')
  await expect(markers.first()).toHaveText('{1}')
  await expect(preview(page).locator('.vouch-printed__entries li')).toHaveCount(5)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page).toHaveURL(/uploaded-styles\/(?!create)/)

  await openCitations(page)
  await chooseStyle(page, `letters ${mark}`, `Skin Letters ${mark}`)
  await expect(markers.first()).toHaveText('{1}')
})

test('a citation is copied in a style, as formatted text and for another program', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: testSite.baseURL,
  })
  await page.goto(`/admin/collections/references/${reference}`)
  const panel = page.getByRole('region', { name: 'Copy the citation' })
  await expect(panel).toContainText(`Okafor N. ${title} 1. Journal of Skin Study. 2019`)
  await chooseStyle(page, 'apa', 'American Psychological Association 7th')
  await expect(panel.locator('.vouch-copy__text')).toContainText('Okafor, N. (2019).')
  await panel.getByRole('button', { name: 'Formatted text' }).click()
  await expect(panel.getByText('Copied as formatted text.')).toBeVisible()
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text()
    return { html: await read('text/html'), text: await read('text/plain') }
  })
  expect(copied.text).toContain('Okafor, N. (2019).')
  expect(copied.html).toContain('<i>Journal of Skin Study</i>')
  await panel.getByRole('button', { name: 'BibTeX' }).click()
  await expect(panel.getByText('Copied as BibTeX.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@article\{/)
})

test('where the browser has no clipboard, the text is there to be copied by hand', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'))
  await page.goto(`/admin/collections/references/${reference}`)
  const panel = page.getByRole('region', { name: 'Copy the citation' })
  await panel.getByRole('button', { name: 'RIS' }).click()
  const text = panel.getByRole('textbox')
  await expect(text).toBeFocused()
  await expect(text).toHaveValue(/^TY {2}- JOUR/)
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('TY  - JOUR')
})

test('the pickers, previews and the panel have no barrier and fit, light and dark @mobile', async ({
  page,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await openCitations(page)
    await expectNoBarrier(page, '.tabs-field__content-wrap')
    await page.goto(`/admin/collections/references/${reference}`)
    await expect(page.locator('.vouch-copy__text')).toContainText('Okafor')
    await expectNoBarrier(page, '.vouch-preview')
    await page.goto('/admin/collections/uploaded-styles/create')
    await page.getByLabel(/Style file/).setInputFiles({
      name: 'broken.csl',
      mimeType: 'application/xml',
      buffer: Buffer.from(styleFile({ entry: '<text macro="not-there"/>' })),
    })
    await expect(page.getByRole('list', { name: 'Problems' })).toBeVisible()
    await expectNoBarrier(page, '.document-fields__main')
  }
})
