// Kill -9 in the middle of a visit, on both engines: nothing acknowledged is lost, the visit is open where it was.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clients } from '#clients/api.ts'
import { contacts } from '#contacts/api.ts'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { promises } from '#promises/api.ts'
import { reception } from '#reception/api.ts'
import { staff } from '#staff/api.ts'
import type { Somebody } from './app.ts'
import { jobs, settle, window4 } from './people.ts'
import { places, type Place } from './places.ts'
import { refusedProcess, startProcess, type Process } from './process.ts'

const reasonId = uuid7()

/** A process of the server and a database of its own take seconds to start, more where others work on the same cores. */
const patient = 120_000

async function furnish({ db, close }: Database): Promise<void> {
  await settle(db)
  const reason = {
    id: reasonId,
    code: 'work',
    letter: 'Р',
    title: 'Ищу работу',
    hint: '',
    icon: 'case',
    usualMinutes: 15,
    sort: 1,
  }
  await db
    .insertInto('reason')
    .values({ ...reason, departmentId: jobs, validFrom: '2026-01-01' })
    .execute()
  await close()
}

describe.each(places)('$engine', ({ engine, prepare }) => {
  let place: Place
  let server: Process
  beforeAll(async () => {
    place = await prepare()
    await furnish(await place.open())
    server = await startProcess(place.env)
  }, patient)
  afterAll(async () => {
    await server?.kill()
    await place?.remove()
  })

  test(
    'after kill -9 the visit is open where it was, with every step, word and promise that was acknowledged',
    { timeout: patient },
    async () => {
      const cookie = await server.signIn('vorontsova')
      const before = server.as(cookie)
      const { contactId, clientId, promise } = await beginVisit(server, before)
      const key = uuid7()
      const listened = { params: { id: contactId, step: 'listen' }, body: {} }
      await before(contacts.doStep, listened, { key })
      // One save after another until the process dies under the last of them.
      let acknowledged = 0
      const enough = Promise.withResolvers<void>()
      const typing = (async () => {
        for (let version = 1; ; version++) {
          const body = { essence: `Осталась без работы, слово ${version}`, result: '', version: version - 1 }
          if ((await before(contacts.write, { params: { id: contactId }, body })).status === 200) acknowledged = version
          if (acknowledged === 10) enough.resolve()
        }
      })().catch(() => {})
      await Promise.race([enough.promise, typing])
      await server.kill()
      await typing

      server = await startProcess(place.env)
      const after = server.as(cookie)
      const desk = (await after(reception.desk, {})).body
      expect(desk).toMatchObject({ contactId, ticket: { state: 'serving', counterId: window4 } })
      // The browser that got no answer repeats its request: it stays one act.
      expect((await after(contacts.doStep, listened, { key })).status).toBe(200)
      const contact = (await after(contacts.contact, { params: { id: contactId } })).body
      expect(contact).toMatchObject({ state: 'open', clientId })
      expect(contact.steps.map(({ step }) => step).toSorted()).toEqual(['greet', 'listen', 'name'])
      // The save under way when the process died was never acknowledged: it is there whole, or not at all.
      expect([acknowledged, acknowledged + 1]).toContain(contact.version)
      expect(contact.essence).toBe(`Осталась без работы, слово ${contact.version}`)

      for (const step of ['agree', 'check']) await after(contacts.doStep, { params: { id: contactId, step }, body: {} })
      const { status, body } = await after(reception.finish, { body: {} })
      expect(status).toBe(200)
      const summary = (await after(promises.summary, { params: { code: body.code } })).body
      expect(summary.promises.map(({ what, dueAt }) => ({ what, dueAt }))).toEqual([promise])
    },
  )

  if (engine !== 'PostgreSQL')
    test(
      'a second process on the same folder is refused in a sentence, and the first goes on',
      { timeout: patient },
      async () => {
        const { code, said } = await refusedProcess(place.env)
        expect(code).toBe(1)
        expect(said.trim()).toMatch(/^Папку данных .+ уже открыла другая «Забота»\. .+$/u)
        expect(await server.signIn('gusev')).toMatch(/^sid=/u)
      },
    )
})

/** A ticket, the call, the client known, two steps and a promise: everything that a specialist would hate to do twice. */
async function beginVisit(server: Process, specialist: Somebody) {
  const [contactId, clientId, what] = [uuid7(), uuid7(), 'Узнать в архиве про стаж и позвонить']
  await specialist(staff.sitAt, { body: { counterId: window4 } })
  await server.as('')(reception.issue, { body: { id: uuid7(), reasonId } })
  await specialist(reception.callNext, { body: { callId: uuid7() } })
  await specialist(reception.start, { body: { contactId } })
  await specialist(clients.create, { body: { id: clientId, kind: 'person', surname: 'Сафронова', name: 'Нина' } })
  await specialist(contacts.identify, { params: { id: contactId }, body: { clientId } })
  for (const step of ['greet', 'name']) await specialist(contacts.doStep, { params: { id: contactId, step }, body: {} })
  const [slot] = (await specialist(promises.slots, { query: {} })).body
  const { body } = await specialist(promises.make, { body: { id: uuid7(), what, clientId, contactId, dueAt: slot!.dueAt } })
  return { contactId, clientId, promise: { what: body.what, dueAt: body.dueAt } }
}
