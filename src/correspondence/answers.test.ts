// Answers through HTTP: their conditions, taking back, the brake, what comes back, what nobody knows.
import { beforeEach, describe, expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { tuesdayMorning, testHouse } from '#test/app.ts'
import { goodText, mailRoom, officeAddress } from '#test/mail.ts'
import { cast } from '#test/people.ts'
import { mail } from './api.ts'
import { readBox } from './post/box.ts'
import { NotHandedOver } from './post/smtp.ts'
import { queueLetter } from './queueing.ts'
import { sendWaiting } from './sending.ts'

const house = testHouse()
const { come, card, answer, outbox, later } = mailRoom(house)
const box = readBox({ from: officeAddress, smtpUrl: 'smtp://127.0.0.1:1', imapUrl: 'imap://127.0.0.1:1' }, '2026-11-24')!
const handed: string[] = []
const post = { handOver: async (_: unknown, to: string) => void handed.push(to) }
const send = () => sendWaiting(house.db, house.now(), box, post)
const act = {
  who: {
    staffId: cast.vorontsova.id,
    departmentId: cast.vorontsova.departmentId,
    roles: ['specialist'],
    counterId: null,
    sessionId: '',
    locked: false,
  },
}
beforeEach(() => {
  house.setClock(tuesdayMorning)
  handed.length = 0
})

describe('an answer', () => {
  test('leaves after its minute, once, signed, under an id that was fixed before; the conversation is the writer’s', async () => {
    const thread = await come({ subject: 'Ответ один', from: 'one@mail.test', id: '<q1@mail.test>' })
    const id = uuid7()
    const [first, again] = [await answer('vorontsova', thread, { id }), await answer('vorontsova', thread, { id })]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(first.body).toMatchObject({ owner: 'Елена Воронцова', waitingSince: null })
    expect(await send()).toBe(0)
    later(1)
    const both = await Promise.all([send(), send()])
    expect(both.reduce((a, b) => a + b)).toBe(1)
    expect(handed).toEqual(['one@mail.test'])
    const [letter, ...more] = await outbox(thread)
    expect(more).toEqual([])
    expect(letter).toMatchObject({
      state: 'handed-over',
      messageId: `<${id}@czn.test>`,
      inReplyTo: '<q1@mail.test>',
      subject: 'Re: Ответ один',
      body: `${goodText}\n\nС уважением,\nВоронцова Елена Андреевна,\nведущий инспектор,\n8 835 000-01-00`,
    })
  })

  test('written in the evening it waits until morning and says so', async () => {
    house.setClock('2026-11-24T15:30:00.000Z')
    const thread = await come({ from: 'night@mail.test' })
    await answer('vorontsova', thread)
    later(60)
    await send()
    expect(await outbox(thread)).toMatchObject([{ state: 'waiting', held: 'closed', notBefore: '2026-11-25T06:00:00.000Z' }])
    house.setClock('2026-11-25T06:00:00.000Z')
    await send()
    expect(handed).toEqual(['night@mail.test'])
  })

  test('is taken back within its minute: the text is the draft again, the question waits again; afterwards it has gone', async () => {
    const thread = await come({ from: 'undo@mail.test' })
    await answer('vorontsova', thread)
    const me = await house.as('vorontsova')
    const [letter] = await outbox(thread)
    expect((await (await house.as('gusev'))(mail.withdraw, { params: { id: letter!.id }, body: {} })).status).toBe(404)
    const back = (await me(mail.withdraw, { params: { id: letter!.id }, body: {} })).body
    expect(back).toMatchObject({ draft: goodText, waitingSince: tuesdayMorning })
    later(2)
    await send()
    expect(handed).toEqual([])
    await answer('vorontsova', thread)
    later(2)
    await send()
    expect((await me(mail.withdraw, { params: { id: (await outbox(thread))[1]!.id }, body: {} })).body.code).toBe('gone')
  })

  test('errors hold it back until they are mended or left with a reason', async () => {
    const thread = await come({ from: 'rude@mail.test' })
    const text = 'Здравствуйте!\n\nВы сами виноваты, надо было читать внимательно.'
    const refusal = await answer('vorontsova', thread, { text })
    expect(refusal).toMatchObject({ status: 409, body: { code: 'errors-left' } })
    const me = await house.as('vorontsova')
    const { findings } = (await me(mail.check, { params: { id: thread }, body: { text } })).body
    const setAside = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, start, end }) => ({ rule, fragment: text.slice(start, end), reason: 'Слова клиента' }))
    expect(setAside.length).toBeGreaterThan(0)
    expect((await answer('vorontsova', thread, { text, setAside })).status).toBe(200)
    expect((await outbox(thread))[0]!.setAside).toEqual(setAside.map(({ rule, reason }) => ({ rule, reason })))
  })

  test('two people do not answer one letter without knowing of each other', async () => {
    const thread = await come({ from: 'both@mail.test' })
    await (
      await house.as('gusev')
    )(mail.keepDraft, { params: { id: thread }, body: { text: 'Я пишу' } })
    const seen = (await card('vorontsova', thread)).body
    expect(seen.writers).toMatchObject([{ name: 'Олег Гусев' }])
    const race = await Promise.all(
      (['vorontsova', 'gusev'] as const).map(async name =>
        (await house.as(name))(mail.answer, {
          params: { id: thread },
          body: { id: uuid7(), text: goodText, seen: seen.letters.map(letter => letter.id) },
        }),
      ),
    )
    expect(race.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(race.find(({ status }) => status === 409)!.body.code).toBe('answered-meanwhile')
    expect((await answer('gusev', thread, { seen: seen.letters.map(letter => letter.id), anyway: true })).status).toBe(200)
  })

  test('a brake: no more than the norm to one address within an hour', async () => {
    const thread = await come({ from: 'brake@mail.test' })
    const braked = () => handed.filter(to => to === 'brake@mail.test')
    for (let i = 0; i < 12; i++) await answer('vorontsova', thread)
    later(2)
    await send()
    expect(braked()).toHaveLength(10)
    expect((await outbox(thread)).filter(({ held }) => held === 'brake')).toHaveLength(2)
    later(61)
    await send()
    expect(braked()).toHaveLength(12)
  })

  test('a private box of a colleague takes no part, and a free box is not the office’s', async () => {
    const admin = await house.as('kim')
    await admin(mail.sender, { params: { id: cast.gusev.id }, body: { phone: '', privateBoxes: ['Gusev@mail.ru'] } })
    const thread = await come({ from: 'gusev@mail.ru' })
    expect((await card('vorontsova', thread)).body.barred).toContain('личный ящик')
    expect((await answer('vorontsova', thread)).body.code).toBe('private-box')
    expect(() => readBox({ from: 'czn@mail.ru', smtpUrl: 'smtp://x', imapUrl: 'imap://x' }, '2026-11-24')).toThrow('бесплатный')
  })

  test('one that came back from the post is shown, and the question waits again', async () => {
    const thread = await come({ from: 'gone@mail.test' })
    await answer('vorontsova', thread)
    later(2)
    await send()
    const [letter] = await outbox(thread)
    const report = `--B\r\nContent-Type: message/delivery-status\r\n\r\nStatus: 5.1.1\r\n\r\n--B\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${letter!.messageId}\r\n\r\n--B--`
    const place = await come({
      from: 'MAILER-DAEMON@post.test',
      subject: 'Undelivered',
      headers: 'Content-Type: multipart/report; report-type=delivery-status; boundary=B',
      body: report,
    })
    expect(place).toBe(thread)
    const { letters, waitingSince } = (await card('vorontsova', thread)).body
    expect(letters.find(({ side }) => side === 'ours')).toMatchObject({ bounced: true, state: 'handed-over' })
    expect(waitingSince).not.toBeNull()
  })

  test('of which nobody knows goes again only when a person says so', async () => {
    const thread = await come({ from: 'unsure@mail.test' })
    await answer('vorontsova', thread)
    later(2)
    const cut = { handOver: () => Promise.reject(new NotHandedOver({ phase: 'handing', code: null }, 'closed')) }
    await sendWaiting(house.db, house.now(), box, cut)
    const [letter] = await outbox(thread)
    expect(letter).toMatchObject({ state: 'uncertain' })
    await send()
    expect(handed).toEqual([])
    const me = await house.as('vorontsova')
    await me(mail.decide, { params: { id: letter!.id }, body: { arrived: false } })
    await send()
    expect(handed).toEqual(['unsure@mail.test'])
  })
})

test('the program itself never answers a machine, and its letters say what they are', async () => {
  const auto = await come({ from: 'robot@mail.test', headers: 'Auto-Submitted: auto-replied' })
  const notice = {
    to: 'robot@mail.test',
    subject: 'Уведомление',
    text: 'Здравствуйте!',
    automatic: true,
    threadId: auto,
    by: { ...act, now: house.now() },
  }
  await expect(house.db.transaction().execute(tx => queueLetter(tx, notice))).rejects.toMatchObject({ code: 'to-a-machine' })
})

test('a letter of another act is queued with it, or not at all', async () => {
  const letter = {
    id: uuid7(),
    to: 'paper@mail.test',
    subject: 'Ответ на обращение',
    text: 'Здравствуйте!\n\nОтвет во вложении.',
    by: { ...act, now: house.now() },
  }
  const attachments = [{ name: 'ответ.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.7') }]
  const failed = house.db.transaction().execute(async tx => {
    await queueLetter(tx, { ...letter, attachments })
    throw new Error('the act failed')
  })
  await expect(failed).rejects.toThrow('the act failed')
  expect(await house.db.selectFrom('mailOutbox').select('id').where('id', '=', letter.id).execute()).toEqual([])
  const queued = await house.db.transaction().execute(tx => queueLetter(tx, { ...letter, attachments }))
  expect((await card('vorontsova', queued.threadId)).body.letters).toMatchObject([
    { side: 'ours', state: 'waiting', files: [{ name: 'ответ.pdf', size: 8 }] },
  ])
})
