// From the client's letter through a real mail server to the answer and the reply; taking back, machines, quarantine, the box.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeIn } from '#correspondence/actions.ts'
import { fetchMail } from '#correspondence/fetching.ts'
import type { Box } from '#correspondence/post/box.ts'
import { keepCopy, withFolder } from '#correspondence/post/imap.ts'
import { composed, handOver } from '#correspondence/post/smtp.ts'
import { sendWaiting } from '#correspondence/sending.ts'
import { putBox } from '#correspondence/store/box.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { temporaryMailServer, type MailServer } from '#test/mail-server.ts'
import { letterOf } from '#test/mail.ts'
import { inspect, stage } from './stage.ts'

const moment = '2026-11-24T07:30:00.000Z'
const now = new Date(moment)
const later = new Date(now.getTime() + 120_000)

const theatre = stage(async ({ db }) => {
  await putBox(db, 'czn@czn.test', moment)
  const nina = { id: uuid7(), kind: 'person' as const, surname: 'Котова', name: 'Нина', patronymic: 'Петровна' }
  await db
    .insertInto('client')
    .values({ ...nina, email: 'nina@mail.test', knownSince: '2026-01-12T07:00:00Z' })
    .execute()
  await takeIn(db, now, Buffer.from('ни то ни сё'), moment)
  const html =
    '<p>Здравствуйте!</p><table><tr><td>Справка</td><td>нужна</td></tr></table><img src="https://spy.test/1.gif"><script>1</script>'
  await takeIn(
    db,
    now,
    letterOf({
      from: 'Вера Маркова <vera@mail.test>',
      subject: 'Справка',
      headers: 'Content-Type: text/html; charset=utf-8',
      body: html,
    }),
    '2026-11-23T06:00:00.000Z',
  )
}, moment)

let server: MailServer
let office: Box
let nina: Box
beforeAll(async () => {
  server = await temporaryMailServer()
  office = server.boxOf('czn@czn.test')
  nina = server.boxOf('nina@mail.test')
})
afterAll(() => server?.stop())

const write = async (subject: string, text: string, replyTo = '') =>
  handOver(
    nina,
    office.address,
    await composed(
      { ...nina, title: 'Нина Котова' },
      {
        ...{ messageId: `<${uuid7()}@mail.test>`, inReplyTo: replyTo, references: replyTo ? [replyTo] : [] },
        ...{ to: office.address, subject, text, date: now, automatic: false, files: [] },
      },
    ),
  )
const fetched = async () => {
  while ((await fetchMail(theatre.database.db, () => now, office)) === 0) await new Promise(done => setTimeout(done, 200))
}

test('a client writes, is answered by keyboard, answers back: one conversation through a real mail server', async () => {
  await write('Пособие', 'Здравствуйте! Когда придёт пособие за ноябрь?')
  const admin = await theatre.at('kim', '/mail/box')
  await admin.getByText('Первое подключение идёт').waitFor()
  await fetchMail(theatre.database.db, () => now, office)
  await admin.reload()
  await admin.getByText(/В ящике 1 письмо/u).waitFor()
  await inspect(admin, 'mail-box')
  await admin.getByRole('button', { name: 'Забрать все' }).press('Enter')
  await admin.getByText('Почту забрали').waitFor()
  await fetched()

  const me = await theatre.at('vorontsova', '/mail')
  await me.getByText('Когда придёт пособие').waitFor()
  // Whoever has waited longest stands above.
  await me.getByText('Ждёт дольше нормы').waitFor()
  await inspect(me, 'mail')
  await me.keyboard.press('Alt+ArrowDown')
  await me.keyboard.press('Alt+ArrowDown')
  await me.keyboard.press('Enter')
  await me.getByRole('heading', { name: 'Пособие' }).waitFor()
  await me.getByLabel('Текст').fill('Вы сами виноваты, надо было читать внимательно.')
  await me.getByText('Звучит как обвинение').waitFor()
  await inspect(me, 'mail-answer')
  await me.keyboard.press('Control+Enter')
  await me.getByRole('alert').waitFor()
  // A hard letter: the guide opens beside it, words go under what is typed, nothing is lost.
  await me.keyboard.press('F8')
  const guide = me.getByRole('region', { name: 'Конфликт' })
  await guide.getByText('Сначала прочтите до конца').waitFor()
  await guide.getByRole('button', { name: /Покажите, что поняли/u }).press('Enter')
  await guide.getByText(/в ответе с/u).waitFor()
  expect(await me.getByLabel('Текст').inputValue()).toMatch(/^Вы сами виноваты.*\n\nНина Петровна, понимаю, как это тяжело\.$/u)
  await inspect(me, 'mail-conflict')
  await guide.getByRole('button', { name: 'Успокоились, продолжили' }).press('Enter')
  await guide.getByText(/Успокоились, продолжили\. Когда/u).waitFor()
  await me.keyboard.press('F8')
  await guide.waitFor({ state: 'detached' })
  await me.getByLabel('Текст').fill('Здравствуйте!\n\nПособие придёт 27 ноября на Вашу карту.')
  await me
    .getByLabel('Вложения')
    .setInputFiles({ name: 'памятка.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(90_000, 'x') })
  await me.getByRole('button', { name: 'Убрать памятка.pdf' }).waitFor()
  await me.keyboard.press('Control+Enter')
  await me.getByText('Уйдёт через минуту').waitFor()
  await inspect(me, 'mail-undo')
  await me.keyboard.press('Alt+KeyZ')
  await me.getByText('Если вложения ещё нужны, выберите их в ответе заново').waitFor()
  expect(await me.getByLabel('Текст').inputValue()).toContain('27 ноября')
  await me.keyboard.press('Control+Enter')
  await me.getByText('Уйдёт через минуту').waitFor()

  await sendWaiting(theatre.database.db, later, office, { keepCopy })
  await me.reload()
  await me.getByText('Отправлено сегодня').waitFor()
  const { messageId } = await theatre.database.db
    .selectFrom('mailOutbox')
    .select('messageId')
    .where('state', '=', 'handed-over')
    .executeTakeFirstOrThrow()
  const got = () =>
    withFolder(nina, 'INBOX', async folder => {
      const raws: string[] = []
      for (const uid of await folder.above(0)) raws.push((await folder.letter(uid))!.raw.toString())
      return raws
    })
  while ((await got()).length === 0) await new Promise(done => setTimeout(done, 200))
  expect((await got()).map(raw => /^Message-ID: (.+)$/mu.exec(raw)?.[1]?.trim())).toEqual([messageId])
  await write(
    'Re: Пособие',
    'Спасибо, буду ждать.\n\n24.11.2026, 10:32, "Центр занятости" <czn@czn.test> пишет:\n> Пособие придёт',
    messageId,
  )
  await fetched()
  await me.reload()
  await me.getByText('Спасибо, буду ждать.').waitFor()
  await me.getByText('Прежние письма ниже').waitFor()
  await inspect(me, 'mail-thread')
})

test('a drawn letter is shown without scripts and pictures; what could not be read waits in sight', async () => {
  const me = await theatre.at('vorontsova', '/mail')
  await me.getByRole('link', { name: /Вера Маркова/u }).press('Enter')
  await me.getByRole('button', { name: 'Показать с оформлением' }).press('Enter')
  await me.frameLocator('iframe').getByText('нужна').waitFor()
  await me.getByText('Картинки не показываем').waitFor()
  await inspect(me, 'mail-drawn')
  const head = await theatre.at('krylova', '/mail/quarantine')
  await head.getByText('Не похоже на письмо', { exact: false }).waitFor()
  await inspect(head, 'mail-quarantine')
  await head.getByRole('button', { name: 'Разобрать ещё раз' }).press('Enter')
  await head.getByText('Снова не получилось.').waitFor()
})
