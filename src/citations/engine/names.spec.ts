import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { normaliseName } from './names'

/** Two works of one year by one author, printed in a process of their own with a deadline. */
const runWithDeadline = ({ script, seconds }: { script: string; seconds: number }) => {
  const { stdout, signal } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { timeout: seconds * 1_000, encoding: 'utf8' },
  )
  return { stdout, isStopped: signal !== null }
}

const hostileNames = [
  { family: '.', given: '.' },
  { family: 'Smith', given: '.' },
  { family: 'Smith', given: ', jr' },
  { family: 'Smith', given: ', Jr.' },
  { family: 'Smith', given: '.x' },
  { family: 'Smith', given: '\u00a0' },
  { family: 'Smith', given: '! X' },
  { given: '.' },
]

describe('a name of punctuation only', () => {
  it('makes citeproc-js loop for ever', { timeout: 30_000 }, () => {
    const { stdout, isStopped } = runWithDeadline({
      seconds: 8,
      script: `
        import CSL from 'citeproc'
        import { resolveStyle } from './src/citations/styles/styles.ts'
        import { localeTree } from './src/citations/styles/locales.ts'
        const item = { type: 'book', author: [{ family: '.', given: '.' }], issued: { 'date-parts': [[2020]] } }
        const retrieveItem = (id) => ({ ...item, id })
        const tree = structuredClone(resolveStyle('harvard-cite-them-right').tree)
        const engine = new CSL.Engine({ retrieveLocale: localeTree, retrieveItem }, tree, 'en-US', true)
        process.stdout.write('started ')
        engine.updateItems(['a', 'b'])
        process.stdout.write('done')
      `,
    })
    expect({ stdout, isStopped }).toEqual({ stdout: 'started ', isStopped: true })
  })

  it('does not stop Vouch', { timeout: 40_000 }, () => {
    const { stdout, isStopped } = runWithDeadline({
      seconds: 30,
      script: `
        import { renderDocument } from './src/citations/render.ts'
        for (const style of ['harvard-cite-them-right', 'harvard1', 'apa', 'chicago-author-date', 'vancouver']) {
          for (const name of ${JSON.stringify(hostileNames)}) {
            const item = { type: 'book', title: 'T', author: [name], issued: { 'date-parts': [[2020]] } }
            const references = ['a', 'b', 'c'].map((id) => ({ ...item, id }))
            const citations = references.map(({ id }) => ({ id, cites: [{ id, reference: id }] }))
            renderDocument({ citations, references, style })
          }
        }
        process.stdout.write('done')
      `,
    })
    expect({ stdout, isStopped }).toEqual({ stdout: 'done', isStopped: false })
  })
})

describe('normaliseName', () => {
  it.each([
    [{ family: 'Cohen', given: 'B. E.' }],
    [{ family: 'de la Cruz', given: 'José', suffix: 'Jr.' }],
    [{ family: 'O’Neill', given: '’Aisha' }],
    [{ family: '王', given: '伟' }],
    [{ literal: 'World Health Organization.' }],
    [{ family: 'Smith', given: 'X. Y., jr' }],
    [{ family: 'Smith', given: '.NET' }],
    [{ family: 'Smith', given: '! X' }],
    [{ family: 'Smith', given: '' }],
    [{ family: '-' }],
    [{ family: 'Constructor', given: 'Reconstructor' }],
    [{ family: 'WHO', isInstitution: true }],
  ])('leaves %j as it is', (name) => {
    expect(normaliseName(name)).toEqual(name)
  })

  it.each([
    [{ family: '.', given: '.' }, { family: '.' }],
    [
      { family: 'Smith', given: '. ,jr' },
      { family: 'Smith', given: 'jr' },
    ],
    [{ family: 'Smith', given: ' \u00a0' }, { family: 'Smith' }],
    [
      { family: 'Smith', given: ', Jr.' },
      { family: 'Smith', given: 'Jr.' },
    ],
    [
      { family: 'Smith', given: '.x' },
      { family: 'Smith', given: 'x' },
    ],
    [
      { family: 5, given: 7 },
      { family: '5', given: '7' },
    ],
    [
      { family: '__proto__', given: 'toString jr' },
      { family: '_\u2060_proto__', given: 't\u2060oString jr' },
    ],
    [{ given: 'Cohen', isInstitution: true }, { given: 'Cohen' }],
  ])('makes of %j what can be processed', (name, normalised) => {
    expect(normaliseName(name)).toEqual(normalised)
  })
})
