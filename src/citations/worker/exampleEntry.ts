import CSL from 'citeproc'
import { setTimeout } from 'node:timers/promises'
import { CitationEngineError } from '../engine/engine'
import { DuplicateIdError } from '../findings'
import { localeTree, UnknownLocaleError } from '../styles/locales'
import { InvalidStyleError, UnknownStyleError, resolveStyle } from '../styles/styles'
import { serveJobs } from './serveJobs'

/** For specs: jobs that do what a worker has to survive. */
export const exampleJobs = {
  echo: (input: unknown) => input,
  wait: async (milliseconds: number) => {
    await setTimeout(milliseconds)
    return milliseconds
  },
  /** Blocks the worker's thread, as citeproc-js does. */
  work: (milliseconds: number) => {
    const end = performance.now() + milliseconds
    while (performance.now() < end);
    return milliseconds
  },
  /** What citeproc-js does with two such names by itself: it never comes back. */
  hang: () => {
    const item = (id: string) => ({
      id,
      type: 'book',
      title: id,
      author: [{ family: '.', given: '.' }],
      issued: { 'date-parts': [[2020]] },
    })
    const engine = new CSL.Engine(
      { retrieveLocale: localeTree, retrieveItem: item },
      structuredClone(resolveStyle('harvard-cite-them-right').tree),
      'en-US',
      true,
    )
    return engine.updateItems(['a', 'b'])
  },
  exit: () => process.exit(7),
  crash: async () => {
    setImmediate(() => {
      throw new Error('crashed on purpose')
    })
    await setTimeout(60_000)
  },
  fillMemory: () => {
    const filled: unknown[] = []
    for (;;) filled.push(Array.from({ length: 1000 }, (_, index) => ({ index })))
  },
  environment: () => ({ ...process.env }),
  answerThatCannotTravel: () => () => 'a function',
  fail: (name: keyof typeof failures) => {
    throw failures[name]()
  },
  failWithText: () => {
    // citeproc-js throws bare strings.
    throw 'a bare string'
  },
}

const failures = {
  CitationEngineError: () =>
    new CitationEngineError({ style: resolveStyle('apa'), cause: 'a bare string' }),
  DuplicateIdError: () => new DuplicateIdError('citation', ['a', 'b']),
  Error: () => new Error('anything'),
  InvalidStyleError: () => new InvalidStyleError('no style', { cause: new TypeError('why') }),
  RangeError: () => new RangeError('too far'),
  TypeError: () => Object.assign(new TypeError('no type'), { handler: () => 'no data' }),
  UnknownLocaleError: () => new UnknownLocaleError('xx', ['en-US']),
  UnknownStyleError: () => new UnknownStyleError('apaa', ['apa']),
}

export type FailureName = keyof typeof failures

serveJobs(exampleJobs)
