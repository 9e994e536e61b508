import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { databases, type TestDatabase } from './databases'
import { openSite, type Row, type Site } from './site'

export type Bench = { database: TestDatabase; url: string; site: Site; user: Row }

/** Declares the same tests for every database that is here, on a site of their own. */
export const onEachDatabase = (declare: (bench: () => Bench) => void) => {
  describe.each(databases)('$name', (database) => {
    describe.skipIf(!database.isHere)('here', () => {
      let bench: Bench
      let remove: Awaited<ReturnType<TestDatabase['place']>>['remove']

      beforeAll(async () => {
        const place = await database.place()
        remove = place.remove
        bench = { database, url: place.url, site: await openSite({ url: place.url }), user: {} }
      })
      beforeEach(async () => {
        const { db } = bench.site.payload
        const everything = { id: { exists: true } }
        await db.deleteMany({ collection: 'references', where: everything })
        await db.deleteVersions({ collection: 'references', where: everything })
        await db.deleteMany({ collection: 'users', where: everything })
        const user = await bench.site.addUser()
        bench = { ...bench, user }
      })
      afterAll(() => remove(bench.site.payload))

      declare(() => bench)
    })
  })
}
