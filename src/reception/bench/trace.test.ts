// What a log of PostgreSQL becomes: the statements of the visit, and the same for pgbench.
import { expect, test } from 'vitest'
import { forPgbench, statementsIn } from './trace.ts'

const line = (session: string, message: string, detail = '') => JSON.stringify({ session_id: session, message, detail })

test('statements are read with their values, a quote in them too; other lines are passed over', () => {
  const log = [
    line('a', 'checkpoint starting: time'),
    line('a', 'execute s0.1: select $1, $2', "parameters: $1 = 'it''s', $2 = NULL"),
    line('a', 'statement: select now()'),
  ]
  expect(statementsIn(log.join('\n'))).toEqual([
    { text: 'select $1, $2', values: ["it's", null] },
    { text: 'select now()', values: [] },
  ])
})

test('a transaction that the program makes by itself is left out whole, whatever runs meanwhile', () => {
  const log = [
    line('a', 'statement: begin'),
    line('b', 'statement: begin'),
    line('b', 'execute s0.2: select pg_try_advisory_xact_lock(7240002) as mine'),
    line('a', 'execute s0.3: update ticket set state = $1', "parameters: $1 = 'called'"),
    line('b', 'statement: commit'),
    line('a', 'statement: commit'),
    line('a', 'statement: notify zabota_event'),
  ]
  expect(statementsIn(log.join('\n')).map(({ text }) => text)).toEqual(['begin', 'update ticket set state = $1', 'commit'])
})

test('values become text that pgbench takes for nothing else, ids become its variables', () => {
  const variables = new Map([['7', 'ticket']])
  expect(forPgbench({ text: 'select $1::int, $2, $3', values: ['7', `{"a":"it's \\ "}`, null] }, variables)).toBe(
    `select :ticket::int, E'{"a"\\x3a"it''s \\\\ "}', NULL`,
  )
})
