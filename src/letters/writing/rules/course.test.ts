// The way of a letter: no dead end, no way around, and it never parts from its appeal.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { next as nextOfAppeal } from '#appeals/rules/course.ts'
import { State as AppealState, type State as StateOfAppeal } from '#appeals/model.ts'
import { Acts, State, type Act, type StoredState } from '../model.ts'
import { appealActOf, isOver, mayDo, next, standing } from './course.ts'

const states = State.options
const stored = states.filter((state): state is StoredState => state !== 'dropped')

describe('the course', () => {
  test('from every state that is not an end some acts lead to «sent»', () => {
    for (const from of states.filter(state => !isOver(state))) expect(reach(from), from).toContain('sent')
    expect(states.filter(isOver)).toEqual(['sent', 'dropped'])
  })

  test('nothing is sent that has not been submitted and signed since it was last written', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Acts), { maxLength: 40 }), acts => {
        let state: State = 'draft'
        let [submitted, signed] = [false, false]
        for (const act of acts) {
          const to = next(state, act)
          if (to === undefined) continue
          if (act === 'write') [submitted, signed] = [false, false]
          if (act === 'submit') submitted = true
          if (act === 'return') [submitted, signed] = [false, false]
          if (act === 'sign') signed = submitted
          state = to
          if (state === 'sent' || state === 'sending' || state === 'signed') expect([submitted, signed]).toEqual([true, true])
          if (state === 'approval' || state === 'agreed') expect(submitted).toBe(true)
        }
      }),
    )
  })

  test('what the letter does, its appeal can do at that moment, and both stand where they belong afterwards', () => {
    const appealOf: Record<StoredState, StateOfAppeal> = {
      ...{ draft: 'assigned', returned: 'assigned', approval: 'approval', agreed: 'approval' },
      ...{ signed: 'signed', sending: 'signed', sent: 'answered' },
    }
    for (const state of stored)
      for (const act of Acts) {
        const to = next(state, act)
        const along = appealActOf[act]
        if (to === undefined || along === undefined) continue
        const appeal = nextOfAppeal(appealOf[state], along)
        expect(appeal, `${state} ${act}`).toBe(appealOf[to])
        expect(standing(to, appeal!)).toBe(to)
      }
  })

  test('wherever the appeal goes by itself, the letter stands at a place from which it can go on, or it is over with the appeal', () => {
    for (const state of stored)
      for (const appeal of AppealState.options) {
        const at = standing(state, appeal)
        const over = ['answered', 'redirected', 'closed', 'explained', 'received'].includes(appeal)
        if (state !== 'sent') expect(isOver(at), `${state} ${appeal}`).toBe(over)
      }
  })
})

describe('who may', () => {
  const all = ['submit', 'sign', 'return', 'answer', 'edit'] as const

  test('nothing that the appeal does not allow', () => {
    for (const state of states) expect(mayDo({ staffId: 'a', appealMay: [] }, { state, signerId: 'a' })).toEqual([])
  })

  test('only the person whose name stands under the letter signs it', () => {
    expect(mayDo({ staffId: 'a', appealMay: all }, { state: 'approval', signerId: 'a' })).toContain('sign')
    expect(mayDo({ staffId: 'b', appealMay: all }, { state: 'approval', signerId: 'a' })).toEqual(['agree', 'return'])
  })

  test('a letter under approval or signed is not written in', () => {
    const writes = (state: State): Act[] => mayDo({ staffId: 'a', appealMay: all }, { state, signerId: 'a' })
    expect(states.filter(state => writes(state).includes('write'))).toEqual(['draft', 'returned'])
  })
})

function reach(from: State): Set<State> {
  const found = new Set<State>([from])
  for (const state of found)
    for (const act of Acts) {
      const to = next(state, act)
      if (to) found.add(to)
    }
  return found
}
