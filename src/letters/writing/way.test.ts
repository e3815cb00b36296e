// Whatever three people do to a letter in whatever order, over HTTP: it never stands apart from its appeal, and none is stuck.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { badText, desk, goodText } from '#test/letters.ts'
import { writing } from './api.ts'
import { standing } from './rules/course.ts'

const house = testHouse()
const { begun } = desk(house)

const steps = ['write', 'spoil', 'submit', 'agree', 'return', 'sign', 'hand', 'back', 'post'] as const
const people = ['executor', 'head'] as const

test('no way around and no dead end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...people), fc.constantFrom(...steps)), { minLength: 4, maxLength: 12 }),
      async ways => {
        const letter = await begun()
        await letter.decide()
        for (const [who, step] of ways) {
          const by = letter[who]
          const { status } = await take(letter, step, by)
          expect(status, `${who} ${step}`).toBeLessThan(500)
          const [now, card] = [await letter.now(), await letter.appeal()]
          expect(now.state).toBe(standing(now.state === 'dropped' ? 'draft' : now.state, card.state))
          // What has been agreed, signed or sent has no error without a reason.
          if (['agreed', 'signed', 'sending', 'sent'].includes(now.state)) expect(now.text).toBe(goodText)
          if (now.state === 'sent') expect(card.dispatches).toHaveLength(1)
        }
        // From wherever it stands now, somebody gets it to «sent».
        for (const step of ['back', 'return', 'write', 'submit', 'sign', 'post'] as const)
          for (const who of people) if ((await letter.now()).state !== 'sent') await take(letter, step, letter[who])
        expect((await letter.now()).state).toBe('sent')
      },
    ),
    { numRuns: 12 },
  )
}, 120_000)

type Letter = Awaited<ReturnType<typeof begun>>

function take(letter: Letter, step: (typeof steps)[number], by: Letter['executor']): Promise<{ status: number }> {
  if (step === 'write') return letter.say(goodText, by)
  if (step === 'spoil') return letter.say(badText, by)
  if (step === 'return') return letter.remark(by)
  if (step === 'hand') return by(writing.handOver, letter.where)
  if (step === 'back') return by(writing.takeBack, letter.where)
  if (step === 'post') return by(writing.markSent, { ...letter.where, body: { id: uuid7(), way: 'post', sentOn: '2026-11-24' } })
  return letter.act(step, by)
}
