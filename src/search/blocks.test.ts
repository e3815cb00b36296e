// Looking block by block finds what a plain look through all letters finds; where it stops early, it says so.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Who } from '#platform/who.ts'
import { freshDatabase } from '#test/db.ts'
import { cast, jobs, settle } from '#test/people.ts'
import { lettersByWords } from './store/letters.ts'
import { tsqueryOf } from './store/query.ts'

let database: Database
const threads: { id: string; departmentId: string | null }[] = []
const who = (name: 'vorontsova' | 'lebedev'): Who => {
  const { id: staffId, departmentId, roles } = cast[name]
  return { staffId, departmentId, roles, counterId: null, sessionId: '', locked: false }
}

beforeAll(async () => {
  database = await freshDatabase()
  await settle(database.db)
  const other = cast.akhmetov.departmentId
  for (const departmentId of [jobs, other, null]) threads.push({ id: uuid7(), departmentId })
  const shown = { subject: '', subjectKey: '', address: 'a@mail.test', origin: 'person' as const, lastAt: '2026-11-24T07:00:00Z' }
  await database.db
    .insertInto('mailThread')
    .values(threads.map(thread => ({ ...thread, ...shown })))
    .execute()
})
beforeEach(async () => {
  await sql`delete from mail`.execute(database.db)
  await sql`delete from mail_outbox`.execute(database.db)
})
afterAll(() => database.close())

type Letter = { nth: number; ours: boolean; words: string[]; thread: number }

async function put(letters: readonly Letter[]): Promise<void> {
  const list = (ours: boolean) =>
    JSON.stringify(
      letters
        .filter(letter => letter.ours === ours)
        .map(({ nth, words, thread }) => ({ id: uuid7(), nth, body: words.join(' '), thread: threads[thread]!.id })),
    )
  const rows = (ours: boolean) => sql`from json_to_recordset(${list(ours)}) as l (id uuid, nth bigint, body text, thread uuid)`
  await sql`insert into mail (id, fingerprint, raw, state, received_at, body, thread_id, nth) overriding system value
    select id, nth::text, '', 'stored', timestamptz '2020-01-01Z' + nth * interval '1 minute', body, thread, nth ${rows(false)}`.execute(
    database.db,
  )
  await sql`insert into mail_outbox (id, thread_id, message_id, to_address, subject, body, state, not_before, written_by, department_id, written_at, ended_at, nth)
    overriding system value
    select id, thread, nth::text, 'a@mail.test', '', body, 'handed-over', now(), ${cast.vorontsova.id}, ${jobs}, timestamptz '2020-01-01Z' + nth * interval '1 minute', now(), nth ${rows(true)}`.execute(
    database.db,
  )
}

async function found(name: 'vorontsova' | 'lebedev', words: readonly string[]) {
  const tsquery = await tsqueryOf(database.db, words.join(' & '))
  const { hits, newestOnly } = await lettersByWords(database.db, who(name), tsquery)
  return { at: hits.map(({ at, ours }) => `${ours}${at}`).toSorted(), newestOnly }
}

const vocabulary = ['справка', 'пособие', 'отказ', 'курсы', 'вакансия']
const letter = fc.record({
  nth: fc.oneof(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 900_000 })),
  ours: fc.boolean(),
  words: fc.subarray(vocabulary, { minLength: 1 }),
  thread: fc.nat(2),
})

test('wherever letters lie in the order of coming, all that a person may see are found', async () => {
  await fc.assert(
    fc
      .asyncProperty(
        fc.uniqueArray(letter, { maxLength: 60, selector: ({ nth, ours }) => `${nth}${ours}` }),
        fc.subarray(vocabulary, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('vorontsova' as const, 'lebedev' as const),
        async (letters, words, name) => {
          await put(letters)
          const expected = letters
            .filter(({ thread }) => name === 'lebedev' || [jobs, null].includes(threads[thread]!.departmentId))
            .filter(one => words.every(word => one.words.includes(word)))
            .map(({ nth, ours }) => `${ours}${new Date(Date.UTC(2020, 0, 1) + nth * 60_000).toISOString()}`)
          expect(await found(name, words)).toEqual({ at: expected.toSorted(), newestOnly: false })
        },
      )
      .beforeEach(async () => {
        await sql`delete from mail`.execute(database.db)
        await sql`delete from mail_outbox`.execute(database.db)
      }),
    { numRuns: 25 },
  )
})

test('of a frequent word the newest are found and it is said; a rarer word beside it finds the old one', async () => {
  const often = Array.from({ length: 130 }, (_, i) => ({ nth: 800_000 - i, ours: false, words: ['справка'], thread: 0 }))
  await put([...often, { nth: 7, ours: false, words: ['справка', 'отказ'], thread: 0 }])
  const { at, newestOnly } = await found('vorontsova', ['справка'])
  expect([at.length, newestOnly]).toEqual([130, true])
  expect(await found('vorontsova', ['справка', 'отказ'])).toMatchObject({ at: [expect.any(String)], newestOnly: false })
})

test('of more than two hundred in one block the newest two hundred', async () => {
  await put(Array.from({ length: 230 }, (_, i) => ({ nth: i + 1, ours: true, words: ['справка'], thread: 2 })))
  const { at, newestOnly } = await found('vorontsova', ['справка'])
  expect([at.length, newestOnly]).toEqual([200, true])
  expect(at[0]).toBe(`true${new Date(Date.UTC(2020, 0, 1) + 31 * 60_000).toISOString()}`)
})
