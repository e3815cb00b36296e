// Whose file a conversation is, who looked at it, and what happens after hours.
import { describe, expect, test } from 'vitest'
import { clients } from '#clients/api.ts'
import { conflicts } from '#conflicts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { messengerRoom } from '#test/messengers.ts'
import { benefits, cast } from '#test/people.ts'
import { messengers } from './api.ts'

describe.each(['max', 'telegram'] as const)('%s', name => {
  const house = testHouse()
  const { hear, card, begin, ...room } = messengerRoom(house, name)
  const linkOf = (id: string) =>
    house.db.selectFrom('messengerConversation').select(['clientId', 'linkedBy', 'phone']).where('id', '=', id).executeTakeFirst()
  const make = async (surname: string, phone: string) => {
    const id = uuid7()
    const me = await house.as('vorontsova')
    await me(clients.create, { body: { id, kind: 'person', surname, name: 'Нина', patronymic: '', phone, evenIfSimilar: true } })
    return id
  }

  test('one’s own telephone links the file, somebody else’s card does not; the first look of a day stands in the client’s journal', async () => {
    const kotova = await make('Котова', '+79030000001')
    const id = await begin(1)
    room.contact(1, { phone: '79030000001', own: false })
    await hear()
    expect(await linkOf(id)).toEqual({ clientId: null, linkedBy: '', phone: null })
    room.contact(1, { phone: '79030000001', own: true })
    await hear()
    expect(await linkOf(id)).toEqual({ clientId: kotova, linkedBy: 'phone', phone: '+79030000001' })
    expect((await card('vorontsova', id)).with).toMatch(/Котова/u)
    await card('vorontsova', id)
    const views = house.db.selectFrom('event').select(['staffId', 'clientId']).where('kind', '=', 'messenger.viewed')
    expect(await views.execute()).toEqual([{ staffId: cast.vorontsova.id, clientId: kotova }])
  })

  test('of several files with one telephone a person chooses; a file that is not there is refused', async () => {
    const one = await make('Орлова', '+79030000010')
    await make('Орлов', '+79030000010')
    const id = await begin(2)
    room.contact(2, { phone: '+79030000010', own: true })
    await hear()
    expect(await card('vorontsova', id)).toMatchObject({ clientId: null, phoneMasked: '+7 ••• ••• 00-10' })
    expect((await card('vorontsova', id)).candidates).toHaveLength(2)
    const me = await house.as('vorontsova')
    expect((await me(messengers.link, { params: { id }, body: { clientId: uuid7() } })).status).toBe(400)
    const linked = await me(messengers.link, { params: { id }, body: { clientId: one } })
    expect(linked.body).toMatchObject({ clientId: one, linkedBy: 'person', candidates: [] })
  })

  test('passed to another department it leaves one’s sight and comes into theirs', async () => {
    const id = await begin(3)
    const me = await house.as('vorontsova')
    await me(messengers.take, { params: { id }, body: {} })
    const passed = await me(messengers.pass, { params: { id }, body: { departmentId: benefits } })
    expect(passed.body).toBeNull()
    expect(await card('akhmetov', id)).toMatchObject({ owner: '', mine: false })
    expect((await me(messengers.conversation, { params: { id } })).status).toBe(404)
  })

  test('the guide of a conflict stands beside a conversation: once however often it is begun, mine alone, gone when it ends', async () => {
    const id = await begin(30)
    const me = await house.as('vorontsova')
    const open = () => me(messengers.conflict, { params: { id }, body: { id: uuid7() } })
    const [one, other] = await Promise.all([open(), open()])
    expect(one.body).toMatchObject({ id: other.body.id, channel: 'message', endedAt: null })
    const { contactId, id: conflict } = one.body
    expect((await card('vorontsova', id)).hardTalkId).toBe(contactId)
    expect((await card('gusev', id)).hardTalkId).toBeNull()
    const said = await me(conflicts.say, { params: { id: conflict, step: 'listen' }, body: {} })
    expect(said.body.steps.map(({ step }) => step)).toEqual(['listen'])
    // Nobody's file yet: words may be said, a promise needs a person.
    const promise = { promiseId: uuid7(), what: 'Проверить начисление', dueAt: '2026-11-25T12:00:00.000Z' }
    expect((await me(conflicts.apologise, { params: { id: conflict }, body: promise })).body.code).toBe('who-first')
    await me(conflicts.end, { params: { id: conflict }, body: { outcome: 'calmed' } })
    expect((await card('vorontsova', id)).hardTalkId).toBeNull()
    expect((await open()).body.id).not.toBe(conflict)
  })
})

describe('after hours', () => {
  const house = testHouse()
  const room = messengerRoom(house, 'telegram')

  test('an answer waits until morning and says so; the program’s own answer comes at once', async () => {
    house.setClock('2026-11-25T16:00:00.000Z')
    const id = await room.begin(1)
    expect(room.server.taken).toHaveLength(2)
    expect((await room.answer('vorontsova', id)).status).toBe(200)
    room.later(5)
    await room.say()
    expect(await room.states(id)).toMatchObject([{ state: 'waiting', held: 'closed', notBefore: '2026-11-26T06:00:00.000Z' }])
    house.setClock('2026-11-26T06:00:00.000Z')
    await room.say()
    expect(await room.states(id)).toMatchObject([{ state: 'sent' }])
  })

  test('consent that is withdrawn overnight holds: nothing leaves in the morning', async () => {
    house.setClock('2026-11-25T16:30:00.000Z')
    const id = await room.begin(2)
    await room.answer('vorontsova', id)
    room.server.press(2, 'stop')
    house.setClock('2026-11-26T06:00:00.000Z')
    await Promise.all([room.hear(), room.say()])
    await room.say()
    const [message] = await room.states(id)
    // Both at one moment: either it had left before the word came, or it never does.
    expect(['sent', 'refused']).toContain(message!.state)
    expect(await room.card('lebedev', id)).toMatchObject({ consent: 'refused' })
    expect((await room.answer('lebedev', id)).body.code).toBe('no-consent')
  })

  test('nobody’s question is counted by the hours of the first department that is open, not of a closed one', async () => {
    house.setClock('2026-11-24T07:30:00.000Z')
    const [first, second] = await house.db.selectFrom('department').select('id').orderBy('sort').execute()
    await house.db.updateTable('department').set({ closedOn: '2026-11-01' }).where('id', '=', first!.id).execute()
    const evenings = JSON.stringify([1, 2, 3, 4, 5, 6, 7].map(() => [['15:00', '19:00']]))
    await house.db.updateTable('department').set({ hours: evenings }).where('id', '=', second!.id).execute()
    const id = await room.begin(3, false)
    expect((await room.card('lebedev', id)).dueAt).toBe('2026-11-24T14:00:00.000Z')
  })
})
