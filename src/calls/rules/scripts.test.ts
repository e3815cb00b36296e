// Scripts: the edition in force is the last that has begun; none goes live unrehearsed; steps are said in their order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bookWords } from './script-words.ts'
import { liveRefusal, maySay, scriptOn } from './scripts.ts'

const day = fc.integer({ min: 1, max: 28 }).map(n => `2026-11-${String(n).padStart(2, '0')}`)
const editions = fc
  .uniqueArray(fc.option(day, { nil: null }), { maxLength: 8 })
  .map(days => days.map((validFrom, i) => ({ edition: i + 1, validFrom })))

test('the edition in force has begun, and none that has begun is later; drafts are never in force', () => {
  fc.assert(
    fc.property(editions, day, (all, today) => {
      const found = scriptOn(all, today)
      const begun = all.flatMap(({ validFrom }) => (validFrom !== null && validFrom <= today ? validFrom : []))
      expect(found?.validFrom).toBe(begun.toSorted().at(-1))
    }),
  )
})

const rehearsal = { endedAt: '2026-11-24T08:00:00Z' } as never
const at = { today: '2026-11-24', others: [{ edition: 1, validFrom: '2026-11-25' }] }

test.each([
  ['2026-11-24', [], 'not-rehearsed'],
  ['2026-11-24', [{ endedAt: null } as never], 'not-rehearsed'],
  ['2026-11-23', [rehearsal], 'past'],
  ['2026-11-25', [rehearsal], 'same-day'],
  ['2026-11-24', [rehearsal], undefined],
])('from %s with rehearsals %j: %s', (validFrom, rehearsals, code) =>
  expect(liveRefusal({ validFrom: null, rehearsals }, validFrom, at)?.code).toBe(code),
)

test('what is in force is not put in force again', () => {
  expect(liveRefusal({ validFrom: '2026-11-20', rehearsals: [rehearsal] }, '2026-11-26', at)?.code).toBe('in-force')
})

test('steps are said one after another, to the last', () => {
  expect([0, 1, 2, 3].map(said => maySay(1, said, 2))).toEqual([false, true, true, false])
})

const ed = (edition: number, validFrom: string | null, ended = false) => ({
  ...{ edition, validFrom },
  rehearsals: ended ? [rehearsal] : [],
})
test.each([
  [[], 'Сценария нет'],
  [[ed(1, null)], 'Редакция 1 ждёт репетиции'],
  [[ed(1, '2026-11-20', true), ed(2, null, true)], 'Редакция 1 действует с 20.11.2026, редакция 2 ждёт утверждения'],
  [[ed(1, '2026-11-25', true)], 'Редакция 1 начнёт действовать 25.11.2026'],
])('%j in words: %s', (scripts, words) => expect(bookWords(scripts, '2026-11-24')).toBe(words))
