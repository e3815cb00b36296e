// A text read again after a change is the text read anew, whatever was changed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadDictionary } from '../dictionary/open.ts'
import { readText, type Text } from './read.ts'
import { rereader, sentenceBefore } from './reread.ts'

const dictionary = loadDictionary()

const letter = `Кузнецову П. А.

Уважаемый Пётр Андреевич!

Мы рассмотрели Ваше обращение. Вы пишете: «В пособии отказали». Пособие назначено с 3 мая 2025 г. Его платят по ст. 44 Закона.
Возьмите с собой:
– паспорт;
– справку о доходах.

Позвоните нам по телефону 8 (8352) 00-11-22 или напишите на mail@example.ru. Мы ответим в тот же день.

Начальник отдела                    А. В. Лаптева`

const pieces = [
  ...[' ', '\n', '\n\n', '. ', '«', '»', '"', '!', ',', '-', '\u00ad', '\ud800', '\udc00', '\0', '\r\n', '@', '.ru', '8 (8352) '],
  ...['Вы', 'мы ', 'рассмотрели', 'Гуммет', 'пособия. Мы', 'Уважаемая Анна Ивановна!', 'с уважением', 'o', '1', '44', 'И.'],
]
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(120) }),
  put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3, unit: 'binary' })),
})

const apply = (text: string, { at, drop, put }: { at: number; drop: number; put: string }) => {
  const place = Math.floor(at * text.length)
  return text.slice(0, place) + put + text.slice(place + drop)
}

/** All that rules look at; words that are guessed have numbers of their own at each reading. */
const seen = ({ tokens, blocks, sentences, quotations, sentenceAt, ...morphology }: Text) => ({
  ...{ tokens, blocks, sentences, quotations, sentenceAt },
  words: Array.from(morphology.ids, id => (id < 0 ? '' : dictionary.word(id))),
  lemmas: Array.from(morphology.lemmas, lemma => (lemma < 0 ? '' : dictionary.lemma(lemma))),
  ...{ analyses: morphology.analyses, tags: morphology.tags, classes: morphology.classes, shapes: morphology.shapes },
  readings: { from: morphology.readings.from, tags: morphology.readings.tags, shares: morphology.readings.shares },
})

test('whatever is changed, the text is read as if for the first time', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), fc.constantFrom('letter', 'email', 'message'), (edits, kind) => {
      const reread = rereader(dictionary)
      let text = letter
      reread(text, { kind })
      for (const one of edits) {
        text = apply(text, one)
        expect(seen(reread(text, { kind }))).toEqual(seen(readText(dictionary, text, { kind })))
      }
    }),
    { numRuns: 150 },
  )
})

test('a word that may be a name is judged anew when its neighbour changes', () => {
  const texts = [
    'Она сказала: «Да.» Бовари уехала.',
    'Она сказала: «Да». Бовари уехала.',
    'Она сказала: «Да.» Бовари уехала вчера.',
  ]
  const nameless = (text: Text) => text.ids[text.tokens.count - 3]! < 0
  expect(texts.map(text => nameless(readText(dictionary, text, { kind: 'message' })))).not.toEqual([true, true, true])
  for (const from of texts) {
    for (const to of texts) {
      const reread = rereader(dictionary)
      reread(from, { kind: 'message' })
      expect(seen(reread(to, { kind: 'message' }))).toEqual(seen(readText(dictionary, to, { kind: 'message' })))
    }
  }
})

test('a letter typed in the middle leaves all sentences but one as they were', () => {
  const reread = rereader(dictionary)
  const before = reread(letter, { kind: 'letter' })
  const now = reread(letter.replace('назначено', 'назначенно'), { kind: 'letter' })
  const kept = now.sentences.map((_, at) => sentenceBefore(now, at))
  expect(kept.filter(one => one === undefined)).toHaveLength(1)
  expect(kept.every(one => one === undefined || one.text === before)).toBe(true)
})
