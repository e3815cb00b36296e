// From Ctrl+K to a letter that was looked for, by keyboard; what is not one's own is not found.
import { expect, test } from 'vitest'
import { takeIn } from '#correspondence/actions.ts'
import { letterOf } from '#test/mail.ts'
import { inspect, phone, stage } from './stage.ts'

const moment = '2026-11-24T07:30:00.000Z'
const theatre = stage(async ({ db }) => {
  const letter = (from: string, subject: string, body: string) =>
    takeIn(db, new Date(moment), Buffer.from(letterOf({ from, subject, body })), moment)
  await letter(
    'Нина Котова <nina@mail.test>',
    'Пособие за ноябрь',
    'Здравствуйте! Ещё не пришло, а справки я отдала месяц назад.',
  )
  await letter('Вера <vera@mail.test>', 'Курсы', 'Какие справки нужны на курсы?')
  await db
    .insertInto('client')
    .values({ id: '00000000-0000-7000-8000-000000000901', kind: 'person', surname: 'Котова', name: 'Нина', knownSince: moment })
    .execute()
}, moment)

test('a word of a letter typed into «Найти» leads to the letter, without a mouse', async () => {
  const me = await theatre.at('vorontsova', '/')
  await me.getByRole('heading', { level: 1 }).waitFor()
  await me.keyboard.press('Control+KeyK')
  await me.getByRole('dialog').getByRole('textbox').fill('справка')
  await me.keyboard.press('Enter')
  await me.getByRole('heading', { name: 'Письма' }).waitFor()
  expect(await me.locator('mark').allTextContents()).toEqual(['справки', 'справки'])
  expect(me.url()).not.toContain('справ')
  await inspect(me, 'search')
  await me.getByRole('searchbox').fill('котова')
  await me.getByRole('heading', { name: 'Клиенты' }).waitFor()
  await me.getByText('Пособие за ноябрь').waitFor()
  await me.waitForFunction(() => document.querySelectorAll('.found a').length === 1)
  await me.keyboard.press('Alt+ArrowDown')
  await me.keyboard.press('Enter')
  await me.getByRole('heading', { name: 'Пособие за ноябрь' }).waitFor()
  // Back: the words still stand there.
  await me.goBack()
  await me.getByRole('heading', { name: 'Клиенты' }).waitFor()
  expect(await me.getByRole('searchbox').inputValue()).toBe('котова')
})

test('the empty screen teaches, nothing found says what to do', async () => {
  const me = await theatre.at('vorontsova', '/search', phone)
  await me.getByText('Напишите имя, телефон').waitFor()
  await inspect(me, 'search-empty')
  await me.getByRole('searchbox').fill('шмыргель')
  await me.getByText('Ничего не нашлось').waitFor()
})
