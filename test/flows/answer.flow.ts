// An answer from the appeal to the post, by keyboard: five breaches mended by keys, sent for approval, returned with a remark, signed, one page.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { appeals } from '#appeals/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { cast } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage(undefined, '2026-11-24T07:30:00.000Z')

const wrong = `Уважаемый Котов И. Д.!

Мы рассмотрели обращение Котова И. Д. и осуществили выплату 20 ноября. Если вы не получили деньги, сообщите нам в ближайшее время.`

/** Registered, given to Vorontsova, its questions written out: that way has a flow of its own. */
async function appealAtExecutor(): Promise<string> {
  const head = await theatre.at('krylova', '/appeals')
  const executor = await theatre.at('vorontsova', '/appeals')
  const id = uuid7()
  const ask = async (page: Page, method: 'post' | 'put', path: string, data: object) => {
    const res = await page.request[method](theatre.address + path, { data })
    expect(res.status(), await res.text()).toBe(200)
  }
  await ask(head, 'post', appeals.receive.path, {
    id,
    channel: 'post',
    law: 'appeal',
    kind: 'application',
    form: 'individual',
    receivedOn: '2026-11-24',
    author: { surname: 'Котов', name: 'Игорь', patronymic: 'Дмитриевич', address: 'г. Светлореченск, Заречная, 5' },
    body: 'За октябрь мне ничего не пришло. Когда будет выплата пособия?',
    register: true,
  })
  await ask(head, 'put', `/api/appeals/${id}/executor`, { executorId: cast.vorontsova.id })
  await ask(executor, 'put', `/api/appeals/${id}/questions`, {
    questions: [{ id: uuid7(), body: 'Когда будет выплата пособия?', ours: true }],
  })
  await Promise.all([head.context().close(), executor.context().close()])
  return id
}

test('from the appeal to the post by keyboard', async () => {
  const id = await appealAtExecutor()
  const page = await theatre.at('vorontsova', `/appeals/${id}`)
  await page.getByRole('button', { name: /Написать ответ/u }).waitFor()
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
  await page.getByText(/мешают \d ошибк/u).waitFor()
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

  const head = await theatre.at('krylova', `/appeals/${id}`)
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
  const paper = await head.request.get(`${theatre.address}/api/letters/answers/${id}/paper`)
  expect(await paper.json()).toMatchObject({ pages: 1, mediaType: 'application/pdf', name: 'Ответ К-1-1.pdf' })

  await page.getByRole('button', { name: /Записать отправку/u }).waitFor()
  await page.keyboard.press('F9')
  await page.getByLabel('Номер почтового отправления, если есть').fill('80083')
  await inspect(page, 'answer-sent')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('link', { name: 'К обращению', exact: true }).press('Enter')
  await page.getByText('Разъяснено').waitFor()
})

test('two with one letter see each other; a text typed without a network is saved once it is back; of two texts a person chooses', async () => {
  const id = await appealAtExecutor()
  const page = await theatre.at('vorontsova', `/appeals/${id}/answer`)
  await page.getByText('С чего начать?').waitFor()
  await page.keyboard.press('Digit1')
  const sheet = page.getByLabel('Текст', { exact: true })
  await sheet.waitFor()
  const head = await theatre.at('krylova', `/appeals/${id}/answer`)
  await head.getByText('Открыто ещё у: Елена Воронцова').waitFor()
  await page.getByText('Открыто ещё у: Ирина Крылова').waitFor()

  await page.context().setOffline(true)
  await sheet.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('Без сети. ')
  await page.getByText('сохраняем, текст на месте').waitFor()
  await head.getByLabel('Текст', { exact: true }).focus()
  await head.keyboard.press('Control+Home')
  await head.keyboard.insertText('Начальник. ')
  await head.getByText(/сохранено/u).waitFor()
  await page.context().setOffline(false)
  await page.getByText('Письмо изменили, пока Вы писали: Ирина Крылова.').waitFor()
  await inspect(page, 'answer-two')
  await page.keyboard.press('Alt+Digit1')
  await page.getByText(/сохранено/u).waitFor()
  await head.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('Без сети. '))
  await page.keyboard.press('Alt+KeyA')
  await page.getByRole('dialog').getByLabel('О чём фраза').fill('позвонить')
  await inspect(page, 'answer-phrases')
})
