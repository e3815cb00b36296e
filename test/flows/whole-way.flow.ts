// The whole way: an appeal registered, its questions, an answer with five breaches mended by keys, returned with a remark, approved
// and signed, one page with the right requisites, sent through a real mail server; the client's reply stands in its conversation.
import { simpleParser } from 'mailparser'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { followAnswers } from '#correspondence/answers-of-appeals.ts'
import { confirmFetching, fetchMail } from '#correspondence/fetching.ts'
import { withFolder } from '#correspondence/post/imap.ts'
import { composed, handOver } from '#correspondence/post/smtp.ts'
import { sendWaiting } from '#correspondence/sending.ts'
import { putBox } from '#correspondence/store/box.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { temporaryMailServer, type MailServer } from '#test/mail-server.ts'
import { cast } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const moment = '2026-11-24T07:30:00.000Z'
const now = new Date(moment)
/** The minute for taking back is over. */
const later = new Date(now.getTime() + 120_000)
const afterwards = new Date(now.getTime() + 600_000)
const theatre = stage(async ({ db }) => void (await putBox(db, 'czn@czn.test', moment)), moment)
let server: MailServer
beforeAll(async () => void (server = await temporaryMailServer()))
afterAll(() => server?.stop())

const wrong = `Уважаемый Котов И. Д.!

Мы рассмотрели обращение Котова И. Д. и осуществили выплату 20 ноября. Если вы не получили деньги, сообщите нам в ближайшее время.`

async function registeredByKeyboard(head: Page): Promise<void> {
  await head.getByLabel('Заявление', { exact: true }).check()
  await head.getByLabel('Фамилия').fill('Котов')
  await head.getByLabel('Имя', { exact: true }).fill('Игорь')
  await head.getByLabel('Отчество').fill('Дмитриевич')
  await head.getByLabel('Почтовый адрес').fill('г. Светлореченск, Заречная, 5')
  await head.getByLabel('Электронный адрес').fill('nina@mail.test')
  await head.getByLabel('Текст обращения').fill('За октябрь мне ничего не пришло. Когда будет выплата пособия?')
  await head.keyboard.press('Control+Enter')
  await head.getByRole('heading', { name: /К-1\s*Котов И\. Д\./u }).waitFor()
  await head.keyboard.press('Control+Enter')
  await head.getByLabel(/Воронцова Елена/u).check()
  await head.keyboard.press('Control+Enter')
  await head.getByText('Исполнитель: Елена Воронцова').waitFor()
}

test('from the client’s question to an answer that the client answers', async () => {
  const head = await theatre.at('krylova', '/appeals/new')
  await registeredByKeyboard(head)
  const id = new URL(head.url()).pathname.split('/').at(-1)!

  const page = await theatre.at('vorontsova', `/appeals/${id}`)
  await page.getByRole('button', { name: 'Вопросы верны' }).press('Enter')
  await page.getByRole('button', { name: /Написать ответ/u }).waitFor()
  await page.getByRole('button', { name: 'Изменить список' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('С чего начать?').waitFor()
  await inspect(page, 'answer-begin')
  await page.keyboard.press('Control+Enter')
  const sheet = page.getByLabel('Текст', { exact: true })
  await sheet.waitFor()
  expect(await sheet.inputValue()).toContain('Котову И. Д.')

  // Five breaches put in place of the salutation.
  await sheet.evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf('Уважаемый')
    field.focus()
    field.setSelectionRange(at, at + 'Уважаемый Игорь Дмитриевич!'.length)
  })
  await page.keyboard.insertText(wrong)
  const open = page.locator('.finding.open')
  await page.locator('.finding').nth(4).waitFor()
  await page.getByText(/поправьте \d ошибк/u).waitFor()
  await inspect(page, 'answer')
  await page.keyboard.press('F9')
  await page
    .getByRole('alert')
    .getByText(/Мешают/u)
    .waitFor()

  await open.getByText('1. Обращение не по форме').waitFor()
  await page.keyboard.press('Alt+Enter')
  await open.getByText('1. Сказано не человеку, а о нём').waitFor()
  await page.keyboard.press('Alt+Enter')
  await open.getByText('1. Скажите проще').waitFor()
  await page.keyboard.press('Alt+Enter')
  await open.getByText('1. «Вы» с прописной').waitFor()
  await page.keyboard.press('Alt+Enter')
  await open.getByText('1. Скажите точнее').waitFor()
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.insertText('до 1 декабря')
  await page.getByText('Замечаний нет').waitFor()
  await page.getByText(/0,\d из 2 страниц/u).waitFor()

  await page.getByLabel('Чем закончилось').selectOption('explained')
  await page.getByText(/сохранено/u).waitFor()
  await page.keyboard.press('F9')
  await page.getByText('на согласовании', { exact: true }).waitFor()

  await head.goto(`${theatre.address}/appeals/${id}`)
  await head.getByRole('button', { name: /Открыть ответ/u }).waitFor()
  await head.keyboard.press('Control+Enter')
  const read = head.getByLabel('Текст', { exact: true })
  await read.waitFor()
  await read.evaluate((field: HTMLTextAreaElement) => {
    const at = field.value.indexOf('20 ноября')
    field.focus()
    field.setSelectionRange(at, at + '20 ноября'.length)
  })
  await head.keyboard.press('Alt+KeyP')
  await head.getByLabel('К месту «20 ноября»').waitFor()
  await head.keyboard.insertText('Назовите год')
  await head.keyboard.press('Control+Enter')
  await head.getByText('Назовите год').waitFor()
  await inspect(head, 'answer-approval')
  await head.keyboard.press('Control+Enter')
  await head.getByText('пока без изменений').waitFor()

  await page.getByText('Назовите год').waitFor()
  await page.getByRole('button', { name: 'К этому месту' }).first().press('Enter')
  await page.keyboard.insertText('20 ноября 2026 года')
  await page.getByText('поправили').waitFor()
  await inspect(page, 'answer-returned')
  await page.keyboard.press('Alt+KeyH')
  await page.getByRole('dialog').getByText('2026 года').first().waitFor()
  await inspect(page, 'answer-versions')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await page.getByText('на согласовании', { exact: true }).waitFor()

  await head.getByText('поправили').waitFor()
  await head.getByRole('button', { name: /Согласовать и подписать/u }).waitFor()
  await head.keyboard.press('F9')
  await head.getByText(/№ К-1\/1/u).waitFor()

  await page.getByRole('button', { name: /Записать отправку/u }).waitFor()
  await page.keyboard.press('F9')
  await page.getByLabel('Номер почтового отправления, если есть').waitFor()
  await inspect(page, 'answer-sent')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Отправить на nina@mail.test' }).press('Enter')
  await page.getByRole('button', { name: 'Отменить отправку почтой' }).waitFor()
  const messageId = await leftWithItsPaper()
  await page.reload()
  await page.getByRole('link', { name: 'К обращению', exact: true }).press('Enter')
  await page.getByText('Разъяснено').waitFor()

  await replied(messageId)
  await page.goto(`${theatre.address}/mail`)
  await page.getByRole('link', { name: /Спасибо, деньги пришли/u }).press('Enter')
  await page.getByRole('heading', { name: 'Ответ на обращение, № К-1/1' }).waitFor()
  await page.getByText('Ответ К-1-1.pdf').waitFor()
  await inspect(page, 'answer-replied')
})

/** What the client got: one page, and on it whose it is, whom it is to, what it answers and who wrote it. */
async function leftWithItsPaper(): Promise<string> {
  const { db } = theatre.database
  expect(await sendWaiting(db, later, server.boxOf('czn@czn.test'))).toBe(1)
  expect(await followAnswers(db, later)).toBe(1)
  const raw = await until(() =>
    withFolder(server.boxOf('nina@mail.test'), 'INBOX', async folder => {
      const [uid] = await folder.above(0)
      return uid === undefined ? undefined : (await folder.letter(uid))?.raw
    }),
  )
  const { attachments, messageId } = await simpleParser(raw)
  expect(attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['Ответ К-1-1.pdf', 'application/pdf'],
  ])
  const [paper = raw] = attachments.map(({ content }) => content)
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(paper)), {
    mergePages: true,
  })
  expect(totalPages).toBe(1)
  for (const requisite of [
    'К-1/1',
    '24.11.2026',
    'Котову',
    'Заречная, 5',
    'Уважаемый Игорь Дмитриевич!',
    '20 ноября 2026 года',
    'Крылова',
    'Исп.',
  ])
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(requisite)
  return messageId!
}

async function replied(messageId: string): Promise<void> {
  const { db } = theatre.database
  const [office, nina] = [server.boxOf('czn@czn.test'), server.boxOf('nina@mail.test')]
  const { id: staffId, departmentId, roles } = cast.kim
  await fetchMail(db, () => afterwards, office)
  const who = { staffId, departmentId, roles, counterId: null, sessionId: uuid7(), locked: false }
  await confirmFetching(db, { who, now: afterwards }, 'INBOX', 'all')
  const message = await composed(nina, {
    ...{ messageId: `<${uuid7()}@mail.test>`, inReplyTo: messageId, references: [messageId], to: office.address },
    ...{
      subject: 'Re: Ответ на обращение, № К-1/1',
      text: 'Спасибо, деньги пришли.',
      date: afterwards,
      automatic: false,
      files: [],
    },
  })
  await handOver(nina, office.address, message)
  await until(async () => (await fetchMail(db, () => afterwards, office)) > 0)
}

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise(done => setTimeout(done, 100))
  }
}
