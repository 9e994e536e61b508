import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadDemo } from '../../../src/demo/loadDemo'
import { startPayload } from '../payload'
import type { TestSite } from '../payload'
let site: TestSite
beforeAll(async () => { site = await startPayload({hasUsers: false}) })
afterAll(() => site.close())
it('x', async () => {
  site.payload.collections.articles.config.hooks.beforeChange.push(({data}) => { console.log('beforeChange', Object.keys(data), JSON.stringify(data.body)?.length); return data })
  site.payload.collections.articles.config.hooks.beforeValidate.push(({data}) => { console.log('beforeValidate', JSON.stringify(data?.body)?.length); return data })
  site.payload.collections.articles.config.hooks.afterChange.push(({doc}) => { console.log('afterChange', JSON.stringify(doc.body)?.length); return doc })
  await loadDemo({ payload: site.payload })
  console.log(await (site.payload.db as any).client.execute('select _locale, title, length(body), length(summary) from articles_locales'))
})
