// Consent and outcomes, pure: order of acts does not matter, only clear words end anything.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, asksNow, inForce, isStop, type Press, type Standing } from './consent.ts'
import { pauseS, verdictOf, type Failure } from './outcome.ts'

test.each([
  ['Стоп', true],
  [' стоп. ', true],
  ['STOP!', true],
  ['/stop', true],
  ['стоп, а когда приём?', false],
  ['стопка справок', false],
  ['нестоп', false],
])('«%s» stops: %s', (text, stops) => expect(isStop(text)).toBe(stops))

test('consent is asked for once, and again only when the client writes after having refused', () => {
  const [first, second, third] = ['2026-11-24T07:00:00Z', '2026-11-24T08:00:00Z', '2026-11-24T09:00:00Z'] as const
  expect(asksNow({ askedAt: null, refusedAt: null }, first)).toBe(true)
  expect(asksNow({ askedAt: first, refusedAt: null }, second)).toBe(false)
  expect(asksNow({ askedAt: first, refusedAt: second }, third)).toBe(true)
  expect(asksNow({ askedAt: first, refusedAt: third }, second)).toBe(false)
  expect(asksNow({ askedAt: third, refusedAt: second }, third)).toBe(false)
})

type Done = { act: Press; at: string }
const moment = fc.integer({ min: 0, max: 59 }).map(s => `2026-11-24T07:00:${String(s).padStart(2, '0')}.000Z`)
const done: fc.Arbitrary<Done> = fc.record({ act: fc.constantFrom<Press>('agree', 'not-now', 'stop'), at: moment })

const none: Standing = { agreedAt: null, refusedAt: null }
const ends = (acts: readonly Done[]) => acts.reduce((known, { act, at }) => after(known, act, at), none)

test('whatever the order in which acts become known, the latest moment decides, and at one moment «no» does', () =>
  fc.assert(
    fc.property(fc.array(done, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (acts, chance) => {
      const places = new Map(acts.map(act => [act, chance.next().value as number]))
      const shuffled = acts.toSorted((a, b) => places.get(a)! - places.get(b)!)
      const last = acts
        .map(({ at }) => at)
        .toSorted()
        .at(-1)
      const lastActs = acts.filter(({ at }) => at === last)
      expect(inForce(ends(shuffled))).toBe(lastActs.length > 0 && lastActs.every(({ act }) => act === 'agree'))
      expect(ends([...shuffled, ...acts])).toEqual(ends(shuffled))
    }),
  ))

test.each<[Failure, string]>([
  [{ how: 'unreachable' }, 'again'],
  [{ how: 'broken' }, 'uncertain'],
  [{ how: 'answered', status: 429, retryAfterS: 7 }, 'again'],
  [{ how: 'answered', status: 401, retryAfterS: null }, 'again'],
  [{ how: 'answered', status: 403, retryAfterS: null }, 'blocked'],
  [{ how: 'answered', status: 400, retryAfterS: null }, 'refused'],
  [{ how: 'answered', status: 502, retryAfterS: null }, 'uncertain'],
])('%j → %s', (failure, verdict) => expect(verdictOf(failure)).toBe(verdict))

test('the pause is what the messenger asked for, never longer than an hour', () => {
  expect(pauseS({ how: 'answered', status: 429, retryAfterS: 7 }, 1)).toBe(7)
  expect(pauseS({ how: 'answered', status: 429, retryAfterS: 90_000 }, 1)).toBe(3600)
  fc.assert(fc.property(fc.nat(1000), attempts => pauseS({ how: 'unreachable' }, attempts) <= 3600))
})
