import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { signIn } from './site'

const mark = `file${`${Date.now()}`.slice(-7)}`

test.beforeEach(async ({ page }) => {
  await signIn(page.request)
  await page.goto('/admin/add-references')
  await expect(page.getByLabel(/^Paste references/)).toBeVisible()
})

/** Holds a file over a part of the page and lets it go there, as a person does with a mouse. */
const dropFile = async (page: Page, over: string, text: string) => {
  const dataTransfer = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([content], 'dropped.bib', { type: 'text/plain' }))
    return transfer
  }, text)
  await page.dispatchEvent(over, 'dragover', { dataTransfer })
  await expect(page.locator('.add-references__box--over')).toBeVisible()
  await page.dispatchEvent(over, 'drop', { dataTransfer })
  await expect(page.locator('.add-references__box--over')).toHaveCount(0)
}

const giveFile = (page: Page, name: string, content: string | Buffer) =>
  page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })

test('a file is dropped on the box, or beside it', async ({ page }) => {
  for (const place of ['.add-references__box', 'h1']) {
    const title = `Dropped on ${place} ${mark}`
    await dropFile(page, place, `@book{dropped, title={${title}}, author={Reis, J}}`)
    await expect(page.getByRole('region', { name: 'New (1)' })).toContainText(title)
    await page.getByRole('button', { name: 'Add none of them' }).click()
    await expect(page.getByLabel(/^Paste references/)).toBeFocused()
  }
})

test('what is no file of references is refused with what to do about it', async ({ page }) => {
  const alert = page.locator('.add-references').getByRole('alert')
  await giveFile(page, 'paper.pdf', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n')
  await expect(alert).toContainText('paper.pdf: This is a PDF file')
  await giveFile(page, 'archive.bib', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]))
  await expect(alert).toContainText('archive.bib: This is a ZIP archive')
  await giveFile(page, 'empty.ris', '')
  await expect(alert).toContainText('empty.ris: There is nothing in it to read.')
  const { counts } = await importsNamed(page, 'empty.ris')
  expect(counts).toEqual([])
})

test('what could be read only in part stands first among the new', async ({ page }) => {
  const sound = Array.from(
    { length: 60 },
    (_, index) => `@book{sound${index}, title={Sound ${index} ${mark}}, year={2019}}`,
  )
  const doubtful = `@book{doubtful, title={Without an end ${mark}, year={2019}}`
  await giveFile(page, 'library.bib', [...sound, doubtful].join('\n'))
  const fresh = page.getByRole('region', { name: 'New (61)' })
  await expect(fresh).toContainText('One of them has something to look at; it stands first.')
  await expect(fresh.getByRole('listitem').first()).toContainText('Without an end')
})

test('a long import shows how far it is, is stopped, and leaves nothing', async ({ page }) => {
  test.slow()
  const entries = Array.from(
    { length: 10_000 },
    (_, index) =>
      `@article{many${index}, title={${longTitle(index)}}, author={Okafor${index % 499}, N.}, journal={J Skin ${index % 97}}, year={${1960 + (index % 60)}}, volume={${index}}, pages={${index}--${index + 7}}}`,
  )
  const name = `many ${mark}.bib`
  await giveFile(page, name, entries.join('\n'))
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible()
  const confirm = page.getByRole('button', { name: 'Add 10,000 references' })
  await expect(confirm).toBeVisible({ timeout: 60_000 })
  await confirm.click()
  await expect(page.getByRole('heading', { name: 'The references are coming in' })).toBeVisible()
  await expect(page.getByRole('progressbar', { name: 'Bringing the references in' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop this import' }).click()
  await page.getByRole('button', { name: 'Stop it' }).click()
  await expect(page.getByRole('heading', { name: 'The import was taken back' })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText('None of the references that it created is left.')).toBeVisible()
  const { request, headers } = await signIn(page.request)
  const { ids, counts } = await importsNamed(page, name)
  expect(counts[0]).toBeLessThan(10_000)
  const query = `where[import][equals]=${ids[0]}&limit=1`
  const left = await request.get(`/api/references?${query}`, { headers })
  const { totalDocs }: { totalDocs: number } = await left.json()
  expect(totalDocs).toBe(0)
})

test('reading a long file is cancelled', async ({ page }) => {
  const entry = (index: number) => `@book{k${index}, title={${longTitle(index)}}, year={2019}}`
  await giveFile(page, 'long.bib', Array.from({ length: 5_000 }, (_, at) => entry(at)).join('\n'))
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByLabel(/^Paste references/)).toBeFocused()
  await expect(page.getByText('Reading and comparing')).toHaveCount(0)
})

/** Titles that have little in common, as those of a library. */
const longTitle = (index: number): string =>
  Array.from({ length: 6 }, (_, place) => ((index + 1) * (place + 7919)).toString(36)).join(' ')

const importsNamed = async (page: Page, fileName: string) => {
  const { request, headers } = await signIn(page.request)
  const query = new URLSearchParams({ 'where[fileName][equals]': fileName, depth: '0' })
  const response = await request.get(`/api/imports?${query}`, { headers })
  const { docs }: { docs: { id: string; counts: { created: number } }[] } = await response.json()
  return { ids: docs.map(({ id }) => id), counts: docs.map(({ counts }) => counts.created) }
}
