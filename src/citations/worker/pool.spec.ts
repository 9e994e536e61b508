import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { CitationEngineError } from '../engine/engine'
import { DuplicateIdError } from '../findings'
import { UnknownLocaleError } from '../styles/locales'
import { InvalidStyleError, UnknownStyleError } from '../styles/styles'
import { CitationDeadlineError, CitationsBusyError, CitationWorkerError } from './errors'
import { unpackError } from './errorTransfer'
import type { exampleJobs, FailureName } from './exampleEntry'
import { createWorkerPool } from './pool'
import type { PoolOptions, WorkerPool } from './pool'

const pools: WorkerPool[] = []

const examplePool = (options: Partial<PoolOptions> = {}): WorkerPool => {
  const pool = createWorkerPool({ entry: 'src/citations/worker/exampleEntry.ts', ...options })
  pools.push(pool)
  return pool
}

type ExampleRun = {
  pool: WorkerPool
  job: keyof typeof exampleJobs
  input?: unknown
  deadline?: number
  signal?: AbortSignal
}

const run = async ({ pool, job, input, deadline = 20_000, signal }: ExampleRun) => {
  const request = { job, input }
  const answer = await pool.run<unknown>({ request, deadline, subject: 'an example', signal })
  if (answer.isDone) return answer.output
  throw unpackError(answer.error)
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

// A worker takes a fifth of a second to start, and much longer on a machine that is busy.
describe('a pool of workers', { timeout: 60_000 }, () => {
  it('does jobs in order, many at once', async () => {
    const pool = examplePool({ longestQueue: 500 })
    const ended: number[] = []
    const inputs = Array.from({ length: 300 }, (_, index) => index)
    await Promise.all(
      inputs.map(async (input) => ended.push(Number(await run({ pool, job: 'echo', input })))),
    )
    expect(ended).toEqual(inputs)
  })

  it('does jobs side by side with more workers than one', async () => {
    const pool = examplePool({ size: 2 })
    const ended: string[] = []
    await Promise.all([run({ pool, job: 'echo' }), run({ pool, job: 'echo' })])
    await Promise.all([
      run({ pool, job: 'wait', input: 3_000 }).then(() => ended.push('long')),
      run({ pool, job: 'echo' }).then(() => ended.push('short')),
      run({ pool, job: 'echo' }).then(() => ended.push('short')),
    ])
    expect(ended).toEqual(['short', 'short', 'long'])
  })

  it('leaves the caller free during a long job', async () => {
    const pool = examplePool()
    await run({ pool, job: 'echo' })
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 10)
    await run({ pool, job: 'work', input: 1_000 })
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(20)
  })

  it('ends a job that hangs for ever and goes on with those that wait', async () => {
    const pool = examplePool()
    const hanging = run({ pool, job: 'hang', deadline: 1_000 })
    const next = run({ pool, job: 'echo', input: 'next' })
    const error: unknown = await hanging.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CitationDeadlineError)
    expect(error).toMatchObject({
      name: 'CitationDeadlineError',
      deadline: 1_000,
      message: expect.stringContaining('an example took longer than 1 second and'),
    })
    expect(await next).toBe('next')
  })

  it('counts the deadline from the start of a job and not while it waits', async () => {
    const pool = examplePool()
    const first = run({ pool, job: 'work', input: 1_500 })
    const second = run({ pool, job: 'work', input: 10, deadline: 1_000 })
    expect(await Promise.all([first, second])).toEqual([1_500, 10])
  })

  it('does not take an answer for late that the caller was too busy to read', async () => {
    const pool = examplePool()
    await run({ pool, job: 'echo' })
    const answer = run({ pool, job: 'echo', input: 'in time', deadline: 300 })
    await setTimeout(1)
    const end = performance.now() + 1_000
    while (performance.now() < end);
    expect(await answer).toBe('in time')
  })

  it.each([
    { job: 'exit', message: 'exit code 7' },
    { job: 'crash', message: 'crashed on purpose' },
    { job: 'fillMemory', message: 'memory' },
  ] as const)('replaces a worker after: $job', async ({ job, message }) => {
    const pool = examplePool({ memory: 64 })
    const lost = run({ pool, job })
    const next = run({ pool, job: 'echo', input: 'next' })
    const error: unknown = await lost.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(CitationWorkerError)
    expect(String(error)).toContain(message)
    expect(await next).toBe('next')
  })

  it('refuses jobs when its queue is full, and takes them again later', async () => {
    const pool = examplePool({ longestQueue: 2 })
    const taken = [1, 2, 3].map((input) => run({ pool, job: 'echo', input }))
    await expect(run({ pool, job: 'echo' })).rejects.toBeInstanceOf(CitationsBusyError)
    expect(await Promise.all(taken)).toEqual([1, 2, 3])
    expect(await run({ pool, job: 'echo', input: 4 })).toBe(4)
  })

  it('fails all jobs where a worker cannot start', async () => {
    const pool = examplePool({ entry: 'src/citations/worker/notThere.ts' })
    const jobs = [1, 2, 3].map((input) => run({ pool, job: 'echo', input }))
    for (const { status } of await Promise.allSettled(jobs)) expect(status).toBe('rejected')
    await expect(jobs[0]).rejects.toThrow(/cannot start: .*notThere.ts, which is not there/)
  })

  it('answers the jobs that are not done when it is closed', async () => {
    const pool = examplePool()
    await run({ pool, job: 'echo' })
    const jobs = [run({ pool, job: 'hang' }), run({ pool, job: 'echo' })]
    const settled = Promise.allSettled(jobs)
    await pool.close()
    for (const { status } of await settled) expect(status).toBe('rejected')
    await expect(run({ pool, job: 'echo' })).rejects.toBeInstanceOf(CitationWorkerError)
  })

  it('says so where an input or an answer is no plain data', async () => {
    const pool = examplePool()
    await expect(run({ pool, job: 'echo', input: () => 1 })).rejects.toThrow(/could not be cloned/)
    await expect(run({ pool, job: 'answerThatCannotTravel' })).rejects.toThrow(
      /could not be cloned/,
    )
    expect(await run({ pool, job: 'echo', input: 1 })).toBe(1)
  })

  it('gives its workers no secret', async () => {
    process.env.VOUCH_EXAMPLE_SECRET = 'secret'
    process.env.VOUCH_CSL_DIR = 'styles'
    try {
      const environment = await run({ pool: examplePool(), job: 'environment' })
      expect(environment).toMatchObject({ VOUCH_CSL_DIR: 'styles' })
      expect(environment).not.toHaveProperty('VOUCH_EXAMPLE_SECRET')
    } finally {
      delete process.env.VOUCH_EXAMPLE_SECRET
      delete process.env.VOUCH_CSL_DIR
    }
  })
})

describe('a cancelled job', { timeout: 60_000 }, () => {
  it('leaves the queue, and the others keep their order', async () => {
    const pool = examplePool()
    const cancel = new AbortController()
    const first = run({ pool, job: 'wait', input: 500 })
    const second = run({ pool, job: 'exit', signal: cancel.signal })
    const third = run({ pool, job: 'echo', input: 'third' })
    cancel.abort(new Error('not wanted any more'))
    await expect(second).rejects.toThrow('not wanted any more')
    expect(await Promise.all([first, third])).toEqual([500, 'third'])
  })

  it('is heard of no more while it runs, and the next follows it', async () => {
    const pool = examplePool()
    await run({ pool, job: 'echo' })
    const cancel = new AbortController()
    const running = run({ pool, job: 'wait', input: 500, signal: cancel.signal })
    const next = run({ pool, job: 'echo', input: 'next' })
    cancel.abort(new Error('not wanted any more'))
    await expect(running).rejects.toThrow('not wanted any more')
    expect(await next).toBe('next')
  })

  it('does not start where it was cancelled before', async () => {
    const signal = AbortSignal.abort(new Error('too late'))
    await expect(run({ pool: examplePool(), job: 'echo', signal })).rejects.toThrow('too late')
  })
})

describe('an error of a job', { timeout: 60_000 }, () => {
  const pool = createWorkerPool({ entry: 'src/citations/worker/exampleEntry.ts' })

  afterAll(() => pool.close())

  const failure = (input: FailureName): Promise<unknown> =>
    run({ pool, job: 'fail', input }).catch((thrown: unknown) => thrown)

  it.each([
    ['UnknownStyleError', UnknownStyleError, { style: 'apaa', nearest: ['apa'] }],
    ['UnknownLocaleError', UnknownLocaleError, { locale: 'xx', nearest: ['en-US'] }],
    ['DuplicateIdError', DuplicateIdError, { kind: 'citation', ids: ['a', 'b'] }],
    ['CitationEngineError', CitationEngineError, { cause: { message: 'a bare string' } }],
    ['InvalidStyleError', InvalidStyleError, { message: 'no style', cause: { name: 'TypeError' } }],
    ['RangeError', RangeError, { message: 'too far' }],
    ['TypeError', TypeError, { message: 'no type' }],
    ['Error', Error, { message: 'anything' }],
  ] as const)('keeps its class and its fields: %s', async (name, errorClass, fields) => {
    const error = await failure(name)
    expect(error).toBeInstanceOf(errorClass)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name, ...fields })
    expect(error).toHaveProperty('stack', expect.stringMatching(/at .*(fail|Error)/))
  })

  it('is an Error also where the job threw something else', async () => {
    await expect(run({ pool, job: 'failWithText' })).rejects.toThrow('a bare string')
  })
})
