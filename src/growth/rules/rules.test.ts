// The room's rules: whose plan one leads, agreement by edition, months, pairs, what is reminded of and how often.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#calendar/day.ts'
import { isNewcomer, middleOf, newcomersOf, pairStateOf, type PairFacts } from './pair.ts'
import { countOf, goalStateOf, hoursByMonth, progressOf, talkDueOf } from './plan.ts'
import { leadersOf, leadsPlan } from './reach.ts'
import { dueNow, type LivePair } from './reminders.ts'

const day = fc.integer({ min: 0, max: 3000 }).map(n => addDays('2020-01-01', n))

describe('who leads a plan', () => {
  const person = (id: string, departmentId: string, ...roles: string[]) => ({ id, departmentId, roles })
  const people = [
    person('head', 'a', 'head'),
    person('one', 'a', 'specialist'),
    person('director', 'a', 'director'),
    person('lone', 'b', 'specialist'),
  ]
  test('the head leads the department, the director the heads and those without a head, nobody themselves', () => {
    const leaders = Object.fromEntries(people.map(one => [one.id, leadersOf(one, people).map(({ id }) => id)]))
    expect(leaders).toEqual({ head: ['director'], one: ['head'], director: [], lone: ['director'] })
    expect(leadsPlan({ staffId: 'hr', departmentId: 'a', roles: ['hr', 'integrity', 'admin'] }, people[1]!, people)).toBe(false)
  })
})

describe('a goal', () => {
  test('is live only while both have agreed to the words that stand', () => {
    const number = fc.option(fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), number, number, (edition, selfAgreed, headAgreed) => {
        const state = goalStateOf({ edition, selfAgreed, headAgreed, outcome: null })
        expect(state === 'live').toBe(selfAgreed === edition && headAgreed === edition)
        expect(goalStateOf({ edition, selfAgreed, headAgreed, outcome: 'partly' })).toBe('ended')
        const later = Math.max(edition, selfAgreed ?? 0, headAgreed ?? 0) + 1
        expect(goalStateOf({ edition: later, selfAgreed, headAgreed, outcome: null })).toBe('proposed')
      }),
    )
  })
  test('counts steps without those dropped', () => {
    expect(progressOf([{ state: 'done' }, { state: 'dropped' }, { state: 'doing' }])).toEqual({ done: 1, of: 2 })
  })
  test('the talk is due a term after the last one, not before there is something to talk about', () => {
    expect(talkDueOf({ liveSince: null, lastTalk: '2026-01-01', days: 90 })).toBeNull()
    expect(talkDueOf({ liveSince: '2026-03-01', lastTalk: '2026-01-01', days: 10 })).toBe('2026-03-11')
    expect(talkDueOf({ liveSince: '2026-01-01', lastTalk: '2026-03-01', days: 10 })).toBe('2026-03-11')
  })
})

test('twelve months, in order, and no hour of them lost', () => {
  fc.assert(
    fc.property(
      day,
      fc.array(fc.record({ back: fc.integer({ min: 0, max: 300 }), hours: fc.integer({ min: 1, max: 20 }) })),
      (today, lines) => {
        const studies = lines.map(({ back, hours }) => ({ doneOn: addDays(today, -back), hours }))
        const months = hoursByMonth(studies, today)
        expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted())
        expect([months.length, months.at(-1)!.month]).toEqual([12, today.slice(0, 7)])
        expect(months.reduce((sum, { hours }) => sum + hours, 0)).toBe(lines.reduce((sum, { hours }) => sum + hours, 0))
      },
    ),
  )
})

test('a share is not told of a few', () => {
  expect([countOf(3, 9, 10).share, countOf(5, 10, 10).share]).toEqual([null, 0.5])
})

describe('a pair', () => {
  test('stands where its facts say', () => {
    const facts: PairFacts = { mentorId: null, beginsOn: null, endedAt: null }
    expect(pairStateOf(facts)).toBe('unnamed')
    expect(pairStateOf({ ...facts, mentorId: 'm' })).toBe('offered')
    expect(pairStateOf({ ...facts, mentorId: 'm', beginsOn: '2026-01-01' })).toBe('live')
    expect(pairStateOf({ ...facts, mentorId: 'm', beginsOn: '2026-01-01', endedAt: 'x' })).toBe('ended')
  })
  test('a mentor is proposed from the day of joining through the term, once, and not to who has left', () => {
    const one = { id: 'a', joinedOn: '2026-09-01', leftOn: null }
    const on = (today: string) => newcomersOf([one], { paired: new Set(), today, days: 90 }).length
    expect([on('2026-08-31'), on('2026-09-01'), on('2026-11-29'), on('2026-11-30')]).toEqual([0, 1, 1, 0])
    expect(newcomersOf([one], { paired: new Set(['a']), today: '2026-09-02', days: 90 })).toEqual([])
    expect(isNewcomer({ ...one, leftOn: '2026-09-02' }, '2026-09-02', 90)).toBe(false)
  })
  test('its middle lies between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (from, length) => {
        const [until, mid] = [addDays(from, length), middleOf(from, addDays(from, length))]
        expect(from <= mid && mid < until).toBe(true)
      }),
    )
  })
})

describe('reminders', () => {
  const nothing = { goals: [], talks: [], pairs: [], unnamed: [] }
  const pair: LivePair = {
    id: 'p',
    learnerId: 'l',
    mentorId: 'm',
    beginsOn: '2026-01-01',
    untilOn: '2026-04-01',
    lastMeeting: null,
    written: new Set<string>(),
  }
  test('a goal is told a week ahead, by the same key every day after', () => {
    const told = (today: string) => dueNow({ ...nothing, today, goals: [{ id: 'g', staffId: 's', dueOn: '2026-02-20' }] })
    expect(told('2026-02-12')).toEqual([])
    expect(told('2026-02-13')).toEqual(told('2026-03-01'))
  })
  test('a pair meets, looks back half way and at the end; whoever has written is not asked', () => {
    const about = (today: string, more: Partial<typeof pair> = {}) =>
      dueNow({ ...nothing, today, pairs: [{ ...pair, ...more }] }).map(one => `${one.about} ${one.staffId}`)
    expect(about('2026-01-30')).toEqual([])
    expect(about('2026-01-31')).toEqual(['meeting l', 'meeting m'])
    expect(about('2026-02-15', { lastMeeting: '2026-02-14' })).toEqual(['mid l', 'mid m'])
    expect(about('2026-02-15', { lastMeeting: '2026-02-14', written: new Set(['l mid']) })).toEqual(['mid m'])
    expect(about('2026-04-01', { lastMeeting: '2026-03-20' })).toEqual(['final l', 'final m'])
  })
  test('the talk is told to both, a missing mentor to those who may name one', () => {
    const due = dueNow({
      ...nothing,
      today: '2026-02-01',
      talks: [{ staffId: 's', leaders: ['h'], dueOn: '2026-02-01' }],
      unnamed: [{ id: 'p', leaders: ['h', 'hr'], since: '2026-01-30' }],
    })
    expect(due.map(one => `${one.about} ${one.staffId}`)).toEqual(['talk s', 'talk h', 'mentor h', 'mentor hr'])
  })
})
