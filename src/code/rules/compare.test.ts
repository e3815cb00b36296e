// Editions beside one another, places of clauses, the search.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Clause } from '../model.ts'
import { compareEditions, editionOn } from './compare.ts'
import { branch, clausesWith } from './contents.ts'
import { clauseId, placesOf } from './places.ts'
import { parseCode } from './tree.ts'

const clause = (id: string, text: string, parent: string | null = null): Clause => ({ id, kind: 'clause', text, parent })

test('what was added, left out and said otherwise, in the order of the newer', () => {
  const older = [clause('1', 'а'), clause('2', 'б'), clause('3', 'в')]
  const newer = [clause('1', 'а'), clause('3', 'г'), clause('4', 'д')]
  expect(compareEditions(older, newer)).toEqual([
    { id: '2', before: 'б', after: null },
    { id: '3', before: 'в', after: 'г' },
    { id: '4', before: null, after: 'д' },
  ])
})

const tree = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), text: fc.string() }), { selector: one => one.id })

test('an edition does not differ from itself, and every difference is one', () => {
  const clauses = (rows: { id: string; text: string }[]) => rows.map(({ id, text }) => clause(id, text))
  fc.assert(
    fc.property(tree, tree, (a, b) => {
      expect(compareEditions(clauses(a), clauses(a))).toEqual([])
      const differences = compareEditions(clauses(a), clauses(b))
      const changed = new Set(
        [...a, ...b].map(({ id }) => id).filter(id => a.find(x => x.id === id)?.text !== b.find(x => x.id === id)?.text),
      )
      expect(new Set(differences.map(({ id }) => id))).toEqual(changed)
    }),
  )
})

test('the edition of a day is the latest that has begun', () => {
  const editions = [{ inForceFrom: '2026-01-01' }, { inForceFrom: '2026-12-01' }]
  expect(editionOn(editions, '2025-12-31')).toBeUndefined()
  expect(editionOn(editions, '2026-11-30')).toBe(editions[0])
  expect(editionOn(editions, '2026-12-01')).toBe(editions[1])
})

test('places come from the marks of steps, rules and acts; a mere look is no record', () => {
  const places = placesOf({
    steps: [{ clause: '4.2.1', also: ['4.2.2'], title: 'Поздоровайтесь' }],
    rules: [{ clause: '3.6 а', why: 'Грубость обижает.' }],
    endpoints: [
      { method: 'POST', path: '/api/promises/:id/kept', clauses: ['2.2'] },
      { method: 'GET', path: '/api/promises', clauses: ['2.1'] },
      { method: 'GET', path: '/api/observance/day', clauses: ['4.2'] },
      { method: 'POST', path: '/api/unknown', clauses: ['9'] },
    ],
  })
  expect(places.map(({ clause: id, way }) => `${id} ${way}`)).toEqual([
    '4.2.1 guided',
    '4.2.2 guided',
    '3.6.а checked',
    '2.2 recorded',
    '4.2 measured',
  ])
  expect(clauseId('3.6 б')).toBe('3.6.б')
})

test('search: every word, parts of words, ё is е, a number; a branch is the clause with all under it', () => {
  const { clauses } = parseCode('1. Как мы говорим\n\n1.1. Ждём, пока человек договорит.\n\n- а) не торопим;\n\n1.2. Чётко.\n')
  expect(clausesWith(clauses, 'четк').map(({ id }) => id)).toEqual(['1.2'])
  expect(clausesWith(clauses, 'человек ждем').map(({ id }) => id)).toEqual(['1.1'])
  expect(clausesWith(clauses, '1.2').map(({ id }) => id)).toEqual(['1.2'])
  expect(branch(clauses, '1.1').map(({ id }) => id)).toEqual(['1.1', '1.1.а'])
})
