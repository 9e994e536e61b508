import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from './sentences'

const texts = (text: string, locale = 'en') => splitSentences(text, locale).map((each) => each.text)

describe('splitSentences', () => {
  it.each([
    ['en', 'Dr. Smith saw it. It healed.', 2],
    ['en', 'Cohen et al. (2016) found 3.5 mg. See p. 12 and Fig. 3. It was common.', 3],
    ['en', 'As shown by Cohen et al. The trial was small.', 2],
    ['en', 'Take it with food, e.g. Bread or rice. Rest.', 2],
    ['en', 'It was given by J. B. Smith vs. Placebo. Nobody left.', 2],
    ['en', 'It lacks vitamin D. Microneedling adds none.', 2],
    ['en', 'Pain, swelling, etc. Most of it passes.', 2],
    ['en', 'He said no. The nurse agreed.', 2],
    ['en', 'Is it safe? Yes! Mostly.', 3],
    ['de', 'Das gilt z. B. Für Kinder. Vgl. Abb. 3 dazu.', 2],
    ['fr', 'M. Durand et Mme. Petit sont là. Cf. Annexe.', 2],
    ['es', 'La Dra. Ruiz lo vio. El Sr. Gil no.', 2],
    ['it', 'Il dott. Rossi c’era. Cfr. Tabella.', 2],
    ['nl', 'Dat geldt bijv. Voor kinderen. Mevr. Smit was er.', 2],
    ['pt', 'A Dra. Lima viu. O Sr. Melo não.', 2],
  ])('splits %s “%s” into %i', (locale, text, count) => {
    expect(texts(text, locale)).toHaveLength(count)
  })

  it.each([
    ['Scars are common.³ Others heal.', ['Scars are common.³', 'Others heal.']],
    ['Scars are common. [3, 4] Others heal.', ['Scars are common. [3, 4]', 'Others heal.']],
    ['It is safe. (Cohen, 2016) Others heal.', ['It is safe. (Cohen, 2016)', 'Others heal.']],
  ])('keeps a marker after the full stop with its sentence: %s', (text, expected) => {
    expect(texts(text)).toEqual(expected)
  })

  it('says where each sentence stands, in order, without overlap and without losing a letter', () => {
    const words = fc.constantFrom(
      'Dr.',
      'Pain',
      'is',
      '3.5',
      'et',
      'al.',
      'p.',
      '12',
      '. ',
      '³',
      '[1]',
      '\n',
      '“No.”',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))), (parts) => {
        const text = parts.join(' ')
        const sentences = splitSentences(text, 'en')
        let end = 0
        for (const sentence of sentences) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(text.slice(end, sentence.start).trim()).toBe('')
          end = sentence.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })

  it('splits long texts as short ones, in linear time', () => {
    const text = 'The skin heals in A. Smith’s trial. '.repeat(20_000)
    const started = performance.now()
    expect(splitSentences(text, 'en')).toHaveLength(20_000)
    expect(performance.now() - started).toBeLessThan(8000)
  })

  it('refuses what is no language tag', () => {
    expect(() => splitSentences('A sentence.', 'not a tag')).toThrow(RangeError)
  })
})
