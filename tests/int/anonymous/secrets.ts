import { writeNotices } from '../../../src/library/status/writeNotices'
import { citing, noting, paragraph, richText, textCiting, upload, writerOf } from '../content'
import type { TestSite } from '../payload'

/** Stands in every word that the outside world must not read. */
export const secret = 'zqx'

const hidden = (word: string) => `${secret} ${word}`

/** A text that may be read, beside a note that may not. */
const textWithNote = (reference: string) =>
  richText(paragraph('It works.', citing(reference), noting(hidden('note'))))

/**
 * Published documents that lead to unpublished ones in every way there is.
 * @returns the ids that anyone may know, and all ids and words that only staff may.
 */
export const fillWithSecrets = async (site: TestSite) => {
  const { add, publish, saveDraft, trash, unpublish } = writerOf(site)
  const id = async (written: Promise<{ id: string }>) => (await written).id

  const paper = await id(add('attachments', upload('words', { note: hidden('paper') })))
  const uncited = await id(add('references', { title: hidden('uncited') }))
  const pending = await id(add('references', { title: hidden('pending') }))
  const withdrawn = await id(add('references', { title: hidden('withdrawn') }))
  const shownReference = await id(
    add('references', {
      title: 'A shown reference',
      doi: '10.1000/shown',
      attachments: [paper],
      provenance: [{ field: 'title', source: hidden('source') }],
    }),
  )
  await writeNotices({
    payload: site.payload,
    id: shownReference,
    checkedAt: null,
    notices: [
      {
        kind: 'retracted',
        source: 'editor',
        reasons: [hidden('alarm')],
        addedBy: { id: 'somebody', name: hidden('finder'), role: 'editor' },
        dismissed: {
          at: '2026-01-01T00:00:00.000Z',
          by: { id: 'somebody', name: hidden('judge'), role: 'reviewer' },
          reason: hidden('false alarm'),
        },
      },
    ],
  })
  const hiddenPerson = await id(add('people', { name: hidden('person') }))
  const author = await id(add('people', { name: 'An author', user: site.users.editor?.id }))
  const hiddenPicture = await id(add('media', upload('picture', { alt: hidden('picture') })))
  const picture = await id(add('media', upload('picture', { alt: 'A picture' })))

  const hiddenTreatment = await id(add('treatments', { name: hidden('treatment') }))
  const hiddenEffect = await id(add('side-effects', { name: hidden('effect') }))
  const hiddenFactor = await id(add('risk-factors', { name: hidden('factor') }))
  const description = textWithNote(shownReference)
  const treatment = await id(publish('treatments', { name: 'A treatment', description }))
  const effect = await id(
    publish('side-effects', {
      name: 'An effect',
      description,
      occurrences: [
        { treatment, evidence: [{ reference: shownReference }] },
        { treatment: hiddenTreatment },
      ],
    }),
  )
  const factor = await id(
    publish('risk-factors', {
      name: 'A factor',
      description,
      appliesTo: [treatment, hiddenTreatment],
      raisesRiskOf: [
        { sideEffect: effect, treatment: hiddenTreatment },
        { sideEffect: hiddenEffect, treatment },
      ],
    }),
  )
  const links = {
    about: [treatment, hiddenTreatment],
    sideEffects: [hiddenEffect, effect],
    riskFactors: [factor, hiddenFactor],
  }
  const article = await id(
    publish('articles', {
      title: 'A published article',
      body: textWithNote(shownReference),
      image: picture,
      authors: [author],
      ...links,
    }),
  )
  await site.payload.update({
    collection: 'articles',
    id: article,
    data: { importedFrom: { fileName: hidden('file.txt'), contentHash: hidden('hash') } },
  })
  await saveDraft('articles', article, {
    title: hidden('pending change'),
    body: textCiting(pending),
    authors: [hiddenPerson],
    image: hiddenPicture,
  })
  for (const [collection, changed] of [
    ['treatments', treatment],
    ['side-effects', effect],
    ['risk-factors', factor],
  ] as const) {
    await saveDraft(collection, changed, { name: hidden(`change of ${collection}`) })
  }
  const draft = await id(
    add('articles', {
      title: hidden('draft'),
      body: textCiting(shownReference, pending),
      authors: [author],
      image: picture,
      ...links,
    }),
  )
  const trashed = await id(publish('articles', { title: hidden('trashed'), ...links }))
  await trash('articles', trashed)
  const unpublished = await id(
    publish('articles', { title: hidden('unpublished'), body: textCiting(withdrawn), ...links }),
  )
  await unpublish('articles', unpublished)

  // Only a merge writes `mergedInto`; a cited reference would be printed as that one.
  const merged = await id(add('references', { title: 'A merged reference' }))
  await site.payload.db.updateOne({
    collection: 'references',
    id: merged,
    data: { mergedInto: uncited, isPublic: true },
  })

  const people = Object.values(site.users)
  return {
    shown: { article, treatment, effect, factor, reference: shownReference, author, picture },
    hidden: {
      article: draft,
      effect: hiddenEffect,
      reference: pending,
      person: hiddenPerson,
      picture: hiddenPicture,
      attachment: paper,
      trashed,
    },
    secrets: [
      secret,
      ...[paper, uncited, pending, withdrawn, hiddenPerson, hiddenPicture],
      ...[hiddenTreatment, hiddenEffect, hiddenFactor, draft, trashed, unpublished],
      ...people.flatMap(({ id: user, email }) => [user, email]),
    ],
  }
}

export type Secrets = Awaited<ReturnType<typeof fillWithSecrets>>
