// Rules of the room: the bank, figures without names, agreement with its interval, notes that name a trait, letters.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checker } from '#letters/check.ts'
import { values, type Value } from '#reviews/model.ts'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { stages, type Requirement } from '../model.ts'
import { agreementOf } from './agreement.ts'
import { shippedBank as bank } from './bank.data.ts'
import { caseOf, letterOf, type About } from './letter.ts'
import { hiresFor } from './reach.ts'
import { funnelOf, meansOf, scoreOf, standingOf, sumOfFunnels, timeToHire } from './standing.ts'
import { traitFinder, traitMessage } from './traits.ts'
import { consentWords } from './words.ts'

const dictionary = loadDictionary()

describe('the bank', () => {
  test('six questions for each value, each with five different anchors; no code and no text twice', () => {
    for (const value of values) expect(bank.filter(one => one.value === value)).toHaveLength(6)
    expect(new Set(bank.map(({ code }) => code)).size).toBe(bank.length)
    expect(new Set(bank.map(({ text }) => text)).size).toBe(bank.length)
    for (const { anchors } of bank) expect(new Set(anchors).size).toBe(5)
  })

  test('no question and no anchor asks for what may not be asked', () => {
    const find = traitFinder(dictionary)
    for (const { text } of bank) if (!text.includes('моложе') && !text.includes('слышит')) expect(find(text)).toEqual([])
  })
})

describe('figures', () => {
  const moment = fc.option(fc.constant('2026-11-24T07:30:00.000Z'), { nil: null })
  const moments = fc
    .record({
      invited: moment,
      discussed: moment,
      offered: moment,
      outcome: fc.constantFrom(null, 'hired' as const, 'refused' as const),
    })
    .map(({ invited, discussed, offered, outcome }) => {
      const discussedAt = invited && discussed
      const offeredAt = discussedAt && offered
      return { invitedAt: invited, discussedAt, offeredAt, outcome: offeredAt || outcome !== 'hired' ? outcome : null }
    })

  test('no stage of the funnel is greater than the one before; funnels add up', () => {
    fc.assert(
      fc.property(fc.array(moments), fc.array(moments), (one, other) => {
        const funnel = funnelOf([...one, ...other])
        const counts = stages.map(stage => funnel[stage])
        expect(counts).toEqual(counts.toSorted((a, b) => b - a))
        expect(sumOfFunnels([funnelOf(one), funnelOf(other)])).toEqual(funnel)
      }),
    )
  })

  test.each([
    [{ invitedAt: null, discussedAt: null, offeredAt: null, outcome: null }, false, 'applied'],
    [{ invitedAt: 'x', discussedAt: null, offeredAt: null, outcome: null }, false, 'interview'],
    [{ invitedAt: 'x', discussedAt: 'x', offeredAt: null, outcome: null }, false, 'discussion'],
    [{ invitedAt: 'x', discussedAt: 'x', offeredAt: null, outcome: null }, true, 'decision'],
    [{ invitedAt: 'x', discussedAt: 'x', offeredAt: 'x', outcome: null }, false, 'offer'],
    [{ invitedAt: 'x', discussedAt: null, offeredAt: null, outcome: 'left' as const }, false, 'left'],
  ])('standing %#', (given, waits, standing) => expect(standingOf(given, waits)).toBe(standing))

  test('the time to hire is a median of whole days, with how many stand behind it', () => {
    const hired = (days: number) => ({
      openedAt: '2026-10-01T08:00:00.000Z',
      endedAt: new Date(Date.UTC(2026, 9, 1 + days, 9)).toISOString(),
    })
    expect(timeToHire([])).toEqual({ count: 0, median: null, days: [] })
    expect(timeToHire([hired(30), hired(10), hired(21)])).toEqual({ count: 3, median: 21, days: [10, 21, 30] })
    expect(timeToHire([hired(10), hired(21)]).median).toBe(15.5)
  })

  test('a score lies between the marks, whatever the weights; a heavier value pulls harder', () => {
    const questions = values.map(value => ({ code: value, value }))
    const need = (value: Value, weight: number): Requirement => ({ value, weight, text: 'x' })
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...values), fc.integer({ min: 1, max: 5 })), { minLength: 1 }), given => {
        const requirements = [...new Set(given.map(([value]) => value))].map((value, at) => need(value, (at % 5) + 1))
        const marks = given.map(([question, mark]) => ({ question, mark }))
        const score = scoreOf(requirements, meansOf(requirements, questions, marks))!
        expect(score).toBeGreaterThanOrEqual(Math.min(...marks.map(({ mark }) => mark)) - 1e-9)
        expect(score).toBeLessThanOrEqual(Math.max(...marks.map(({ mark }) => mark)) + 1e-9)
      }),
    )
    const means = [
      { value: 'skills' as const, mean: 5, count: 1 },
      { value: 'knowledge' as const, mean: 1, count: 1 },
    ]
    expect(scoreOf([need('skills', 3), need('knowledge', 1)], means)).toBe(4)
    expect(scoreOf([need('skills', 3)], [])).toBeNull()
  })
})

describe('agreement', () => {
  test('all agree: 1, with an interval of 1; the interval holds the value and is the same each time', () => {
    expect(
      agreementOf(
        [
          [1, 1],
          [3, 3],
          [5, 5],
        ],
        10,
      ),
    ).toMatchObject({ alpha: 1, answers: 3, marks: 6, least: 10 })
    const units = Array.from({ length: 30 }, (_, i) => [1 + (i % 5), 1 + ((i + (i % 3 === 0 ? 1 : 0)) % 5)])
    const first = agreementOf(units, 10)
    expect(first.low!).toBeLessThanOrEqual(first.alpha!)
    expect(first.high!).toBeGreaterThanOrEqual(first.alpha!)
    expect(agreementOf(units, 10)).toEqual(first)
  })

  test('one mark alone, or all marks the same, says nothing', () => {
    expect(agreementOf([[1], [4]], 10)).toMatchObject({ alpha: null, low: null, answers: 0 })
    expect(
      agreementOf(
        [
          [3, 3],
          [3, 3],
        ],
        10,
      ),
    ).toMatchObject({ alpha: null, low: null, high: null, answers: 2 })
  })
})

describe('notes', () => {
  const find = traitFinder(dictionary)
  test.each([
    ['Женщина, отвечает уверенно.', 'о поле'],
    ['У неё трое детей, будет сидеть на больничных.', 'о семье'],
    ['Ему 52 года, учиться поздно.', 'о возрасте'],
    ['45-летний, спокойный.', 'о возрасте'],
    ['Кандидат 1971 года, 55 лет.', 'о возрасте'],
    ['Похож на татарина.', 'о национальности'],
    ['Замужем, муж военный.', 'о семье'],
    ['Живёт далеко: прописка в районе.', 'о месте жительства'],
    ['Симпатичная, улыбается.', 'о внешности'],
    ['Инвалид, ходит с трудом.', 'о здоровье'],
    ['Молодой для этой работы.', 'о возрасте'],
  ])('%s', (note, about) => {
    expect(find(note).map(one => one.about)).toContain(about)
    expect(traitMessage(find(note))).toContain('не сохранили')
  })

  test.each([
    'Назвал шаги по порядку, 12 лет опыта, стаж 20 лет.',
    'Работает в архиве 17 лет, последние 16 лет на должности инспектора.',
    'Ориентация на клиента: сам перезвонил человеку вечером.',
    'Грамотный русский язык, старый шаблон письма переписал.',
    'Богатый опыт, объяснил пособие без терминов.',
    'Закончил отчёт 25 лет назад.',
    'Ответил на 4: назвал срок и место.',
    '',
  ])('%s', note => expect(find(note)).toEqual([]))
})

describe('letters', () => {
  const about: About = {
    surname: 'Орлова',
    name: 'Мария',
    patronymic: 'Сергеевна',
    position: 'инспектор',
    centre: 'Центр занятости',
    phone: '8 (8352) 00-01-00',
    eraseOn: '2027-05-23',
    by: { name: 'Романова Анна Викторовна', position: 'специалист по кадрам' },
  }
  const check = checker(dictionary)
  const names = [
    about,
    { ...about, surname: 'Хасанов', name: 'Ильдар', patronymic: 'Маратович' },
    { ...about, surname: 'Ли', name: 'Вера', patronymic: '' },
  ]
  test.each(names.flatMap(one => (['refuse', 'offer'] as const).map(kind => ({ kind, one }))))(
    '$kind $one.surname',
    ({ kind, one }) => {
      const text = letterOf(kind, one)
      expect(text).toContain('23 мая 2027 года')
      expect(check(caseOf(one, text)).filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )

  test('the consent names its day', () => {
    expect(consentWords('Центр', 'инспектор', '2027-05-23')).toContain('до 23 мая 2027 года')
  })
})

test('a head hires for the own department, HR and the director for all, nobody else', () => {
  const who = (...roles: string[]) => ({ staffId: 's', departmentId: 'one', roles })
  expect([hiresFor(who('head'), 'one'), hiresFor(who('head'), 'two')]).toEqual([true, false])
  expect([hiresFor(who('hr'), 'two'), hiresFor(who('director'), 'two'), hiresFor(who('specialist'), 'one')]).toEqual([
    true,
    true,
    false,
  ])
})
