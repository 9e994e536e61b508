import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { createReadingContent } from './readingContent'
import type { ReadingContent } from './readingContent'
import { signIn } from './site'

let content: ReadingContent
let articlePath: string

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL })
  content = await createReadingContent(await signIn(request))
  articlePath = `/articles/${content.article.slug}`
  await request.dispose()
})

const pages: { name: string; path: () => string; status?: number }[] = [
  { name: 'the list', path: () => '/' },
  { name: 'a search', path: () => `/?q=${content.mark}` },
  { name: 'a search without results', path: () => '/?q=nothing-has-this-word' },
  { name: 'an article', path: () => articlePath },
  { name: 'an article in an author-date style', path: () => `${articlePath}?style=apa` },
  { name: 'an article in no style', path: () => `${articlePath}?style=no-such-style` },
  { name: 'an article in preview', path: () => `${articlePath}?preview=1` },
  { name: 'a reference', path: () => `/references/${content.trial.citationKey}` },
  { name: 'a retracted reference', path: () => `/references/${content.retracted.citationKey}` },
  { name: 'a side effect', path: () => `/side-effects/${content.sideEffect.slug}` },
  { name: 'a risk factor', path: () => `/risk-factors/${content.riskFactor.slug}` },
  { name: 'a treatment', path: () => `/treatments/${content.treatment.slug}` },
  { name: 'an address of nothing', path: () => '/nothing/here', status: 404 },
  { name: 'an unpublished article', path: () => `/articles/${content.draft.slug}`, status: 404 },
]

for (const { name, path, status = 200 } of pages) {
  test(`${name} has no barrier and fits the window, light and dark @mobile`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const response = await page.goto(path())
      expect(response?.status()).toBe(status)
      await expect(page.locator('h1')).toHaveCount(1)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow, 'pixels beyond the window').toBeLessThanOrEqual(0)
    }
  })
}

test('a marker leads to its entry, and the entry back to every place that cites it', async ({
  page,
}) => {
  await page.goto(articlePath)
  const markers = page.locator('[role="doc-noteref"]')
  // Two in the text; the description and the evidence of the side effect; the evidence of the risk.
  await expect(markers).toHaveText(['(1)', '(1,2)', '(1)', '(1)', '(1)'])
  await markers.first().click()
  await expect(page).toHaveURL(new RegExp(`#ref-${content.trial.id}$`))
  const entry = page.locator(`#ref-${content.trial.id}`)
  await expect(entry).toContainText('Okafor')
  const backlinks = entry.locator('[role="doc-backlink"]')
  await expect(backlinks).toHaveCount(5)
  await expect(backlinks.first()).toHaveAccessibleName('Back to citation 1 of 5 in the text')
  for (const backlink of await backlinks.all()) {
    const target = (await backlink.getAttribute('href')) ?? ''
    await expect(page.locator(target)).toHaveAttribute('role', 'doc-noteref')
  }
  await backlinks.last().click()
  await expect(markers.last()).toBeInViewport()
})

test('every id is there once and every link inside the page has its target', async ({ page }) => {
  await page.goto(articlePath)
  const { repeated, broken } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')]
    return {
      repeated: ids.filter((id, index) => ids.indexOf(id) !== index),
      broken: links.map(({ hash }) => hash.slice(1)).filter((id) => !ids.includes(id)),
    }
  })
  expect({ repeated, broken }).toEqual({ repeated: [], broken: [] })
})

test('the article says who, when, how often, what to do, who paid and what was wrong', async ({
  page,
}) => {
  await page.goto(articlePath)
  const main = page.getByRole('main')
  for (const words of [
    'MD',
    'ORCID 0000-0002-1825-0097',
    '10 January 2026',
    'overdue',
    'Commercial disclosure: Needle Works',
    'Very common: may affect more than 1 in 10 people (46 of 120 in the studies)',
    'Mild (grade 1 of 5)',
    'Cool the skin.',
    'Precaution',
    'A depth was wrong.',
    'Not declared.',
    'Retracted',
  ]) {
    await expect(main).toContainText(words)
  }
  const furtherReading = page.getByRole('region', { name: 'Further reading' })
  await expect(furtherReading).toContainText('World Skin Body')
  await expect(furtherReading).toContainText('Not checked for retractions yet')
  await expect(page.locator('[role="doc-bibliography"]')).not.toContainText('World Skin Body')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader chooses another style', async ({ page }) => {
    await page.goto(articlePath)
    const list = page.locator('[role="doc-bibliography"]').locator('.bibliography')
    await expect(list).toHaveJSProperty('tagName', 'OL')
    await page.getByLabel('Other citation style').fill('apa')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/style=apa/)
    await expect(list).toHaveJSProperty('tagName', 'UL')
    await expect(page.locator('[role="doc-noteref"]').first()).toHaveText('(Okafor & Prieto, 2019)')
  })

  test('a style that is not there is named, and the page stays readable', async ({ page }) => {
    await page.goto(`${articlePath}?style=vancuver`)
    await expect(page.locator('#style_problem')).toContainText('vancouver')
    await expect(page.locator('[role="doc-bibliography"]')).toContainText('Okafor')
  })
})

test('machines read the article: JSON-LD, citation tags, the address that counts', async ({
  page,
}) => {
  await page.goto(`${articlePath}?style=apa`)
  const json = (await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
  const thing: unknown = JSON.parse(json)
  expect(thing).toMatchObject({
    '@type': 'MedicalWebPage',
    lastReviewed: '2026-01-10',
    author: [
      { name: `Joana Reis ${content.mark}`, sameAs: 'https://orcid.org/0000-0002-1825-0097' },
    ],
  })
  expect(json).toContain('A trial of rollers')
  const head = page.locator('head')
  await expect(head.locator('meta[name="citation_title"]')).toHaveAttribute(
    'content',
    content.title,
  )
  await expect(head.locator('meta[name="citation_reference"]')).toHaveCount(2)
  await expect(head.locator('meta[name="description"]')).toHaveAttribute(
    'content',
    'What rollers do to the skin.',
  )
  await expect(head.locator('link[rel="canonical"]')).toHaveAttribute(
    'href',
    new RegExp(`${articlePath}$`),
  )
})

test('on paper the text and the references stay, what is for clicking goes', async ({ page }) => {
  await page.goto(articlePath)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByText('Needles open the skin')).toBeVisible()
  await expect(page.getByText('Journal of Skin Study').first()).toBeVisible()
  for (const hidden of ['.style-switch', '.contents', '.backlink', '.skip-link']) {
    await expect(page.locator(hidden).first()).toBeHidden()
  }
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
})

test('the first key press offers the way past the head of the page', async ({ page }) => {
  await page.goto(articlePath)
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the text' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('what is linked is linked from both ends', async ({ page }) => {
  const { sideEffect, riskFactor, treatment, article, trial } = content
  const links: [from: string, to: string[]][] = [
    [
      articlePath,
      [
        `/side-effects/${sideEffect.slug}`,
        `/risk-factors/${riskFactor.slug}`,
        `/treatments/${treatment.slug}`,
        `/references/${trial.citationKey}`,
      ],
    ],
    [
      `/side-effects/${sideEffect.slug}`,
      [
        articlePath,
        `/treatments/${treatment.slug}`,
        `/risk-factors/${riskFactor.slug}`,
        `/references/${trial.citationKey}`,
      ],
    ],
    [
      `/risk-factors/${riskFactor.slug}`,
      [
        `/side-effects/${sideEffect.slug}`,
        `/treatments/${treatment.slug}`,
        `/articles/${article.slug}`,
      ],
    ],
    [
      `/treatments/${treatment.slug}`,
      [articlePath, `/side-effects/${sideEffect.slug}`, `/risk-factors/${riskFactor.slug}`],
    ],
    [
      `/references/${trial.citationKey}`,
      [articlePath, `/side-effects/${sideEffect.slug}`, `/treatments/${treatment.slug}`],
    ],
  ]
  for (const [from, targets] of links) {
    await page.goto(from)
    for (const target of targets) {
      await expect(
        page.locator(`main a[href="${target}"]`).first(),
        `${from} -> ${target}`,
      ).toBeVisible()
    }
  }
})

test('the search finds what is published, and says when nothing is', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill(`rolling ${content.mark}`)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('link', { name: content.title })).toBeVisible()
  await page.goto(`/?q=${encodeURIComponent(`Not yet ${content.mark}`)}`)
  await expect(page.getByText('No article has these words')).toBeVisible()
})

test('a preview shows a draft to somebody signed in, and to nobody else', async ({ page }) => {
  const preview = `/articles/${content.draft.slug}?preview=1`
  expect((await page.goto(preview))?.status()).toBe(404)
  await signIn(page.request)
  await page.goto(preview)
  await expect(page.getByText('Preview of a draft.')).toBeVisible()
  expect((await page.goto(`/articles/${content.draft.slug}`))?.status()).toBe(404)
})

test('a preview shows what was saved, when the admin panel says so', async ({ page }) => {
  const { request, headers } = await signIn(page.request)
  await page.goto(`${articlePath}?preview=1`)
  const data = { title: `Changed ${content.mark}` }
  const saved = await request.patch(`/api/articles/${content.article.id}?draft=true`, {
    data,
    headers,
  })
  expect(saved.ok(), await saved.text()).toBe(true)
  await expect(async () => {
    await page.evaluate(() =>
      window.postMessage({ type: 'payload-document-event' }, location.origin),
    )
    await expect(page.locator('h1')).toHaveText(data.title, { timeout: 1_000 })
  }).toPass()
})
