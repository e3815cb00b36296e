// Kill -9 in the middle of a call: nothing acknowledged is lost, the call is on the screen where it was, its end is heard later.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { contacts } from '#contacts/api.ts'
import { telephoneSecret } from '#test/exchange.ts'
import { cast, jobs, settle } from '#test/people.ts'
import { inFolder } from '#test/places.ts'
import { startProcess, type Process } from '#test/process.ts'
import { calls } from './api.ts'
import { bridge } from './bridge/bridge.ts'

test('the talk, the second line on hold and what was written are there after a kill; the hang-up told meanwhile is heard', async () => {
  const place = await inFolder()
  const database = await place.open()
  await settle(database.db)
  await database.db.insertInto('phoneLine').values({ number: '101', staffId: cast.vorontsova.id, departmentId: jobs }).execute()
  await database.close()
  const secret = Buffer.from(telephoneSecret).toString('hex')
  const env = { ...place.env, TELEPHONE_SECRET: secret }
  let server: Process | undefined
  try {
    server = await startProcess(env)
    const { port } = new URL(server.address)
    const exchange = await bridge({
      server: server.address,
      secret,
      host: '127.0.0.1',
      port: 0,
      lines: /^\d{3}$/u,
      say: () => {},
    })
    const tell = (call: string, kind: 'newCall' | 'answer' | 'hangup', number?: string) =>
      exchange.sent.send({ id: uuid7(), call, kind, at: new Date().toISOString(), line: '101', ...(number && { number }) })
    const told = async () => {
      for (let i = 0; i < 400 && exchange.sent.waiting() > 0; i++) await new Promise(resolve => setTimeout(resolve, 25))
    }
    const cookie = await server.signIn(cast.vorontsova.login)
    const desk = async () => (await server!.as(cookie)(calls.desk, {})).body.calls
    tell('one', 'newCall', '+79035551700')
    tell('one', 'answer')
    await told()
    tell('two', 'newCall', '+79035551701')
    tell('two', 'answer')
    await told()
    const before = await desk()
    expect(before.map(({ state }) => state)).toEqual(['held', 'talking'])
    const id = before[1]!.contactId!
    const body = { essence: 'Не пришло пособие', result: '', version: 0 }
    const { version } = (await server.as(cookie)(contacts.contact, { params: { id } })).body
    expect((await server.as(cookie)(contacts.write, { params: { id }, body: { ...body, version } })).status).toBe(200)

    await server.kill()
    tell('two', 'hangup')
    server = await startProcess({ ...env, PORT: port })
    await told()
    const after = await desk()
    expect(after.map(({ state }) => state)).toEqual(['held', 'ended'])
    expect(after[0]).toEqual(before[0])
    expect((await server.as(cookie)(contacts.contact, { params: { id } })).body.essence).toBe('Не пришло пособие')
    const again = await server.as(cookie)(calls.take, { params: { id: after[0]!.id }, body: {} })
    expect(again.body.calls.map(({ state }) => state)).toEqual(['talking', 'ended'])
    await exchange.close()
  } finally {
    await server?.kill()
    await place.remove()
  }
}, 120_000)
