import type { Block } from '../documents/model'
import { bullets, citation, heading, paragraph, richText } from './body'
import type { ReferenceId } from './body'
import type { DemoContent } from './content'

export const demoArticleId = 'demo-article-deep-microneedling'

/**
 * The article of the demo.
 * @param links the ids of what it names at its end.
 * @param today the day of its review; it is due again three years later.
 */
export const demoArticle = ({
  reference,
  links,
  today,
}: {
  reference: ReferenceId
  links: { about: string[]; sideEffects: string[]; riskFactors: string[]; authors: string[] }
  today: Date
}): DemoContent<'articles'> => ({
  id: demoArticleId,
  title: 'Deep microneedling: what to know before you decide',
  summary:
    'Microneedling pricks the skin many times so that it renews itself. Most people have sore, red skin for a few days. ' +
    'This page explains what is done, what can go wrong and who should take extra care.',
  body: richText(...body(reference)),
  ...links,
  audience: 'public',
  citationStyle: 'vancouver',
  citationLocale: 'en-GB',
  competingInterests: 'None.',
  funding: 'Nobody paid for this article.',
  reviewState: 'approved',
  lastReviewed: today.toISOString(),
  nextReviewDue: new Date(
    Date.UTC(today.getUTCFullYear() + 3, today.getUTCMonth(), today.getUTCDate()),
  ).toISOString(),
  _status: 'published',
})

const body = (reference: ReferenceId): Block[] => [
  heading('What deep microneedling is'),
  paragraph(
    'A roller or pen covered with short needles is moved across the skin and leaves many tiny wounds. Needles that ' +
      'reach past the outer layer into the dermis make the treatment a deep one.',
  ),
  paragraph(
    'As the wounds close, the skin forms new collagen, the protein that keeps it firm. That is why doctors also speak of ' +
      'percutaneous collagen induction',
    citation({
      id: 'demo-cite-1',
      cites: [{ reference: reference('cohen'), locator: '348' }],
    }),
    '.',
  ),
  heading('What it is used for'),
  paragraph(
    'People most often ask for it because of scars that acne has left, fine lines or stretch marks. In their review, ',
    citation({
      id: 'demo-cite-2',
      mode: 'narrative',
      cites: [{ reference: reference('cohen'), locator: '348-355' }],
    }),
    ' looked at what had been published about such uses in people with brown and black skin.',
  ),
  paragraph(
    'No result is certain. Several sessions some weeks apart are usual, and scars become less visible rather than disappear.',
    {
      kind: 'evidence-note',
      id: 'demo-note-1',
      noteKind: 'citation-needed',
      note: 'Find a systematic review that counts sessions and says how scars were rated.',
    },
  ),
  heading('Microneedles that carry medicines'),
  paragraph(
    'Few substances get through healthy skin, since its outermost layer keeps them out. Channels made by microneedles lead ' +
      'past that layer, and patches that use them are being developed for many drugs',
    citation({
      id: 'demo-cite-3',
      cites: [{ reference: reference('waghule'), locator: '1249-1258' }],
    }),
    '. Giving insulin to people with diabetes is one of the aims',
    citation({
      id: 'demo-cite-4',
      cites: [
        { reference: reference('wadhwani'), locator: '4' },
        { reference: reference('waghule') },
      ],
    }),
    '.',
  ),
  paragraph(
    'Those patches have little in common with a cosmetic session. That one works in the laboratory does not show that a ' +
      'serum rubbed into needled skin does you good.',
    { kind: 'evidence-note', id: 'demo-note-2', noteKind: 'opinion' },
  ),
  heading('What happens at an appointment'),
  paragraph('A session takes between half an hour and an hour. You can expect these steps:'),
  bullets(
    'You are asked about your health, your medicines and how your skin has healed before.',
    'The skin is cleaned and numbed with a cream.',
    'The needles are passed over the area several times, and small drops of blood may appear.',
    'The skin is cleaned again and left uncovered or under a plain ointment.',
  ),
  heading('How your skin will feel afterwards'),
  paragraph(
    'Redness, puffiness and a feeling of sunburn are part of the treatment and fade within days',
    citation({
      id: 'demo-cite-5',
      cites: [{ reference: reference('cohen'), locator: '348' }],
    }),
    '. Some people bruise, and flakes come off before the skin is smooth again.',
  ),
  heading('Problems that can last'),
  paragraph(
    'Scars in parallel rows, like the rails of a tram, have been described after needling for acne scars',
    citation({
      id: 'demo-cite-6',
      cites: [{ reference: reference('pahwa'), locator: '1107-1108', prefix: 'see' }],
    }),
    '. Pressing hard where bone lies close beneath the skin makes them more likely.',
  ),
  paragraph(
    'Infections happen when equipment or skin is not clean. Dark patches can stay for months where skin was inflamed.',
    {
      kind: 'evidence-note',
      id: 'demo-note-3',
      noteKind: 'citation-needed',
      note: 'No reference of ours counts infections. Look for a cohort.',
    },
  ),
  heading('Who should take extra care'),
  paragraph('Talk to a doctor before you book if any of these is true of you:'),
  bullets(
    'you have an infection, eczema or sunburn where the needles would go',
    'your scars tend to grow beyond the wound',
    'you have diabetes or an illness of the immune system',
    'you take medicines that thin the blood',
    'your skin is brown or black, and has darkened after spots or cuts',
  ),
  heading('When to get help'),
  paragraph(
    'See a doctor the same day if redness spreads, if there is pus or blisters, if pain gets worse after the second day, or if ' +
      'you have a temperature.',
    { kind: 'evidence-note', id: 'demo-note-4', noteKind: 'own-policy' },
  ),
  heading('Choosing a practitioner'),
  paragraph(
    'Ask who will treat you, how they were trained, what needle length they use and why, and what they do when something ' +
      'goes wrong. Rollers sold for use at home cannot be sterilised and are not the same thing.',
    { kind: 'evidence-note', id: 'demo-note-5', noteKind: 'own-policy' },
  ),
  {
    kind: 'commercial-disclosure',
    id: 'demo-disclosure-1',
    sponsor: 'Example Skin Clinic (invented for this demonstration)',
    relationship: 'offers microneedling and was asked about needle lengths',
    text: 'The clinic paid for nothing and had no say in the text.',
  },
]
