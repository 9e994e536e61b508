import { afterAll, describe, expect, it } from 'vitest'
import { citing, cohen, pahwa } from '../exampleReferences'
import { formatReference, renderDocument } from '../render'
import { parseStyle, resolveStyle, UnknownStyleError } from '../styles/styles'
import { CitationDeadlineError } from './errors'
import { formatReferenceInWorker, renderInWorker } from './renderInWorker'
import { closeCitationWorkers } from './runInWorker'

afterAll(closeCitationWorkers)

const document = {
  citations: [citing('a', 'cohen', 'pahwa'), citing('b', 'pahwa')],
  references: [cohen, pahwa],
}

describe('rendering in a worker', { timeout: 60_000 }, () => {
  it.each(['vancouver', 'apa', 'chicago-notes-bibliography'])(
    'prints what rendering here prints: %s',
    async (style) => {
      const rendered = await renderInWorker({ document: { ...document, style, locale: 'de' } })
      expect(rendered).toEqual(renderDocument({ ...document, style, locale: 'de' }))
    },
  )

  it('takes a style as an object, too', async () => {
    const style = resolveStyle('apa')
    const rendered = await renderInWorker({ document: { ...document, style } })
    expect(rendered).toEqual(renderDocument({ ...document, style }))
  })

  it('formats one reference', async () => {
    const single = { reference: cohen, style: 'apa', locale: 'en' }
    expect(await formatReferenceInWorker(single)).toEqual(formatReference(single))
  })

  it('throws what rendering here throws', async () => {
    const failing = renderInWorker({ document: { ...document, style: 'apaa' } })
    await expect(failing).rejects.toBeInstanceOf(UnknownStyleError)
    await expect(failing).rejects.toHaveProperty('nearest', expect.arrayContaining(['apa']))
  })

  it('stops at the deadline and names the style', async () => {
    const references = Array.from({ length: 2_000 }, (_, index) => ({ ...cohen, id: `${index}` }))
    const citations = references.map(({ id }) => citing(id, id))
    const style = parseStyle({ id: 'own', xml: ownStyle })
    const late = renderInWorker({ document: { citations, references, style }, deadline: 20 })
    await expect(late).rejects.toBeInstanceOf(CitationDeadlineError)
    await expect(late).rejects.toThrow('citations in the style "House style" took longer than 0.02')
    const next = await renderInWorker({ document: { ...document, style: 'vancouver' } })
    expect(next.entries).toHaveLength(2)
  })

  it('goes on for the site while a visitor keeps the worker of visitors busy', async () => {
    const references = Array.from({ length: 2_000 }, (_, index) => ({ ...cohen, id: `${index}` }))
    const citations = references.map(({ id }) => citing(id, id))
    const style = parseStyle({ id: 'own', xml: ownStyle })
    const cancel = new AbortController()
    let isBusy = true
    const busy = renderInWorker({
      document: { citations, references, style },
      pool: 'visitors',
      signal: cancel.signal,
    })
      .catch((error: unknown) => error)
      .finally(() => (isBusy = false))
    await renderInWorker({ document: { ...document, style: 'vancouver' } })
    expect(isBusy).toBe(true)
    cancel.abort(new Error('enough'))
    expect(await busy).toMatchObject({ message: 'enough' })
  })

  it('starts again after it was closed', async () => {
    await closeCitationWorkers()
    const { entries } = await renderInWorker({ document: { ...document, style: 'vancouver' } })
    expect(entries).toHaveLength(2)
  })
})

const ownStyle = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>House style</title><id>own</id></info>
  <citation disambiguate-add-year-suffix="true"><layout>
    <names variable="author"/><date variable="issued" form="numeric"/>
  </layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>`
