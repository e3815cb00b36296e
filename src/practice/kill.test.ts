// Kill -9 in the middle of the certifying test: no acknowledged answer is lost; what is passed has its paper.
import { expect, test } from 'vitest'
import { todayAt } from '#calendar/moment-words.ts'
import { learning } from '#learning/api.ts'
import { training } from '#learning/training-api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { cast, settle } from '#test/people.ts'
import { inFolder } from '#test/places.ts'
import { rightOf } from '#test/practice.ts'
import { startProcess, type Process } from '#test/process.ts'
import { certification } from './api.ts'
import { paperTitle } from './rules/words.ts'

test('answers are there after a kill, the attempt goes on in its own time and ends with a certificate', async () => {
  const place = await inFolder()
  const database = await place.open()
  await settle(database.db)
  const today = todayAt({ now: Date.now(), zone: 'Europe/Moscow' })
  const mark = {
    questions: 3,
    clauses: [],
    minutes: 20,
    passPercent: 60,
    attempts: 2,
    coolingDays: 0,
    periodMonths: 12,
    roles: [],
  }
  const entered = { enteredBy: cast.romanova.id, enteredAt: new Date().toISOString() }
  await database.db
    .insertInto('certificationOrder')
    .values({ id: uuid7(), number: '1', dated: today, inForceFrom: today, ...mark, ...entered })
    .execute()
  await database.close()
  let server: Process | undefined
  try {
    server = await startProcess(place.env)
    const cookie = await server.signIn('gusev')
    const params = { id: uuid7() }
    const attempt = (await server.as(cookie)(certification.start, { body: params })).body
    const answer = (place: number) =>
      server!.as(cookie)(certification.answer, {
        params: { ...params, place },
        body: { chosen: rightOf(attempt.asked[place]!) },
      })
    const acknowledged = [await answer(0), await answer(1)]
    expect(acknowledged.map(({ status }) => status)).toEqual([200, 200])
    const unheard = answer(2).catch(() => undefined)
    await server.kill()
    await unheard

    server = await startProcess(place.env)
    const after = (await server.as(cookie)(certification.start, { body: { id: uuid7() } })).body
    expect([after.id, after.endsAt]).toEqual([attempt.id, attempt.endsAt])
    expect(after.asked.slice(0, 2).map(({ chosen }) => chosen)).toEqual([0, 1].map(place => rightOf(attempt.asked[place]!)))
    const result = (await server.as(cookie)(certification.finish, { params })).body
    expect(result.passed).toBe(true)
    const { documents } = (await server.as(cookie)(learning.mine, {})).body
    expect(documents).toMatchObject([{ id: result.paperId, own: true, title: paperTitle }])
    const pdf = (await server.as(cookie)(training.scan, { params: { id: result.paperId! } })).body
    expect(Buffer.from(pdf.content, 'base64').toString('latin1', 0, 5)).toBe('%PDF-')
  } finally {
    await server?.kill()
    await place.remove()
  }
}, 120_000)
