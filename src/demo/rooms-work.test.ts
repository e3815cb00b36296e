// The rooms go on from where the invented history stops: its letter is signed by the real rules, and the whole centre moves to another database.
import { beforeAll, expect, test } from 'vitest'
import type { Reply } from '#platform/endpoint.ts'
import { exportRows, importRows } from '#platform/moving.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { scripts } from '#calls/script-api.ts'
import { code } from '#code/api.ts'
import { alarms } from '#conflicts/alarm-api.ts'
import { staff } from '#staff/api.ts'
import { testHouse } from '#test/app.ts'
import { freshDatabase } from '#test/db.ts'
import { demoPassword, furnish } from './furnish.ts'

const house = testHouse({ people: false })
beforeAll(() => furnish(house.db, { history: { now: house.now(), days: 17 } }))

async function as(login: string) {
  const res = await house.app.web.inject({ method: 'POST', url: '/api/session', payload: { login, password: demoPassword } })
  const cookie = String(res.headers['set-cookie']).split(';')[0]!
  return (method: 'GET' | 'POST', url: string, payload?: object) =>
    house.app.web.inject({ method, url, headers: { cookie, 'idempotency-key': uuid7() }, ...(payload && { payload }) })
}

test('the head signs the letter that waits on approval: nothing that the checker calls an error stands in it', async () => {
  const { appealId, revision } = await house.db
    .selectFrom('letter')
    .select(['appealId', 'revision'])
    .where('state', '=', 'approval')
    .executeTakeFirstOrThrow()
  const krylova = await as('krylova')
  const signed = await krylova('POST', `/api/letters/answers/${appealId}/signature`, { revision })
  expect(signed.json()).toMatchObject({ state: 'signed' })
})

test('the signed letter may leave, and the appeal is answered with it', async () => {
  const { appealId, executorId } = await house.db
    .selectFrom('letter')
    .innerJoin('appeal', 'appeal.id', 'letter.appealId')
    .innerJoin('department', 'department.id', 'appeal.departmentId')
    .select(['letter.appealId', 'appeal.executorId'])
    .where('letter.state', '=', 'signed')
    .where('department.shortTitle', '=', 'Организации и учёба')
    .executeTakeFirstOrThrow()
  const { login } = await house.db.selectFrom('staff').select('login').where('id', '=', executorId!).executeTakeFirstOrThrow()
  const sent = { id: uuid7(), way: 'post', sentOn: '2026-11-24', track: 'РПО 1' }
  const done = await (await as(login))('POST', `/api/letters/answers/${appealId}/sent`, sent)
  expect(done.json()).toMatchObject({ state: 'sent' })
})

test('scripts of calls are in force, somebody will be away with a deputy, the alarm was rehearsed', async () => {
  const lebedev = await as('lebedev')
  const book = (await lebedev('GET', scripts.book.path)).json<Reply<typeof scripts.book>>()
  expect(book.reasons.flatMap(({ scripts: all }) => all.flatMap(({ validFrom }) => validFrom ?? []))).toHaveLength(3)
  const away = (await lebedev('GET', staff.absences.path)).json<Reply<typeof staff.absences>>()
  expect(away.filter(({ deputyId }) => deputyId !== null).length).toBeGreaterThan(2)
  const { alarms: all, watch } = (await (await as('grachev'))('GET', alarms.list.path)).json<Reply<typeof alarms.list>>()
  expect(watch).toBe(true)
  expect(all).toMatchObject([{ rehearsal: true, endedByName: 'Ирина Сергеевна Крылова', help: [{}, {}] }])
})

test('most have read the Code in force, and the head sees who has not', async () => {
  const readers = (await (await as('lebedev'))('GET', code.readers.path)).json<Reply<typeof code.readers>>()
  const read = readers.filter(({ at }) => at !== null).length
  expect(read / readers.length).toBeGreaterThan(0.8)
  expect(read).toBeLessThan(readers.length)
})

test('the whole centre moves to another database row for row', async () => {
  const written = async (pool: Parameters<typeof exportRows>[0]) => {
    const lines: string[] = []
    await exportRows(pool, async line => void lines.push(line))
    return lines
  }
  const fresh = await freshDatabase()
  const lines = await written(house.database.pool)
  async function* from() {
    yield* lines
  }
  expect(await importRows(fresh.pool, from())).toBe(lines.length - 1)
  expect((await written(fresh.pool)).length).toBe(lines.length)
  await fresh.close()
})
