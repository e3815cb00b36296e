// The situations that come with the program: explained, fair, and spread over the Code.
import { describe, expect, test } from 'vitest'
import { parseCode } from '#code/rules/tree.ts'
import { codeText } from '#demo/code.data.ts'
import { lackOf } from '../rules/bank.ts'
import { shuffled } from '../rules/chance.ts'
import { isUnder } from '../rules/clauses.ts'
import { Situation } from '../model.ts'
import { shipped } from './shipped.ts'

const clauses = parseCode(codeText).clauses
const ids = new Set(clauses.map(({ id }) => id))

describe('the bank', () => {
  test('has at least 120 situations with keys of their own', () => {
    expect(shipped.length).toBeGreaterThanOrEqual(120)
    expect(new Set(shipped.map(({ key }) => key)).size).toBe(shipped.length)
    expect(new Set(shipped.map(({ scene }) => scene)).size).toBe(shipped.length)
  })

  test('ties each to a clause of the Code', () => {
    expect(shipped.filter(({ clause }) => !ids.has(clause)).map(({ key, clause }) => `${key} ${clause}`)).toEqual([])
  })

  test('covers every clause of chapters 2–5 at which behaviour can be judged, several times in 4.1–4.6', () => {
    const judged = [...ids].filter(id => /^[2-5]\./u.test(id) && !/пример/u.test(id))
    const of = (id: string) => shipped.filter(({ clause }) => isUnder(clause, id)).length
    expect(judged.filter(id => of(id) === 0)).toEqual([])
    for (const chapter of ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6']) expect(of(chapter), chapter).toBeGreaterThanOrEqual(8)
  })

  test('is whole: shapes hold, each has a right and a wrong option, nothing is given away by length', () => {
    for (const one of shipped) {
      expect(() => Situation.parse(one), one.key).not.toThrow()
      expect(lackOf(one), one.key).toBeUndefined()
      for (const { why } of one.options) expect(why.length, `${one.key}: ${why}`).toBeGreaterThan(15)
    }
  })

  test('does not make the right answer the longest more often than chance would', () => {
    const telling = shipped.filter(({ options }) => {
      const longest = Math.max(...options.map(({ text }) => text.length))
      return options.filter(({ text }) => text.length === longest).every(({ right }) => right)
    })
    expect(telling.length / shipped.length).toBeLessThan(0.5)
  })

  test('puts the right answer at each place alike once it is shuffled', () => {
    const three = shipped.filter(({ options }) => options.length === 3)
    const first = [0, 0, 0]
    for (const who of ['a', 'b', 'c', 'd', 'e', 'f'])
      for (const { key, options } of three) first[shuffled(options, `${who} ${key}`).findIndex(({ right }) => right)]! += 1
    const all = first.reduce((sum, count) => sum + count, 0)
    for (const count of first) expect(Math.abs(count / all - 1 / 3)).toBeLessThan(0.06)
  })

  test('has several right answers where life is so', () => {
    expect(shipped.filter(({ options }) => options.filter(({ right }) => right).length > 1).length).toBeGreaterThanOrEqual(4)
  })
})
