// Repetition, the week's five minutes, the draw, who may take the test when.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shipped } from '../bank/shipped.ts'
import type { Grade, Order, Situation } from '../model.ts'
import { bankOf, inUse, lackOf } from './bank.ts'
import { shuffled } from './chance.ts'
import { byClause, headOf, isUnder } from './clauses.ts'
import { drawOf, leastPeople, resultOf, sharesOf, type Question } from './draw.ts'
import { gradeOf, isWithin } from './grading.ts'
import { progressOf } from './progress.ts'
import { forgettingOf, meanRecall, recallAt, remembered, type Memory } from './repetition.ts'
import { planOf, secondsFor, weekly } from './session.ts'
import { orderOn, plusMonths, standingOf } from './standing.ts'

const day = 86_400_000
const now = Date.parse('2026-11-24T07:30:00.000Z')
const grade = fc.constantFrom<Grade>('again', 'hard', 'good')

describe('an answer', () => {
  const options = [{ right: true }, { right: true }, { right: false }]
  test.each<[number[], Grade]>([
    [[0, 1], 'good'],
    [[1, 0], 'good'],
    [[0], 'hard'],
    [[0, 2], 'again'],
    [[2], 'again'],
    [[0, 1, 2], 'again'],
    [[], 'again'],
  ])('%j is %s', (chosen, expected) => expect(gradeOf(options, chosen)).toBe(expected))

  test('names only options that are there, each once', () => {
    expect([isWithin(options, [2]), isWithin(options, [3]), isWithin(options, [1, 1])]).toEqual([true, false, false])
  })
})

describe('repetition', () => {
  test('moves further away with each good answer and comes back the next day after a forgotten one', () => {
    let memory = remembered(undefined, 'good', new Date(now))
    const gaps = [memory.scheduledDays]
    for (let i = 0; i < 4; i++) {
      memory = remembered(memory, 'good', new Date(memory.dueAt))
      gaps.push(memory.scheduledDays)
    }
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    expect(new Set(gaps).size).toBe(gaps.length)
    const forgotten = remembered(memory, 'again', new Date(memory.dueAt))
    expect(forgotten.scheduledDays).toBeLessThan(memory.scheduledDays / 4)
    expect(forgotten.lapses).toBe(1)
  })

  test('never asks within the day, never later than in a year, and forgets with time only', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(grade, fc.integer({ min: 1, max: 200 })), { minLength: 1, maxLength: 12 }), answers => {
        let memory: Memory | undefined
        let at = now
        for (const [one, gap] of answers) {
          memory = remembered(memory, one, new Date(at))
          expect(Date.parse(memory.dueAt) - at).toBeGreaterThanOrEqual(day)
          expect(Date.parse(memory.dueAt) - at).toBeLessThanOrEqual(366 * day)
          expect(recallAt(memory, at)).toBe(1)
          expect(recallAt(memory, at + 30 * day)).toBeLessThan(recallAt(memory, at + 10 * day))
          at += gap * day
        }
        expect(memory!.reps).toBe(answers.length)
      }),
      { numRuns: 60 },
    )
  })

  test('remembers nine of ten on the day it asks again; knows nothing where nothing was answered', () => {
    const memory = remembered(undefined, 'good', new Date(now))
    expect(recallAt(memory, Date.parse(memory.dueAt))).toBeGreaterThan(0.85)
    expect(meanRecall([], now)).toBeNull()
    expect(forgettingOf([], now, 60)).toEqual([])
    const curve = forgettingOf([memory], now, 60)
    expect([curve.length, curve[0]!.recall]).toEqual([61, 1])
  })
})

describe('five minutes', () => {
  const frame = { bank: shipped, now, seconds: weekly, word: 'gusev' }
  const nothing = new Map<string, Memory>()

  test('hold a handful of situations, each from another clause, simple ones first', () => {
    const { situations, fresh, due } = planOf({ ...frame, memories: nothing })
    expect(due).toBe(0)
    expect(fresh).toBe(situations.length)
    expect(situations.length).toBeGreaterThan(5)
    expect(situations.slice(0, -1).reduce((sum, one) => sum + secondsFor(one), 0)).toBeLessThan(weekly)
    expect(new Set(situations.map(({ clause }) => clause)).size).toBe(situations.length)
    expect(situations.every(({ difficulty }) => difficulty === 1)).toBe(true)
  })

  test('differ from person to person and stay the same for one', () => {
    const keys = (word: string) => planOf({ ...frame, word, memories: nothing }).situations.map(({ key }) => key)
    expect(keys('gusev')).toEqual(keys('gusev'))
    expect(keys('gusev')).not.toEqual(keys('krylova'))
  })

  test('begin with what is forgotten most; what is not due is not asked', () => {
    const old = remembered(undefined, 'again', new Date(now - 30 * day))
    const known = remembered(undefined, 'good', new Date(now))
    const half = remembered(undefined, 'good', new Date(now - 3 * day))
    const [a, b, c] = shipped
    const memories = new Map([
      [a!.key, known],
      [b!.key, half],
      [c!.key, old],
    ])
    const { situations, due } = planOf({ ...frame, memories })
    expect(situations.slice(0, 2).map(({ key }) => key)).toEqual([c!.key, b!.key])
    expect(due).toBe(2)
    expect(situations.some(({ key }) => key === a!.key)).toBe(false)
  })

  test('are over when the week’s time is', () => {
    expect(planOf({ ...frame, seconds: 0, memories: nothing }).situations).toEqual([])
  })
})

describe('progress', () => {
  test('counts by clause, weeks from Monday by the centre’s clock', () => {
    const memories = new Map([[shipped[0]!.key, remembered(undefined, 'good', new Date(now))]])
    const answers = [
      { at: '2026-11-22T20:59:00.000Z', grade: 'again' as const },
      { at: '2026-11-22T21:01:00.000Z', grade: 'good' as const },
      { at: '2020-01-01T00:00:00.000Z', grade: 'good' as const },
    ]
    const { clauses, weeks, met, all } = progressOf({ bank: shipped, memories, answers, now, zone: 'Europe/Moscow' })
    expect([met, all]).toEqual([1, shipped.length])
    expect(clauses.find(({ clause }) => clause === '2.1')).toMatchObject({ met: 1, recall: 1 })
    expect(clauses.filter(({ recall }) => recall === null).length).toBe(clauses.length - 1)
    expect(weeks.at(-1)).toEqual({ from: '2026-11-23', answers: 1, good: 1 })
    expect(weeks.at(-2)).toEqual({ from: '2026-11-16', answers: 1, good: 0 })
  })
})

describe('the draw', () => {
  const order = { clauses: [] as string[], questions: 20 }

  test('is the same from the same seed, and of no situation twice', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 40 }), (seed, questions) => {
        const drawn = drawOf(shipped, { ...order, questions }, seed)
        expect(drawOf(shipped.toReversed(), { ...order, questions }, seed)).toEqual(drawn)
        expect(drawn).toHaveLength(questions)
        expect(new Set(drawn.map(({ key }) => key)).size).toBe(questions)
      }),
      { numRuns: 40 },
    )
    expect(drawOf(shipped, order, 'a')).not.toEqual(drawOf(shipped, order, 'b'))
  })

  test('keeps to the clauses of the order and to what is in use, spread over the clauses', () => {
    const retired = shipped.map(one => (one.clause === '4.3.1' ? { ...one, retired: true } : one))
    const drawn = drawOf(retired, { clauses: ['4.3', '4.6'], questions: 30 }, 'seed')
    expect(drawn.every(({ clause }) => isUnder(clause, '4.3') || isUnder(clause, '4.6'))).toBe(true)
    expect(drawn.some(({ clause }) => clause === '4.3.1')).toBe(false)
    const heads = Map.groupBy(drawOf(shipped, order, 'seed'), ({ clause }) => headOf(clause))
    expect(heads.size).toBeGreaterThanOrEqual(18)
    expect(drawOf(shipped, { clauses: ['3.8'], questions: 30 }, 'seed')).toHaveLength(1)
  })

  test('counts what is wholly right, and what was disputed with success', () => {
    const questions = drawOf(shipped, { ...order, questions: 4 }, 'x') satisfies Question[]
    const result = (right: number[], upheld: number[] = []) =>
      resultOf({ questions, right: new Set(right), upheld, passPercent: 75 })
    expect(result([0, 1, 2])).toMatchObject({ right: 3, passed: true })
    expect(result([0, 1])).toMatchObject({ right: 2, passed: false })
    expect(result([0, 1], [2])).toMatchObject({ right: 3, passed: true })
    expect(result([0, 1], [1])).toMatchObject({ right: 2 })
    expect(result([]).clauses.reduce((sum, { of }) => sum + of, 0)).toBe(4)
  })

  test('shows a share only where at least three people stand behind it', () => {
    const one = [{ clause: '4.2', right: 1, of: 2 }]
    expect(sharesOf([one, one])[0]).toEqual({ clause: '4.2', people: 2, answers: 4, share: null })
    expect(sharesOf(Array.from({ length: leastPeople }, () => one))[0]).toMatchObject({ people: 3, answers: 6, share: 0.5 })
  })
})

describe('who may take the test', () => {
  const order: Order = {
    id: '00000000-0000-7000-8000-000000000001',
    number: '12',
    dated: '2026-01-10',
    inForceFrom: '2026-02-01',
    questions: 20,
    clauses: [],
    minutes: 30,
    passPercent: 80,
    attempts: 2,
    coolingDays: 7,
    periodMonths: 12,
    roles: ['specialist'],
    enteredAt: '2026-01-10T09:00:00.000Z',
  }
  const at = (days: number) => new Date(now + days * day).toISOString()
  const done = (days: number, passed: boolean) => ({ startedAt: at(days), finishedAt: at(days), passed })
  const standing = (rows: ReturnType<typeof done>[], roles = ['specialist'], isOpen = false) =>
    standingOf({ order, done: rows, isOpen, roles, now, zone: 'Europe/Moscow' })

  test('whoever has not, may; without an order nobody', () => {
    expect(standing([])).toMatchObject({ state: 'may', must: true, attemptsLeft: 2 })
    expect(standing([], ['admin']).must).toBe(false)
    expect(standing([], ['specialist'], true).state).toBe('open')
    expect(standingOf({ order: undefined, done: [], isOpen: false, roles: [], now, zone: 'UTC' }).state).toBe('no-order')
  })

  test('after a failed one there is a pause; after the last there are none until a period has gone by', () => {
    expect(standing([done(-3, false)])).toMatchObject({ state: 'cooling', nextFrom: at(4), attemptsLeft: 1 })
    expect(standing([done(-7, false)])).toMatchObject({ state: 'may', attemptsLeft: 1 })
    expect(standing([done(-30, false), done(-20, false)])).toMatchObject({ state: 'spent', attemptsLeft: 0 })
    expect(standing([done(-380, false), done(-370, false)])).toMatchObject({ state: 'may', attemptsLeft: 2 })
  })

  test('a pass holds for the period and may be renewed in its last month with all attempts', () => {
    expect(standing([done(-40, true), done(-60, false)])).toMatchObject({ state: 'passed', validUntil: '2027-10-15' })
    expect(standing([done(-350, true)])).toMatchObject({ state: 'may', attemptsLeft: 2, validUntil: '2026-12-09' })
    expect(standing([done(-400, true)])).toMatchObject({ state: 'may', validUntil: null })
  })

  test('months end where shorter ones do', () => {
    const plus = (iso: string, months: number) => new Date(plusMonths(Date.parse(iso), months)).toISOString().slice(0, 10)
    expect([plus('2026-01-31T10:00:00Z', 1), plus('2026-12-15T10:00:00Z', 12), plus('2026-03-31T10:00:00Z', -1)]).toEqual([
      '2026-02-28',
      '2027-12-15',
      '2026-02-28',
    ])
    expect(orderOn([order, { ...order, inForceFrom: '2027-01-01' }], '2026-11-24')).toBe(order)
    expect(orderOn([order], '2026-01-31')).toBeUndefined()
  })
})

describe('the bank with what the centre wrote', () => {
  const own = (edition: number, words: Partial<Situation> = {}): Situation => ({ ...shipped[0]!, edition, ...words })

  test('the latest edition counts, whatever the order of rows; a retired one is not asked', () => {
    const bank = bankOf(shipped, [own(2, { retired: true }), own(1, { scene: 'Иначе' })])
    expect(bank).toHaveLength(shipped.length)
    expect(bank[0]).toMatchObject({ edition: 2, retired: true })
    expect(inUse(bank)).toHaveLength(shipped.length - 1)
    expect(bankOf(shipped, [own(1, { key: 'own' })])).toHaveLength(shipped.length + 1)
  })

  test('a situation that gives itself away is refused in words', () => {
    const option = (right: boolean, text: string) => ({ right, text, why: 'Потому что' })
    expect(lackOf({ options: [option(false, 'а'), option(false, 'б')] })).toMatch(/верный/u)
    expect(lackOf({ options: [option(true, 'а'), option(true, 'б')] })).toMatch(/неверный/u)
    expect(lackOf({ options: [option(true, 'а'), option(false, 'А')] })).toMatch(/одинаковы/u)
    expect(lackOf({ options: [option(true, 'а'.repeat(40)), option(false, 'б'.repeat(20))] })).toMatch(/длиннее/u)
    expect(lackOf({ options: [option(true, 'а'.repeat(20)), option(false, 'б'.repeat(41))] })).toMatch(/длиннее/u)
    expect(lackOf({ options: [option(true, 'ровно'), option(false, 'рядом')] })).toBeUndefined()
  })
})

test('clauses stand as in the document', () => {
  expect(['4.10', '4.2', '4.1.л', '4.1.ё', '4.1.е', '4.1', '2.1', '4.2.10', '4.2.9'].toSorted(byClause)).toEqual([
    '2.1',
    '4.1',
    '4.1.е',
    '4.1.ё',
    '4.1.л',
    '4.2',
    '4.2.9',
    '4.2.10',
    '4.10',
  ])
  expect([isUnder('4.2.3', '4.2'), isUnder('4.20', '4.2'), headOf('3.6.а')]).toEqual([true, false, '3.6'])
})

test('a shuffle loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (list, word) => {
      expect(shuffled(list, word).toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b))
    }),
  )
})
