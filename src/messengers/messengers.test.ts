// Talks over HTTP and both protocols: consent first, each thing once, sent is what the other side took.
import { describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, tuesdayMorning } from '#test/app.ts'
import { maxServer, token } from '#test/messenger-servers.ts'
import { goodText, messengerRoom } from '#test/messengers.ts'
import { cast, jobs } from '#test/people.ts'
import { messengers } from './api.ts'
import { channelsOf } from './clockwork.ts'
import { hearChannel } from './hearing.ts'
import { sendMessages } from './sending.ts'

describe.each(['max', 'telegram'] as const)('%s', name => {
  const house = testHouse()
  const room = messengerRoom(house, name)
  const { begin, hear, say, later, card, answer, states, idOf } = room
  const said = (chat: number) => room.server.taken.filter(one => one.chat === String(chat))

  test('the first message gets one polite answer with the question of consent and its buttons; nothing may be written before', async () => {
    const id = await begin(1, false)
    room.server.write(1, 'И ещё вопрос', { at: house.now() })
    await hear()
    await say()
    expect(said(1)).toHaveLength(1)
    expect(said(1)[0]).toMatchObject({ buttons: ['Согласен', 'Не сейчас'] })
    expect(said(1)[0]!.text).toMatch(/^Здравствуйте! Это Центр занятости населения города Светлореченска/u)
    const shown = await card('vorontsova', id)
    expect(shown).toMatchObject({ channel: name, with: 'Нина', consent: 'asked', waitingSince: expect.any(String) })
    expect(shown.barred).toMatch(/Он ещё не ответил/u)
    expect(await answer('vorontsova', id)).toMatchObject({ status: 409, body: { code: 'no-consent' } })
    // The database would not have it either.
    const row = { id: uuid7(), conversationId: id, channel: name, side: 'ours', state: 'waiting', body: 'Без спроса' } as const
    const moments = { at: tuesdayMorning, notBefore: tuesdayMorning }
    await expect(
      house.db
        .insertInto('messengerMessage')
        .values({ ...row, ...moments, writtenBy: cast.gusev.id, departmentId: jobs })
        .execute(),
    ).rejects.toThrow(/check/u)
  })

  test('consent is recorded with its words and moment; the answer is checked, signed, waits a minute, and is sent when taken', async () => {
    const id = await begin(2)
    const shown = await card('vorontsova', id)
    expect(shown).toMatchObject({ consent: 'given', barred: '' })
    expect(shown.consents).toEqual([
      { words: said(2)[0]!.text, givenAt: expect.any(String), withdrawnAt: null, withdrawnBy: '', writtenDownBy: '', how: '' },
    ])
    expect(room.server.acknowledged).toHaveLength(1)
    expect(said(2)[1]!.buttons).toEqual(['Прислать мой телефон', 'Стоп'])
    const rude = await answer('vorontsova', id, { text: 'Вы сами виноваты, надо было читать внимательно.' })
    expect(rude).toMatchObject({ status: 409, body: { code: 'errors-left' } })
    expect((await answer('vorontsova', id)).status).toBe(200)
    await say()
    expect(await states(id)).toMatchObject([{ state: 'waiting' }])
    later(2)
    await say()
    expect(await states(id)).toMatchObject([{ state: 'sent' }])
    expect(said(2)[2]!.text).toBe(`${goodText}\n\nВоронцова Елена Андреевна, ведущий инспектор`)
    expect(await card('vorontsova', id)).toMatchObject({ waitingSince: null, owner: 'Елена Воронцова' })
    await say()
    expect(said(2)).toHaveLength(3)
  })

  test('told again and backwards, everything stays as it was', async () => {
    const before = await house.db
      .selectFrom('messengerMessage')
      .select(e => e.fn.countAll<number>().as('n'))
      .executeTakeFirst()
    const taken = room.server.taken.length
    room.server.repeat()
    room.server.raw({ что: 'это' })
    expect(await hear()).toBe(0)
    await Promise.all([hear(), hear(), say(), say()])
    expect(
      await house.db
        .selectFrom('messengerMessage')
        .select(e => e.fn.countAll<number>().as('n'))
        .executeTakeFirst(),
    ).toEqual(before)
    expect(room.server.taken).toHaveLength(taken)
  })

  test('«стоп» takes consent back at once: what waits does not leave, and the client is asked again only after writing', async () => {
    const id = await begin(3)
    await answer('vorontsova', id)
    room.server.write(3, 'Стоп', { at: house.now() })
    await hear()
    later(5)
    await say()
    expect(await states(id)).toMatchObject([{ state: 'refused', trouble: 'Клиент отозвал согласие на переписку.' }])
    expect(said(3).at(-1)!.text).toMatch(/^Больше не пишем Вам здесь/u)
    const shown = await card('vorontsova', id)
    expect(shown).toMatchObject({ consent: 'refused', consents: [{ withdrawnBy: 'word', withdrawnAt: expect.any(String) }] })
    expect(shown.waitingSince).not.toBeNull()
    expect(await answer('vorontsova', id)).toMatchObject({ status: 409, body: { code: 'no-consent' } })
    room.server.write(3, 'Всё-таки скажите', { at: house.now() })
    await hear()
    await say()
    expect(said(3).at(-1)!.buttons).toEqual(['Согласен', 'Не сейчас'])
    later(1)
    room.server.press(3, 'agree', house.now())
    await hear()
    later(1)
    room.server.press(3, 'stop', house.now())
    await hear()
    expect((await card('vorontsova', id)).consents.map(({ withdrawnBy }) => withdrawnBy)).toEqual(['word', 'button'])
  })

  test('«не сейчас» is heard', async () => {
    const id = await begin(4, false)
    room.server.press(4, 'not-now', house.now())
    await hear()
    await say()
    expect(said(4).at(-1)!.text).toMatch(/^Хорошо, писать сюда не будем/u)
    expect(await card('vorontsova', id)).toMatchObject({ consent: 'refused', consents: [] })
  })

  test('too many at once: waits as long as asked and leaves; closed by the client: refused and said', async () => {
    const id = await begin(5)
    await answer('vorontsova', id)
    later(2)
    room.server.moods.push('too-many')
    await say()
    expect(await states(id)).toMatchObject([{ state: 'waiting', held: 'channel', trouble: 'Мессенджер просит писать реже.' }])
    if (name === 'telegram') expect((await states(id))[0]!.notBefore).toBe(new Date(house.now().getTime() + 7000).toISOString())
    later(2)
    await say()
    expect(await states(id)).toMatchObject([{ state: 'sent' }])
    room.server.write(5, 'А точнее?', { at: house.now() })
    await hear()
    await answer('vorontsova', id)
    later(2)
    room.server.moods.push('blocked')
    await say()
    expect((await states(id)).at(-1)).toMatchObject({ state: 'refused', trouble: 'Клиент закрыл переписку со своей стороны.' })
    const shown = await card('vorontsova', id)
    expect(shown.barred).toMatch(/Клиент закрыл переписку/u)
    expect(shown.waitingSince).not.toBeNull()
    expect(await answer('vorontsova', id)).toMatchObject({ status: 409, body: { code: 'closed-by-client' } })
  })

  test.each(['break', 'take-and-break', 'fail'] as const)(
    '%s: nobody can tell, so a person decides, and nothing repeats itself',
    async mood => {
      const chat = { break: 6, 'take-and-break': 7, fail: 8 }[mood]
      const id = await begin(chat)
      await answer('vorontsova', id)
      later(2)
      room.server.moods.push(mood)
      await say()
      const count = said(chat).length
      later(10)
      await say()
      expect(said(chat)).toHaveLength(count)
      expect(await states(id)).toMatchObject([{ state: 'uncertain', trouble: expect.stringMatching(/неизвестно/u) }])
      const message = (await card('vorontsova', id)).messages.at(-1)!
      const me = await house.as('vorontsova')
      const params = { id: message.id }
      if (mood === 'take-and-break') {
        await me(messengers.decide, { params, body: { arrived: true } })
        expect(await states(id)).toMatchObject([{ state: 'sent' }])
      } else {
        await me(messengers.decide, { params, body: { arrived: false } })
        await say()
        expect(await states(id)).toMatchObject([{ state: 'sent' }])
        expect(said(chat)).toHaveLength(count + 1)
      }
      expect(await me(messengers.decide, { params, body: { arrived: true } })).toMatchObject({ status: 409 })
    },
  )

  test('a process that died between saying and marking leaves a message of which nobody knows', async () => {
    const id = await begin(9)
    await answer('vorontsova', id)
    later(2)
    const dies = {
      ...room.channel,
      say: async (message: Parameters<typeof room.channel.say>[0]) => {
        await room.channel.say(message)
        throw new Error('power cut')
      },
    }
    await expect(sendMessages(house.db, house.now(), dies)).rejects.toThrow('power cut')
    expect(await states(id)).toMatchObject([{ state: 'sending' }])
    const count = said(9).length
    later(5)
    await say()
    expect(said(9)).toHaveLength(count)
    expect(await states(id)).toMatchObject([{ state: 'uncertain' }])
  })

  test('taken back within a minute; once gone, not', async () => {
    const id = await begin(10)
    const me = await house.as('vorontsova')
    const first = uuid7()
    await answer('vorontsova', id, { id: first })
    const back = await me(messengers.withdraw, { params: { id: first }, body: {} })
    expect(back.body.messages.at(-1)).toMatchObject({ state: 'withdrawn' })
    expect(back.body.waitingSince).not.toBeNull()
    const second = uuid7()
    await Promise.all([answer('vorontsova', id, { id: second }), answer('vorontsova', id, { id: second })])
    later(2)
    await say()
    expect(await states(id)).toMatchObject([{ state: 'withdrawn' }, { state: 'sent' }])
    expect(await me(messengers.withdraw, { params: { id: second }, body: {} })).toMatchObject({
      status: 409,
      body: { code: 'gone' },
    })
  })

  test('two who answer at once: one is told of the other', async () => {
    const id = await begin(11)
    const before = (await card('vorontsova', id)).messages.map(message => message.id)
    const both = await Promise.all([answer('vorontsova', id, { seen: before }), answer('gusev', id, { seen: before })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('answered-meanwhile')
    room.server.write(11, 'Ещё', { at: house.now() })
    const seen = (await card('vorontsova', id)).messages.map(message => message.id)
    await hear()
    expect((await answer('vorontsova', id, { seen })).body.code).toBe('written-meanwhile')
    expect((await answer('vorontsova', id, { seen, anyway: true })).status).toBe(200)
  })

  test('no more than the norm in an hour to one client', async () => {
    const id = await begin(15)
    for (let i = 0; i < 21; i++) await answer('vorontsova', id, { anyway: true })
    later(2)
    await say()
    const all = await states(id)
    expect(all.filter(({ state }) => state === 'sent')).toHaveLength(20)
    expect(all.filter(({ state, held }) => state === 'waiting' && held === 'brake')).toHaveLength(1)
  })

  test('nobody answers there, or our key is not known: the message waits, for nothing was offered', async () => {
    const id = await begin(17)
    await answer('vorontsova', id)
    later(2)
    const gone = await maxServer()
    await gone.stop()
    const [nowhere] = channelsOf({ [name]: { token, apiUrl: gone.url } })
    await sendMessages(house.db, house.now(), nowhere!)
    expect(await states(id)).toMatchObject([{ state: 'waiting', held: 'channel', trouble: 'Мессенджер не отвечает.' }])
    later(2)
    const [stranger] = channelsOf({ [name]: { token: '1:wrong', apiUrl: room.server.url } })
    await sendMessages(house.db, house.now(), stranger!)
    expect(await states(id)).toMatchObject([{ state: 'waiting', trouble: expect.stringMatching(/не узнал нас/u) }])
    later(5)
    await say()
    expect(await states(id)).toMatchObject([{ state: 'sent' }])
  })

  test('a messenger that is away loses nothing', async () => {
    const gone = { ...room.channel, hear: () => Promise.reject(new Error('away')) }
    expect(await hearChannel(house.db, house.now(), gone)).toBe(0)
    const me = await house.as('vorontsova')
    const { connected } = (await me(messengers.conversations, { query: {} })).body
    expect(connected).toEqual([{ channel: name, trouble: expect.stringMatching(/не отвечает/u) }])
    await begin(16)
    expect(await card('vorontsova', await idOf(16))).toMatchObject({ consent: 'given' })
  })
})
