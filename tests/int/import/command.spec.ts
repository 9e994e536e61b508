import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newDatabase } from '../database'
import type { DatabasePlace } from '../database'
import { articleText } from './texts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

let directory: string
let database: DatabasePlace

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'vouch-command-'))
  database = await newDatabase()
  await writeFile(path.join(directory, 'article.txt'), articleText())
  await writeFile(path.join(directory, 'empty.txt'), '')
})
afterAll(async () => {
  process.env.DATABASE_URL = database.url
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../../../payload.config'),
  ])
  await database.remove(await getPayload({ config }))
  await rm(directory, { recursive: true })
})

/** Runs the command as `npm run vouch` does, on a database that nobody has migrated before. */
const vouch = (args: string[], input = '') =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--conditions=production', '--import', 'tsx', 'src/cli/main.ts', ...args],
      {
        cwd: root,
        env: {
          ...process.env,
          DATABASE_URL: database.url,
          PAYLOAD_SECRET: 'only-for-the-tests',
          INIT_CWD: directory,
        },
      },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    )
    child.stdin?.end(input)
  })

it('imports on a fresh database, prints JSON and nothing else, and ends by itself', async () => {
  const first = await vouch(['import', 'article.txt', '--json'])
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(JSON.parse(first.stdout)).toMatchObject({
    article: { title: 'What Cryotherapy Does', status: 'draft' },
    counts: { sections: 4, references: 3, citations: 2, sideEffects: 2, riskFactors: 2 },
    isUnchanged: false,
    findings: expect.arrayContaining([
      {
        code: 'uncited-reference',
        severity: 'info',
        place: expect.any(String),
        message: expect.any(String),
        remedy: expect.any(String),
      },
    ]),
  })

  const again = await vouch(['import', '-', '--json'], articleText())
  expect(JSON.parse(again.stdout)).toMatchObject({ isUnchanged: true })

  const table = await vouch(['import', 'article.txt', '--dry-run'])
  expect(table).toMatchObject({ code: 0, stderr: '' })
  expect(table.stdout).toMatch(/was imported from this file before .* Nothing was changed\./)
  expect(table.stdout).toMatch(/^ {2}References +3$/m)
})

it('says what is wrong on standard error, or as JSON, and ends with 1', async () => {
  const forPeople = await vouch(['import', 'missing.txt'])
  expect(forPeople).toMatchObject({ code: 1, stdout: '' })
  expect(forPeople.stderr).toMatch(/missing\.txt cannot be read: there is no such file\.\n$/)

  const asJson = await vouch(['import', 'empty.txt', '--json'])
  expect(asJson).toMatchObject({ code: 1, stderr: '' })
  expect(JSON.parse(asJson.stdout)).toEqual({
    error: { code: 'empty-file', message: expect.stringMatching(/^empty\.txt is empty\./) },
  })
})

it('loads the demo, and its login works', async () => {
  const { stdout, code } = await vouch(['demo', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    email: 'demo@vouch.example',
    password: expect.stringMatching(/^[\w-]{16}$/),
    article: { slug: 'deep-microneedling-what-to-know-before-you-decide' },
  })
})

it('lists its commands without a database', async () => {
  const { stdout, code } = await vouch(['--help'])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ {2}import .*<file>/m)
  expect(stdout).toMatch(/^ {2}demo /m)
})
