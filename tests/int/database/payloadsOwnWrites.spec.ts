import { expect, it } from 'vitest'
import { onEachDatabase } from './onEachDatabase'

// Each of these writes beside a transaction of its own that it has open, or begins a second one in it.
onEachDatabase((bench) => {
  it('sends a forgotten password, once in the interval', async () => {
    const { site } = bench()
    expect(await site.forgotPassword()).toMatch(/^[0-9a-f]{40}$/)
    expect(await site.forgotPassword()).toBeNull()
  })

  it('saves a shared query preset, whose trial leaves nothing', async () => {
    const { site, user } = bench()
    const { id } = await site.savePreset(user)
    const { docs } = await site.payload.find({ collection: 'payload-query-presets' })
    expect(docs).toMatchObject([{ id, title: 'Unchecked' }])
  })

  it('keeps key-value pairs that are written at once', async () => {
    const { site } = bench()
    const keys = Array.from({ length: 20 }, (_, index) => `key ${index}`)
    await Promise.all(keys.map((key) => site.payload.kv.set(key, { key })))
    expect((await site.payload.kv.keys()).sort()).toEqual(keys.sort())
  })
})
