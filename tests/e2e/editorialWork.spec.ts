import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { articleText, bytesOf, isSeedHere, seedBytes } from '../int/import/texts'
import { signIn } from './site'

/** The article that the project began with; who has no such file imports one of ours. */
const article = isSeedHere
  ? {
      bytes: seedBytes(),
      title: 'How Deep Microneedling Can Damage the Skin',
      sentence: 'Microneedling can be seriously damaging to those with:',
      cite: 'skin of color',
      label: 'Cohen & Elbuluk 2016',
    }
  : {
      bytes: bytesOf(articleText()),
      title: 'What Cryotherapy Does',
      sentence: 'These are the usual side effects:',
      cite: 'at home',
      label: 'Hail 2015',
    }

const editor = { email: 'emil@example.org', password: 'a long enough password', name: 'Emil' }

const logIn = async (page: Page) => {
  await page.goto('/admin/login')
  await page.getByLabel('Email').fill(editor.email)
  await page.getByLabel('Password').fill(editor.password)
  await page.getByRole('button', { name: 'Login' }).click()
  await expect(page).toHaveURL(/\/admin\/?$/)
}

test('an editor imports an article, cites a reference in it, publishes it, and everyone can read it', async ({
  page,
  playwright,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const admin = await signIn(await playwright.request.newContext({ baseURL }))
  await admin.post('users', { ...editor, role: 'editor' })

  await logIn(page)
  await page.goto('/admin/import')
  await page.getByLabel('Text file of the article').setInputFiles({
    name: 'article.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(article.bytes),
  })
  await expect(page.getByRole('heading', { name: /will be imported as a draft/ })).toBeVisible()
  await page.getByRole('button', { name: 'Import as a draft' }).click()
  await page.getByRole('link', { name: /Open the draft/ }).click()
  await expect(page.getByRole('heading', { name: article.title })).toBeVisible()

  const body = page.locator('.ContentEditable__root').first()
  const chips = body.locator('.vouch-chip--citation')
  await expect(chips.first()).toBeVisible()
  const before = await chips.count()
  await body.getByText(article.sentence).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' /citation', { delay: 30 })
  await expect(page.getByText('Inline Blocks')).toBeVisible()
  // The new citation is saved with the draft, which may mount the editor anew under the open drawer: wait for it.
  const isSaved = page.waitForResponse((response) => {
    const sent = response.request().method() === 'PATCH' ? response.request().postData() : null
    return sent?.split('"blockType":"citation"').length === before + 2
  })
  await page.keyboard.press('Enter')
  await isSaved
  await page.waitForLoadState('networkidle')
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: 'Add Cite' }).click()
  await drawer.locator('.rs__control').first().click()
  await page.keyboard.type(article.cite, { delay: 30 })
  await page.locator('.rs__option', { hasText: article.cite }).first().click()
  // Now and then the first click does nothing, and no request follows it; a person clicks again.
  await expect(async () => {
    if (await drawer.isVisible()) await drawer.getByRole('button', { name: 'Save changes' }).click()
    await expect(drawer).toBeHidden({ timeout: 3_000 })
  }).toPass()
  await expect(chips).toHaveCount(before + 1)
  await expect(chips.filter({ hasText: article.label })).toHaveCount(1)

  await page.getByRole('button', { name: 'Publish changes' }).click()
  await expect(page.getByText('Published', { exact: true })).toBeVisible()

  const anonymous = await playwright.request.newContext({ baseURL })
  const slug = new URLSearchParams({ 'where[title][equals]': article.title, style: 'apa' })
  const rest = await anonymous.get(`/api/articles?${slug}`)
  const { docs } = await rest.json()
  expect(docs).toHaveLength(1)
  expect(docs[0].citations).toHaveLength(before + 1)
  expect(docs[0].bibliography.style).toBe('apa')
  const graphql = await anonymous.post('/api/graphql', {
    data: {
      query: `{ Articles(where: { slug: { equals: "${docs[0].slug}" } }) { docs { title
        bibliography(style: "vancouver") { entries { number text isCited } markers { text } } } } }`,
    },
  })
  const { data } = await graphql.json()
  expect(data.Articles.docs[0].bibliography.markers).toHaveLength(before + 1)

  await page.context().clearCookies()
  await page.goto(`/articles/${docs[0].slug}`)
  await expect(page.getByRole('heading', { level: 1, name: article.title })).toBeVisible()
  await expect(page.locator('[role="doc-noteref"]')).toHaveCount(before + 1)
})

test('an unknown style is an error of the caller in the built server, too', async ({
  playwright,
  baseURL,
}) => {
  const request = await playwright.request.newContext({ baseURL })
  const admin = await signIn(await playwright.request.newContext({ baseURL }))
  const { id } = await admin.post('articles', { title: 'Styles', _status: 'published' })
  const answer = await request.get(`/api/articles/${id}?style=vancuver`)
  expect(answer.status()).toBe(400)
  const { errors } = await answer.json()
  expect(errors[0].data.nearest).toContain('vancouver')
  expect(errors[0].data.list).toBe('/api/citation-styles')
})
