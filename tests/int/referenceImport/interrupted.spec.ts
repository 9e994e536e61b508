import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { recoverImports } from '../../../src/library/import/recoverImports'
import { startPayload } from '../payload'
import { manyEntries } from './bibtex'

const site = await startPayload({ hasUsers: false })
const { payload } = site

afterAll(() => site.close())

it('takes back at the next start what a killed import had brought in', async () => {
  const other = fork(fileURLToPath(new URL('importer.main.ts', import.meta.url)), {
    execArgv: ['--conditions=production', '--import', 'tsx'],
    env: { ...process.env, VOUCH_TEST_REFERENCES: manyEntries(2_000).slice(0, 120_000) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(other, 'exit')
  const [said] = await Promise.race([
    once(other, 'message'),
    ended.then(() => ['the process ended']),
  ])
  expect(said).toBe('batch')
  const kept = await payload.create({
    collection: 'references',
    data: { type: 'book', title: 'Of somebody else', status: 'unknown' },
  })
  expect((await payload.count({ collection: 'references' })).totalDocs).toBeGreaterThan(10)
  // It is left alone as long as it lives.
  await recoverImports(payload)
  const { docs: running } = await payload.find({ collection: 'imports' })
  expect(running).toMatchObject([{ state: 'running' }])

  other.kill('SIGKILL')
  await ended
  await recoverImports(payload)
  const { docs } = await payload.find({ collection: 'imports' })
  expect(docs).toMatchObject([{ state: 'rolled-back', keptCount: 0 }])
  expect(docs[0]?.reason).toContain('stopped while it ran')
  const left = await payload.find({ collection: 'references', select: { title: true } })
  expect(left.docs).toMatchObject([{ id: kept.id }])
  const versions = await payload.countVersions({ collection: 'references' })
  expect(versions.totalDocs).toBe(1)
})
