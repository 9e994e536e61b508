import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** That a part of a page has no barrier that axe knows, and fits the width of the window. */
export const expectNoBarrier = async (page: Page, part: string) => {
  // The grey of Payload's own descriptions is not ours.
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .exclude('.field-type.text .field-description')
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const { right, width } = await page
    .locator(part)
    .first()
    .evaluate((element) => ({
      right: element.getBoundingClientRect().right + element.scrollWidth - element.clientWidth,
      width: document.documentElement.clientWidth,
    }))
  expect(right, 'the right edge').toBeLessThanOrEqual(width)
}
