// Conversations through HTTP: which letter stands in which, who waits, whose it is; what strangers and machines send.
import { beforeEach, describe, expect, test } from 'vitest'
import { conflicts } from '#conflicts/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { tuesdayMorning, testHouse } from '#test/app.ts'
import { letterOf, mailRoom } from '#test/mail.ts'
import { benefits } from '#test/people.ts'
import { takeIn } from './actions.ts'
import { mail } from './api.ts'

const house = testHouse()
const { come, card, later, threadOf } = mailRoom(house)
const list = async (shelf: 'waiting' | 'mine' | 'all' | 'machines' = 'waiting') =>
  (await (await house.as('vorontsova'))(mail.threads, { query: { shelf } })).body.lines
beforeEach(() => house.setClock(tuesdayMorning))

describe('conversations', () => {
  test('a reply finds its conversation by what it answers, or by who writes about what', async () => {
    const first = await come({ subject: 'Справка', id: '<a1@mail.test>' })
    expect(await come({ subject: 'Совсем другое', reply: '<a1@mail.test>', from: 'm@mail.test' })).toBe(first)
    expect(await come({ subject: 'RE: Справка' })).toBe(first)
    expect(await come({ subject: 'Справка', from: 'other@mail.test' })).not.toBe(first)
    const { letters } = (await card('vorontsova', first)).body
    expect(letters.map(letter => letter.side === 'theirs' && letter.otherAddress)).toEqual([null, 'm@mail.test', null])
  })

  test('two parts of one talk at the same moment are one conversation', async () => {
    const both = await Promise.all([
      come({ subject: 'Вместе', from: 'v@mail.test' }),
      come({ subject: 'Re: Вместе', from: 'v@mail.test', body: 'ещё' }),
    ])
    expect(both[0]).toBe(both[1])
  })

  test('unanswered stand first by their due moment, a working day after they came', async () => {
    const thread = await come({ subject: 'Срок', from: 'due@mail.test' })
    const [line] = (await list()).filter(({ id }) => id === thread)
    expect(line).toMatchObject({ waitingSince: tuesdayMorning, dueAt: '2026-11-25T07:15:00.000Z', owner: '' })
    later(-60 * 24 * 200)
    await come({ subject: 'Давно', from: 'old@mail.test', date: 'Mon, 5 Jan 2026 10:00:00 +0300' })
  })

  test('an old mailbox waits for nothing', async () => {
    await takeIn(
      house.db,
      house.now(),
      letterOf({ id: '<old@mail.test>', from: 'x@mail.test', date: 'Mon, 5 Jan 2026 10:00:00 +0300' }),
    )
    expect((await card('vorontsova', await threadOf('<old@mail.test>'))).body).toMatchObject({ waitingSince: null, dueAt: null })
  })

  test('the client is known by the address; where a family shares a box, a person chooses', async () => {
    const client = (name: string, email: string) => ({
      id: uuid7(),
      kind: 'person' as const,
      name,
      surname: 'Котова',
      email,
      knownSince: tuesdayMorning,
    })
    const [nina, anna, vera] = [
      client('Нина', 'Kotova@mail.test'),
      client('Анна', 'two@mail.test'),
      client('Вера', 'two@mail.test'),
    ]
    await house.db.insertInto('client').values([nina, anna, vera]).execute()
    expect((await card('vorontsova', await come({ from: 'kotova@mail.test' }))).body).toMatchObject({
      clientId: nina.id,
      with: 'Котова Нина',
    })
    const shared = await come({ from: 'two@mail.test' })
    expect((await card('vorontsova', shared)).body).toMatchObject({
      clientId: null,
      candidates: [{ id: anna.id }, { id: vera.id }],
    })
    const me = await house.as('vorontsova')
    expect((await me(mail.client, { params: { id: shared }, body: { clientId: nina.id } })).status).toBe(400)
    expect((await me(mail.client, { params: { id: shared }, body: { clientId: vera.id } })).body.clientId).toBe(vera.id)
  })

  test('machines do not wait and stand apart; a list is not a conversation with a person', async () => {
    const auto = await come({ from: 'auto@mail.test', headers: 'Auto-Submitted: auto-replied' })
    const news = await come({ from: 'news@shop.test', headers: 'List-Id: <news.shop.test>' })
    expect((await list('all')).map(({ id }) => id)).not.toContain(auto)
    const machines = (await list('machines')).map(({ id, waitingSince }) => [id, waitingSince])
    expect(machines).toEqual(
      expect.arrayContaining([
        [auto, null],
        [news, null],
      ]),
    )
  })

  test('no answer is needed: with a reason, by whom', async () => {
    const thread = await come({ subject: 'Спасибо', from: 'thanks@mail.test' })
    const me = await house.as('vorontsova')
    expect((await me(mail.needless, { params: { id: thread }, body: { reason: '' } })).status).toBe(400)
    expect((await me(mail.needless, { params: { id: thread }, body: { reason: 'Благодарит' } })).body.waitingSince).toBeNull()
  })
})

describe('what strangers send', () => {
  const hostile =
    '<p onclick="x()">Да</p><script>alert(1)</script><img src="https://spy.test/1.gif"><a href="javascript:x()">a</a><style>@import "//x"</style><iframe src="//x"></iframe><svg onload=x></svg><a href="https://ok.test">ok</a>'

  test('HTML is shown without anything that acts or asks the network', async () => {
    const id = `<${uuid7()}@mail.test>`
    await come({ from: 'html@mail.test', id, headers: 'Content-Type: text/html; charset=utf-8', body: hostile })
    const row = await house.db.selectFrom('mail').select('id').where('messageId', '=', id).executeTakeFirstOrThrow()
    const { html, pictures } = (await (await house.as('vorontsova'))(mail.html, { params: { id: row.id } })).body
    expect(pictures).toBe(1)
    expect(html).not.toMatch(/script|onclick|img|javascript|style|iframe|svg|spy/iu)
    expect(html).toContain('href="https://ok.test"')
  })

  test('an attachment is saved, whatever it says it is', async () => {
    const id = `<${uuid7()}@mail.test>`
    const part =
      'Content-Type: text/html; name="../a.html"\r\nContent-Disposition: attachment; filename="../a.html"\r\n\r\n<script>1</script>'
    await come({
      from: 'file@mail.test',
      id,
      headers: 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B',
      body: `--B\r\nContent-Type: text/plain\r\n\r\nтекст\r\n--B\r\n${part}\r\n--B--`,
    })
    const row = await house.db.selectFrom('mail').select('id').where('messageId', '=', id).executeTakeFirstOrThrow()
    const { headers } = await house.app.web.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'vorontsova', password: 'весна-2026' },
    })
    const res = await house.app.web.inject({
      url: `/api/mail/letters/${row.id}/attachments/0`,
      headers: { cookie: String(headers['set-cookie']).split(';')[0]! },
    })
    expect(res.statusCode).toBe(200)
    expect(res.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''_a.html`,
      'content-security-policy': "sandbox; default-src 'none'",
    })
    expect(res.body).toBe('<script>1</script>')
  })

  test('what cannot be read waits in sight and is read again; a letter is never read twice', async () => {
    await takeIn(house.db, house.now(), Buffer.from('ни то ни сё'))
    const head = await house.as('krylova')
    const [row] = (await head(mail.quarantine, {})).body
    expect(row).toMatchObject({ trouble: expect.stringContaining('Не похоже') as string, head: 'ни то ни сё' })
    const again = (await head(mail.readAgain, { params: { id: row!.id }, body: {} })).body
    expect(again).toMatchObject({ read: false, left: [{ id: row!.id }] })
  })
})

test('passed to another department it leaves one’s sight and appears in theirs', async () => {
  const thread = await come({ from: 'pass@mail.test' })
  const me = await house.as('vorontsova')
  await me(mail.take, { params: { id: thread }, body: {} })
  expect((await card('akhmetov', thread)).status).toBe(404)
  expect((await me(mail.pass, { params: { id: thread }, body: { departmentId: benefits } })).body).toBeNull()
  expect((await card('akhmetov', thread)).status).toBe(200)
  expect((await card('vorontsova', thread)).status).toBe(404)
})

test('the guide of a conflict stands beside a conversation: two tabs are one, it ends with the conflict, a later one is another', async () => {
  const thread = await come({ from: 'hard@mail.test', subject: 'Третье письмо' })
  const me = await house.as('vorontsova')
  const at = { params: { id: thread } }
  const begin = () => me(mail.conflict, { ...at, body: { id: uuid7() } })
  const [one, other] = await Promise.all([begin(), begin()])
  expect(one.body).toMatchObject({ id: other.body.id, channel: 'mail', endedAt: null })
  const { id, contactId } = one.body
  expect((await card('vorontsova', thread)).body.hardTalkId).toBe(contactId)
  expect((await card('gusev', thread)).body.hardTalkId).toBeNull()
  const said = await me(conflicts.say, { params: { id, step: 'listen' }, body: {} })
  expect(said.body.steps.map(({ step }) => step)).toEqual(['listen'])
  await me(conflicts.end, { params: { id }, body: { outcome: 'calmed' } })
  expect((await card('vorontsova', thread)).body.hardTalkId).toBeNull()
  // The contact is over with it: a break may be taken, the window is nobody's.
  expect((await me(conflicts.support, { params: { id }, body: { support: 'break', breakId: uuid7() } })).status).toBe(200)
  expect((await begin()).body.id).not.toBe(id)
  // Its share is counted of conversations, not of itself.
  const { processes } = (await (await house.as('krylova'))(conflicts.pattern, { query: {} })).body
  const letters = processes.find(({ key }) => key === 'mail')!
  expect(letters.conflicts).toBe(2)
  expect(letters.contacts).toBeGreaterThanOrEqual(2)
})
