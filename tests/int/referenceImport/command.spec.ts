import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startPayload } from '../payload'
import { entry, manyEntries } from './bibtex'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const site = await startPayload({ hasUsers: false })
let directory: string

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'vouch-command-'))
  const files = {
    'two.bib': `${entry(1)}\n@article{broken,\n}\n\n${entry(2)}`,
    'many.bib': manyEntries(20_000),
    'list.txt': '1. Okafor N. On skin. J Skin. 2019;3:1-9.\n',
  }
  for (const [name, text] of Object.entries(files))
    await writeFile(path.join(directory, name), text)
})

afterAll(async () => {
  await site.close()
  await rm(directory, { recursive: true })
})

const start = (args: string[], onEnd: (ended: Ended) => void = () => {}) =>
  execFile(
    process.execPath,
    ['--conditions=production', '--import', 'tsx', 'src/cli/main.ts', ...args],
    { cwd: root, env: { ...process.env, INIT_CWD: directory } },
    (error, stdout, stderr) =>
      onEnd({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
  )

type Ended = { code: number; stdout: string; stderr: string }

const vouch = (...args: string[]) => new Promise<Ended>((resolve) => void start(args, resolve))

const countReferences = async () =>
  (await site.payload.count({ collection: 'references' })).totalDocs

it('imports a file of references that its content shows, and exports it again', async () => {
  const dry = await vouch('import', 'two.bib', '--dry-run', '--json')
  expect(JSON.parse(dry.stdout)).toMatchObject({ format: 'bibtex', counts: { new: 2, broken: 1 } })
  expect(await countReferences()).toBe(0)

  const first = await vouch('import', 'two.bib')
  expect(first.code).toBe(2)
  expect(first.stdout).toMatch(/^ *Created +2$/m)
  expect(first.stderr).toMatch(/^Line 11: /m)

  const again = await vouch('import', 'two.bib', '--json', '--similar', 'skip')
  expect(JSON.parse(again.stdout)).toMatchObject({
    state: 'done',
    counts: { read: 3, created: 0, known: 2, broken: 1 },
  })

  const exported = await vouch('export', '--format', 'ris')
  expect(exported).toMatchObject({ code: 0, stderr: '' })
  expect(exported.stdout.match(/^TY {2}- JOUR/gm)).toHaveLength(2)
  const some = await vouch('export', '--where', '{"doi":{"equals":"10.5555/test.2"}}')
  expect(some.stdout.match(/^@article/gm)).toHaveLength(1)
  expect((await vouch('export', '--where', 'no json')).code).toBe(1)
})

it('says in words what it cannot read', async () => {
  const { code, stderr } = await vouch('import', 'list.txt', '--as', 'references', '--from', 'x')
  expect(code).toBe(1)
  expect(stderr).toContain('list.txt: There is no format "x" to read.')
})

it('takes back what came in when it is interrupted', async () => {
  const before = await countReferences()
  const ended = new Promise<Ended>((resolve) => {
    const child = start(['import', 'many.bib'], resolve)
    const interrupt = async () => {
      while ((await countReferences()) === before) await sleep(50)
      child.kill('SIGINT')
    }
    void interrupt()
  })
  const { code, stderr } = await ended
  expect(code).toBe(1)
  expect(stderr).toContain('Nothing was imported. It was stopped.')
  expect(await countReferences()).toBe(before)
})
