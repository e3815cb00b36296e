// The rules of the room: words that carry meaning, ranking and why, what is one question, who may what; how well ready answers are found.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { readyAnswers, wordsOf } from '../articles/ready.ts'
import { noiseOf, readyIndexOnly, recallOf } from '../bench/knowledge.ts'
import { indexedOf } from '../indexing.ts'
import { hindrances } from '../leaflet/checking.ts'
import { Words } from '../model.ts'
import { isPast, isSoon, leafletText, mayVerify, actKey, sourceWords } from './answers.ts'
import { columns, rowOf, wordsOfRow } from './columns.ts'
import { likeness, sameQuestion } from './likeness.ts'
import { newIndex } from './ranking.ts'
import { rootOf, termsOf } from './terms.ts'

const dictionary = loadDictionary()
const terms = (text: string) => termsOf(dictionary, text)
const answer = (asked: string, official: string, short = 'Да.') =>
  z({ ...wordsOf(readyAnswers[0]!, '2030-01-01', () => ''), asked: [asked], official: [official], short, full: short })
const z = (words: object) => ({ ...words }) as Words

describe('words that carry meaning', () => {
  test('are lemmas; those that only ask are left out', () => {
    expect(terms('Скажите, пожалуйста, когда мне дадут справки о пособиях?').map(({ lemma }) => lemma)).toEqual([
      'когда',
      'справка',
      'пособие',
    ])
    expect(rootOf('зарегистрироваться')).toBe(rootOf('регистрация'))
  })
  test('any text is read, and what it says stands in it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), text => {
        for (const { said, lemma, root } of terms(text)) {
          expect(text.replaceAll('\n', ' ')).toContain(said)
          expect(lemma.startsWith(root) || root.length > 0).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('ranking', () => {
  const index = newIndex()
  const put = (id: string, stale: boolean, ...words: Parameters<typeof answer>) =>
    index.put(indexedOf(dictionary, id, stale, answer(...words)))
  put('pay', false, 'Когда придут деньги?', 'Сроки выплаты пособия')
  put('study', false, 'Где поучиться бесплатно?', 'Профессиональное обучение')
  put('quota', false, 'Сколько инвалидов принять?', 'Квота для инвалидов')
  const ask = (text: string) => index.search(terms(text), 5)

  test('finds by another form, by kin, by a synonym, by a slip, and says how', () => {
    expect(ask('сроки пособий')[0]).toMatchObject({
      id: 'pay',
      matches: expect.arrayContaining([{ said: 'пособий', met: 'пособия', how: 'same' }]),
    })
    expect(ask('хочу в учёбу')[0]).toMatchObject({ id: 'study' })
    expect(ask('бесплатность')[0]).toMatchObject({ id: 'study', matches: [{ how: 'kin' }] })
    expect(ask('квоота')[0]).toMatchObject({ id: 'quota', matches: [{ how: 'slip' }] })
    expect(ask('перечислят')[0]).toMatchObject({ id: 'pay', matches: [{ how: 'synonym' }] })
    expect(ask('шмыргель')).toEqual([])
  })
  test('of two that say the same the one that is sure comes first; what is dropped is gone', () => {
    put('old', true, 'Когда придут деньги?', 'Сроки выплаты пособия')
    expect(ask('когда придут деньги').map(({ id }) => id)).toEqual(['pay', 'old'])
    index.drop('old')
    expect(ask('когда придут деньги').map(({ id }) => id)).toEqual(['pay'])
  })
  test('the order of the words changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['сроки', 'пособие', 'инвалид', 'учёба'], { minLength: 2 }), words => {
        const ids = (list: string[]) => index.search(list.flatMap(terms), 5).map(({ id, score }) => [id, score.toFixed(6)])
        expect(ids(words)).toEqual(ids(words.toSorted()))
      }),
    )
  })
  test('ready answers are found by other words, silence is kept where nothing fits', () => {
    const ready = readyIndexOnly()
    const [tuned, kept] = [recallOf(ready, 0), recallOf(ready, 1)]
    expect(tuned.questions + kept.questions).toBeGreaterThanOrEqual(60)
    expect(kept.first).toBeGreaterThanOrEqual(0.68)
    expect(kept.five).toBeGreaterThanOrEqual(0.9)
    expect(tuned.five).toBeGreaterThanOrEqual(0.85)
    expect(kept.withReason).toBeGreaterThan(kept.suggestedFirst)
    expect(kept.suggested).toBeGreaterThanOrEqual(0.85)
    expect(noiseOf(ready)).toBeLessThanOrEqual(2)
  })
})

describe('one question', () => {
  test.each([
    ['Можно ли встать на учёт с временной регистрацией?', 'Временная регистрация: поставят на учёт?', true],
    ['Дадут ли пособие студенту заочного отделения?', 'студент на заочном, пособие', true],
    ['Где лежит бланк акта?', 'Сколько платят за субботники?', false],
    ['Можно ли получать пособие в другом городе?', 'Как сменить карту?', false],
  ])('%s / %s', (one, other, same) => {
    expect(likeness(terms(one), terms(other)) >= sameQuestion).toBe(same)
  })
  test('is so from both sides, and a question is like itself', () => {
    const some = fc.constantFrom(...readyAnswers.flatMap(({ asked }) => asked).filter(text => terms(text).length > 0))
    fc.assert(
      fc.property(some, some, (a, b) => {
        expect(likeness(terms(a), terms(b))).toBeCloseTo(likeness(terms(b), terms(a)))
        expect(likeness(terms(a), terms(a))).toBe(1)
      }),
      { numRuns: 40 },
    )
  })
})

describe('answers', () => {
  const standing = { ownerId: 'o', ownerDepartmentId: 'd', authorId: 'a', version: 2, verifiedVersion: 1, state: 'verified' }
  test('are checked by another person', () => {
    const who = (staffId: string, ...roles: string[]) => ({ staffId, departmentId: 'd', roles })
    expect(mayVerify(who('a', 'head', 'director'), standing)).toBe(false)
    expect(mayVerify(who('o', 'specialist'), standing)).toBe(true)
    expect(mayVerify(who('x', 'head'), standing)).toBe(true)
    expect(mayVerify(who('x', 'specialist'), standing)).toBe(false)
    expect(mayVerify(who('x', 'head'), { ...standing, verifiedVersion: 2 })).toBe(false)
  })
  test('age after their day, not on it', () => {
    expect([isPast('2027-01-01', '2027-01-01'), isPast('2027-01-01', '2027-01-02')]).toEqual([false, true])
    expect([isSoon('2027-01-31', '2027-01-01'), isSoon('2027-02-01', '2027-01-01'), isSoon('2026-12-31', '2027-01-01')]).toEqual([
      true,
      false,
      false,
    ])
  })
  test('name their source', () => {
    expect(sourceWords({ act: '59-ФЗ', article: 'ст. 7', edition: '2024-12-28' })).toBe('59-ФЗ, ст. 7, ред. от 28.12.2024')
    expect(actKey(' 59-ФЗ  от ')).toBe('59-фз от')
  })
  test('ready ones are whole, differ, and their leaflets may go out', async () => {
    const shape = readyAnswers.map(one =>
      Words.safeParse(wordsOf(one, '2030-01-01', () => '00000000-0000-7000-8000-000000000001')),
    )
    expect(shape.filter(({ success }) => !success)).toEqual([])
    expect(new Set(readyAnswers.map(({ code }) => code)).size).toBe(readyAnswers.length)
    expect(readyAnswers.length).toBeGreaterThanOrEqual(60)
    for (const one of readyAnswers)
      expect([
        one.code,
        (await hindrances(leafletText(wordsOf(one, '2030-01-01', () => '')))).filter(({ sure }) => sure),
      ]).toEqual([one.code, []])
  })
  test('go out as a row and come back the same', () => {
    for (const one of readyAnswers) {
      const words = { ...wordsOf(one, '2030-01-01', () => ''), reasonIds: [], serviceIds: [] }
      const cells = rowOf(words, '')
      const row = Object.fromEntries(Object.entries(columns).map(([key, { shape }], at) => [key, shape.parse(cells[at] ?? '')]))
      expect(Words.parse(wordsOfRow(row as Parameters<typeof wordsOfRow>[0]))).toEqual(words)
    }
  })
})
