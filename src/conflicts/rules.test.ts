// Rules of the room: labels, the chain of who is rung, two presses, pauses of notices, marks, shares.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chainOf, type Person } from './rules/chain.ts'
import { guideOf } from './rules/guide.data.ts'
import { labelsIn, labelWords } from './rules/labels.ts'
import { inForce, whyNotUntil } from './rules/mark.ts'
import { mostAttempts, pauseAfter } from './rules/notices.ts'
import { median, ordered, perHundred } from './rules/pattern.ts'
import { bounceMs, pressed, withinMs } from './rules/presses.ts'
import { GuideStep } from './model.ts'

test.each([
  'Пришёл неадекватный мужчина',
  'известная скандалистка',
  'Ведёт себя по-хамски',
  'Пьяный, грозил жалобой',
  'НЕВМЕНЯЕМЫЙ',
  'полный идиот',
  'Истеричка',
])('a label is found: %s', text => {
  expect(labelsIn(text)).toHaveLength(1)
  expect(labelWords(text)).toMatch(/^«.+» оценивает человека\. Напишите, .+\.$/u)
})

test.each([
  'Повысил голос, дважды ударил ладонью по столу',
  'Сказал «вы все тут дураки» и вышел',
  'Живёт на Хамовническом валу, просил психолога и наркологический диспансер',
  'Спросил про дуршлаг и скандинавскую ходьбу',
  'Объяснили глубже, псевдоним Глупышкин не спрашивали'.replace('Глупышкин', 'Головин'),
])('a fact is not a label: %s', text => {
  expect(labelsIn(text)).toEqual([])
})

test('whatever stands in quotation marks was said aloud, and is a fact', () => {
  const label = fc.constantFrom('скандалист', 'неадекватная', 'хам', 'идиоты')
  fc.assert(
    fc.property(label, word => labelsIn(`Сказал: «${word}», потом сел.`).length === 0 && labelsIn(`Это ${word}.`).length === 1),
  )
})

const person = fc.record({
  id: fc.uuid(),
  departmentId: fc.constantFrom('a', 'b'),
  roles: fc.uniqueArray(fc.constantFrom('specialist', 'head', 'director', 'hr', 'admin'), { minLength: 1 }),
  leftOn: fc.constantFrom(null, '2026-11-01', '2026-12-31'),
})
const today = '2026-11-24'

test('the chain: heads, deputy, directors; nobody twice, nobody who left, never the worker', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(person, { selector: ({ id }) => id, minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (people: Person[], w, d, absent) => {
        const worker = people[w % people.length]!
        const deputyId = people[d % people.length]!.id
        const away = new Map(people.filter((_, i) => absent[i % absent.length]).map(({ id }) => [id, null]))
        const links = chainOf(people, { workerId: worker.id, departmentId: 'a', deputyId, today, away })
        expect(links.every(link => link.away === away.has(link.staffId))).toBe(true)
        const chain = links.map(({ staffId }) => staffId)
        expect(new Set(chain).size).toBe(chain.length)
        expect(chain).not.toContain(worker.id)
        const of = (id: string) => people.find(one => one.id === id)!
        const rank = (id: string) => (of(id).departmentId === 'a' && of(id).roles.includes('head') ? 0 : id === deputyId ? 1 : 2)
        expect(chain.map(rank)).toEqual(chain.map(rank).toSorted((a, b) => a - b))
        for (const id of chain) {
          expect(of(id).leftOn).not.toBe('2026-11-01')
          expect(rank(id) < 2 || of(id).roles.includes('director')).toBe(true)
        }
        const heads = people.filter(one => rank(one.id) === 0 && one.id !== worker.id && one.leftOn !== '2026-11-01')
        expect(chain.filter(id => rank(id) === 0)).toHaveLength(heads.length)
      },
    ),
  )
})

test('of two heads the one at a screen is rung first', () => {
  const head = (id: string) => ({ id, departmentId: 'a', roles: ['head'], leftOn: null })
  const asked = { workerId: 'w', departmentId: 'a', deputyId: null, today, away: new Map<string, string | null>() }
  const ids = (links: ReturnType<typeof chainOf>) => links.map(({ staffId }) => staffId)
  expect(ids(chainOf([head('1'), head('2')], asked, new Set(['2'])))).toEqual(['2', '1'])
})

test('whoever stands in for an absent head comes before the standing deputy and the director', () => {
  const one = (id: string, ...roles: string[]) => ({ id, departmentId: 'a', roles, leftOn: null })
  const people = [
    one('director', 'director'),
    one('deputy', 'specialist'),
    one('stand-in', 'hall'),
    one('clerk', 'hr'),
    one('head', 'head'),
  ]
  const chain = (standIn: string | null) =>
    chainOf(people, { workerId: 'w', departmentId: 'a', deputyId: 'deputy', today, away: new Map([['head', standIn]]) })
  expect(chain('stand-in')).toEqual([
    { staffId: 'head', away: true },
    ...['stand-in', 'deputy', 'director'].map(staffId => ({ staffId, away: false })),
  ])
  // Who does not serve clients may not hear of them.
  expect(chain('clerk').map(({ staffId }) => staffId)).toEqual(['head', 'deputy', 'director'])
})

test('one press never raises an alarm; two do when they come soon enough and are not one bounce', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 60_000 }), (first, later) => {
      expect(pressed(undefined, first)).toBe('arm')
      const second = pressed(first, first + later)
      expect(second).toBe(later > withinMs ? 'arm' : later < bounceMs ? 'nothing' : 'raise')
    }),
  )
})

test('a notice is tried ever more seldom, at least every minute, and given up at last', () => {
  const pauses = Array.from({ length: mostAttempts - 1 }, (_, i) => pauseAfter(i + 1)!)
  expect(pauses[0]).toBe(1000)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(Math.max(...pauses)).toBe(60_000)
  expect(pauseAfter(mostAttempts)).toBeUndefined()
})

test('a mark is in force through its last day, not beyond, not when taken away', () => {
  expect(inForce({ lastOn: today, endedAt: null }, today)).toBe(true)
  expect(inForce({ lastOn: '2026-11-23', endedAt: null }, today)).toBe(false)
  expect(inForce({ lastOn: '2027-01-01', endedAt: '2026-11-24T08:00:00Z' }, today)).toBe(false)
  expect(whyNotUntil('2026-11-23', today, 90)).toMatch(/прошёл/u)
  expect(whyNotUntil('2027-02-22', today, 90)).toBeUndefined()
  expect(whyNotUntil('2027-02-23', today, 90)).toMatch(/не позже 22\.02\.2027/u)
})

test('no share is claimed of a few contacts, and they stand last', () => {
  const line = (key: string, conflicts: number, contacts: number) => ({ key, title: key, conflicts, contacts })
  expect(perHundred({ conflicts: 1, contacts: 9 }, 10)).toBeNull()
  expect(perHundred({ conflicts: 1, contacts: 40 }, 10)).toBe(2.5)
  const lines = [line('few', 3, 4), line('rare', 1, 100), line('often', 5, 50)]
  expect(ordered(lines, 10).map(({ key }) => key)).toEqual(['often', 'rare', 'few'])
})

test('the median lies between the least and the greatest', () => {
  expect(median([])).toBeUndefined()
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), values => {
      const middle = median(values)!
      expect(values.filter(value => value < middle).length).toBeLessThanOrEqual(values.length / 2)
      expect(values.filter(value => value > middle).length).toBeLessThanOrEqual(values.length / 2)
    }),
  )
})

test.each(['visit', 'call', 'mail', 'message'] as const)('the guide of %s has words for every step, in their order', channel => {
  const guide = guideOf(channel)
  expect(guide.map(({ step }) => step)).toEqual(GuideStep.options)
  expect(guide.flatMap(({ say }) => say).flatMap(labelsIn)).toEqual([])
})
