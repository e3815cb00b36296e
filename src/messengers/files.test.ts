// What a messenger brings by itself, and the files of clients: each once whichever way it came, kept as bytes, saved by whoever may.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp, type App } from '../app.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse } from '#test/app.ts'
import { messengerRoom } from '#test/messengers.ts'
import { benefits } from '#test/people.ts'
import { messengers } from './api.ts'
import { hookPath } from './channels/channel.ts'
import { hooksOf, messengerSweeps } from './clockwork.ts'
import { fetchFiles } from './fetching.ts'
import { fateOf, fetchPauseS, largestFile, whyNotSent } from './rules/files.ts'

const secret = 'a-secret-of-thirty-two-signs-0123'
const headerOf = { max: 'x-max-bot-api-secret', telegram: 'x-telegram-bot-api-secret-token' } as const

test('what runs is not fetched, what is too heavy neither; attempts become rarer and end', () => {
  expect(fateOf({ name: 'справка.pdf', size: null })).toBe('waiting')
  expect(fateOf({ name: 'справка.pdf.EXE', size: 10 })).toBe('unsafe')
  expect(fateOf({ name: 'видео.mp4', size: largestFile + 1 })).toBe('too-large')
  const pauses = Array.from({ length: 12 }, (_, i) => fetchPauseS(i + 1))
  expect(pauses.slice(0, 3)).toEqual([10, 20, 40])
  expect(pauses.at(-1)).toBeUndefined()
})

test('files of ours go up to ten at once and to their weight in all', () => {
  const files = (count: number, size: number) => Array.from({ length: count }, () => ({ name: 'справка.pdf', size }))
  expect(whyNotSent(files(10, largestFile / 10))).toBe('')
  expect(whyNotSent(files(10, largestFile / 10 + 1))).toContain('20 МБ')
  expect(whyNotSent(files(11, 1))).toContain('Больше 10 файлов')
})

describe.each(['max', 'telegram'] as const)('%s', name => {
  const house = testHouse()
  const room = messengerRoom(house, name)
  let app: App
  beforeAll(async () => {
    const hooks = [{ channel: room.channel, secret }]
    app = await buildApp(house.database, { now: house.now, messengerHooks: hooks })
    await app.web.ready()
  })
  afterAll(() => app?.close())
  const bring = (payload: object, shown = secret, to = app.web) =>
    to.inject({ method: 'POST', url: hookPath(name), headers: { [headerOf[name]]: shown }, payload })
  const messagesOf = async (chat: number) =>
    (await room.card('vorontsova', await room.idOf(chat))).messages.filter(({ side }) => side === 'theirs')

  test('without its secret nobody is heard, and where none is set up nobody at all', async () => {
    room.server.write(1, 'Здравствуйте', { at: house.now() })
    const [update] = room.server.updates()
    expect((await bring(update!, 'wrong')).statusCode).toBe(401)
    expect((await bring(update!, '')).statusCode).toBe(401)
    expect((await bring(update!, secret, house.app.web)).json()).toMatchObject({ code: 'no-hook' })
    const count = await house.db.selectFrom('messengerConversation').select('id').execute()
    expect(count).toEqual([])
  })

  test('brought twice at once, again later, and told when asked: one message, one question of consent', async () => {
    const [update] = room.server.updates()
    const all = await Promise.all([bring(update!), bring(update!), room.hear()])
    expect(all.slice(0, 2).map(res => (res as { statusCode: number }).statusCode)).toEqual([200, 200])
    await bring(update!)
    await room.hear()
    await room.say()
    expect(await messagesOf(1)).toHaveLength(1)
    expect(room.server.taken).toHaveLength(1)
    room.later(1)
    room.server.press(1, 'agree', house.now())
    await bring(room.server.updates().at(-1)!)
    expect(await room.card('vorontsova', await room.idOf(1))).toMatchObject({ consent: 'given' })
    expect(room.server.acknowledged).toHaveLength(1)
  })

  test('what is no update is passed over in peace', async () => {
    expect((await bring({ что: 'это' })).statusCode).toBe(200)
    const text = { [headerOf[name]]: secret, 'content-type': 'application/json' }
    const broken = await app.web.inject({ method: 'POST', url: hookPath(name), headers: text, payload: '{"' })
    expect(broken.statusCode).toBe(400)
  })

  test('the messenger is told where to bring; when the setting is gone it is asked again', async () => {
    const bot = { token: 'any', hookSecret: secret }
    const hooks = hooksOf({ [name]: bot }, [room.channel])
    const publicUrl = 'https://czn.example.ru'
    const [offer] = await messengerSweeps(house.db, [room.channel], { hooks, publicUrl })
    await offer!.run(house.db, house.now())
    expect(room.server.hooked).toEqual({ url: `${publicUrl}${hookPath(name)}`, secret })
    const [ask] = await messengerSweeps(house.db, [room.channel])
    room.server.write(9, 'А теперь?', { at: house.now() })
    await ask!.run(house.db, house.now())
    expect(room.server.hooked).toBeUndefined()
    expect(await messagesOf(9)).toHaveLength(1)
  })

  test('a file is fetched though the first attempts are lost, by two at once once, and saved as bytes under a safe name', async () => {
    room.server.sendFile(2, { name: '../справка.html', content: '<script>alert(1)</script>' }, house.now())
    await room.hear()
    const id = await room.idOf(2)
    const filesOf = async () => (await messagesOf(2)).flatMap(message => (message.side === 'theirs' ? message.files : []))
    room.server.lostFetches = 1
    await fetchFiles(house.db, house.now(), room.channel)
    expect(await filesOf()).toMatchObject([{ state: 'waiting', name: '_справка.html' }])
    expect(await fetchFiles(house.db, house.now(), room.channel)).toBe(0)
    room.later(1)
    const tried = await Promise.all([1, 2].map(() => fetchFiles(house.db, house.now(), room.channel)))
    expect(tried.toSorted((a, b) => a - b)).toEqual([0, 1])
    const [file] = await filesOf()
    expect(file).toMatchObject({ state: 'kept', size: 25 })
    const me = await house.as('vorontsova')
    await me(messengers.take, { params: { id }, body: {} })
    const login = { login: 'vorontsova', password: (await import('#test/people.ts')).password }
    const signed = await house.app.web.inject({ method: 'POST', url: '/api/session', payload: login })
    const cookie = String(signed.headers['set-cookie']).split(';')[0]!
    const url = `/api/messengers/files/${file!.id}`
    const got = await house.app.web.inject({ method: 'GET', url, headers: { cookie } })
    expect(got.body).toBe('<script>alert(1)</script>')
    expect(got.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('_справка.html')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    })
    // Another department and people without an account get nothing.
    await me(messengers.pass, { params: { id }, body: { departmentId: benefits } })
    expect((await me(messengers.file, { params: { id: file!.id } })).status).toBe(404)
    expect((await house.anyone(messengers.file, { params: { id: file!.id } })).status).toBe(401)
    expect((await me(messengers.file, { params: { id: uuid7() } })).status).toBe(404)
  })

  test('programs and what is too heavy are named, not fetched; what is heavier than told is given up', async () => {
    room.server.sendFile(3, { name: 'счёт.exe', content: 'MZ' }, house.now())
    room.server.sendFile(3, { name: 'видео.mp4', content: 'x', declared: 30 << 20 }, house.now())
    await room.hear()
    expect(await fetchFiles(house.db, house.now(), room.channel)).toBe(0)
    const files = (await messagesOf(3)).flatMap(message => (message.side === 'theirs' ? message.files : []))
    expect(files.map(({ state }) => state).toSorted()).toEqual(['too-large', 'unsafe'])
    room.server.sendFile(3, { name: 'лжёт.bin', content: 'x'.repeat(largestFile + 1), declared: 10 }, house.now())
    await room.hear()
    await fetchFiles(house.db, house.now(), room.channel)
    const last = (await messagesOf(3)).at(-1)!
    expect(last).toMatchObject({ files: [{ state: 'too-large' }] })
  })

  const file = (name: string, content: string) => ({
    name,
    mediaType: 'text/plain',
    content: Buffer.from(content).toString('base64'),
  })
  const saidTo = (chat: number) => room.server.taken.filter(one => one.chat === String(chat))
  const oursIn = async (id: string) =>
    (await room.card('vorontsova', id)).messages.flatMap(one => (one.side === 'ours' && one.from ? [one] : []))

  test('files of ours go after their words, each under its own name and once; whoever may see the talk saves them', async () => {
    const id = await room.begin(20)
    const files = [file('памятка.txt', 'Что взять с собой'), file('адрес.txt', 'Мира, 5')]
    expect((await room.answer('vorontsova', id, { files })).status).toBe(200)
    room.later(2)
    // A lost upload offers no message: the files wait and leave later, as soon as the messenger is done with them.
    if (name === 'max') {
      room.server.lostUploads = 2
      room.server.moods.push('take', 'not-ready')
    }
    await Promise.all([room.say(), room.say()])
    if (name === 'max') expect((await oursIn(id)).map(({ held }) => held)).toEqual(['', 'channel', 'channel'])
    room.later(3)
    await room.say()
    const taken = saidTo(20).slice(2)
    expect(taken[0]!.text).toMatch(/Воронцова/u)
    expect(
      taken
        .slice(1)
        .map(one => one.file)
        .toSorted((a, b) => a!.name.localeCompare(b!.name)),
    ).toEqual([
      { name: 'адрес.txt', content: 'Мира, 5' },
      { name: 'памятка.txt', content: 'Что взять с собой' },
    ])
    expect(await oursIn(id)).toMatchObject([
      { state: 'sent', file: null },
      { state: 'sent', body: '', file: { name: 'памятка.txt', state: 'kept', size: 31 } },
      { state: 'sent', file: { name: 'адрес.txt' } },
    ])
  })

  test('words taken back take their files along; a file may be let go alone', async () => {
    const id = await room.begin(21)
    const me = await house.as('vorontsova')
    const ourId = uuid7()
    const files = [file('а.txt', 'а'), file('б.txt', 'б')]
    await room.answer('vorontsova', id, { id: ourId, files })
    const [, first] = await oursIn(id)
    await me(messengers.withdraw, { params: { id: first!.id }, body: {} })
    expect((await oursIn(id)).map(({ state }) => state)).toEqual(['waiting', 'withdrawn', 'waiting'])
    expect(await room.card('vorontsova', id)).toMatchObject({ waitingSince: null })
    await me(messengers.withdraw, { params: { id: ourId }, body: {} })
    expect((await oursIn(id)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect((await room.card('vorontsova', id)).waitingSince).not.toBeNull()
    room.later(2)
    await room.say()
    expect(saidTo(21)).toHaveLength(2)
  })

  test('a file does not leave without its words: while nobody knows of them it waits, refused they take it along', async () => {
    const id = await room.begin(22)
    const files = [file('а.txt', 'а')]
    await room.answer('vorontsova', id, { files })
    room.later(2)
    room.server.moods.push('take-and-break')
    await room.say()
    await room.say()
    expect((await oursIn(id)).map(({ state }) => state)).toEqual(['uncertain', 'waiting'])
    const me = await house.as('vorontsova')
    await me(messengers.decide, { params: { id: (await oursIn(id))[0]!.id }, body: { arrived: true } })
    // Of the file itself nobody may know either; it is not repeated.
    room.server.moods.push('take-and-break')
    await room.say()
    room.later(10)
    await room.say()
    expect((await oursIn(id)).map(({ state }) => state)).toEqual(['sent', 'uncertain'])
    expect(saidTo(22).filter(one => one.file)).toHaveLength(1)
    await room.answer('vorontsova', id, { files })
    room.later(2)
    room.server.moods.push('bad')
    await room.say()
    expect((await oursIn(id)).slice(2)).toMatchObject([
      { state: 'refused' },
      { state: 'refused', trouble: 'Сообщение, к которому файл приложен, не ушло.' },
    ])
  })

  test('programs and empty files do not go, and nothing of the answer does', async () => {
    const id = await room.begin(23)
    for (const files of [[file('счёт.exe', 'MZ')], [file('пусто.txt', '')]])
      expect(await room.answer('vorontsova', id, { files })).toMatchObject({
        status: 400,
        body: { fields: { files: expect.any(String) } },
      })
    expect(await oursIn(id)).toEqual([])
  })

  test('consent that a colleague was told of as withdrawn: nothing leaves, nothing is said, by whom and how is kept', async () => {
    const id = await room.begin(24)
    const { waitingSince } = await room.card('vorontsova', id)
    await room.answer('vorontsova', id, { files: [file('а.txt', 'а')] })
    room.server.write(24, 'И ещё вопрос', { at: house.now() })
    await room.hear()
    await room.answer('vorontsova', id)
    // The messenger's clock may be ahead of ours.
    const ahead = new Date(house.now().getTime() + 600_000).toISOString()
    await house.db.updateTable('messengerConsent').set({ givenAt: ahead }).where('conversationId', '=', id).execute()
    await house.db.updateTable('messengerConversation').set({ agreedAt: ahead }).where('id', '=', id).execute()
    const me = await house.as('vorontsova')
    const end = () => me(messengers.endConsent, { params: { id }, body: { how: 'Сказала по телефону' } })
    const [ended] = await Promise.all([end(), end()])
    expect(ended).toMatchObject({ status: 200, body: { consent: 'refused' } })
    room.later(2)
    await room.say()
    expect(saidTo(24)).toHaveLength(2)
    expect((await oursIn(id)).map(({ state }) => state)).toEqual(['refused', 'refused', 'refused'])
    const shown = await room.card('vorontsova', id)
    expect(shown.consents).toMatchObject([
      { withdrawnBy: 'colleague', writtenDownBy: 'Елена Воронцова', how: 'Сказала по телефону' },
    ])
    expect(shown.waitingSince).toBe(waitingSince)
    const told = await house.db.selectFrom('event').select('data').where('kind', '=', 'messenger.consent-withdrawn').execute()
    expect(told.filter(({ data }) => (data as { conversation: string }).conversation === id)).toHaveLength(1)
    // Written to again of their own will, they are asked again.
    room.later(15)
    room.server.write(24, 'Всё-таки вопрос', { at: house.now() })
    await room.hear()
    await room.say()
    expect(saidTo(24).at(-1)!.buttons).toEqual(['Согласен', 'Не сейчас'])
  })

  test.runIf(name === 'max')('an address of a file that grew old is asked for anew', async () => {
    room.server.sendFile(25, { name: 'справка.txt', content: 'текст' }, house.now())
    await room.hear()
    room.server.expireFiles()
    await fetchFiles(house.db, house.now(), room.channel)
    room.later(1)
    await fetchFiles(house.db, house.now(), room.channel)
    expect((await messagesOf(25)).at(-1)).toMatchObject({ files: [{ state: 'kept', name: 'справка.txt' }] })
  })
})
