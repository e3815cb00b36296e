// The check of a text: typed, mended by keys alone, a finding left with a reason, seen by who answers for quality.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inspect, stage } from './stage.ts'

const theatre = stage()

const letter = `Уважаемый Иванов И. И.!

Мы рассмотрели обращение Иванова И. И. о пособии за октябрь и осуществили выплату 20 ноября. Если вы не получили деньги, сообщите нам в ближайшее время.

Начальник отдела                И. С. Крылова`

const mended = `Уважаемый Иван Иванович!

Мы рассмотрели Ваше обращение о пособии за октябрь и выплатили 20 ноября. Если Вы не получили деньги, сообщите нам до 1 декабря.

Начальник отдела                И. С. Крылова`

async function sayWhom(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Кому', exact: true }).selectOption('person')
  await page.getByRole('textbox', { name: 'Фамилия' }).fill('Иванов')
  await page.getByRole('textbox', { name: 'Имя' }).fill('Иван')
  await page.getByRole('textbox', { name: 'Отчество' }).fill('Иванович')
  await page.getByRole('combobox', { name: 'Уважаемый или уважаемая' }).selectOption('male')
}

const sheetOf = (page: Page) => page.getByLabel('Текст', { exact: true })
const numbers = (page: Page) => page.locator('.finding').count()

test('five breaches are mended by keys alone, and the browser itself takes a fix back', async () => {
  const page = await theatre.at('vorontsova', '/check')
  await page.getByText('Здесь появятся замечания').waitFor()
  await inspect(page, 'check-empty')
  await sayWhom(page)
  const sheet = sheetOf(page)
  await sheet.focus()
  await page.keyboard.insertText(letter)
  await page.locator('.finding').nth(4).waitFor()
  expect(await numbers(page)).toBe(5)
  await inspect(page, 'check')

  const rest = page.locator('.finding.open')
  await rest.getByText('1. Обращение не по форме').waitFor()
  await page.keyboard.press('Alt+Enter')
  await rest.getByText('1. Сказано не человеку, а о нём').waitFor()
  await page.keyboard.press('Alt+ArrowDown')
  await rest.getByText('2. Скажите проще').waitFor()
  await page.keyboard.press('Alt+Digit1')
  await rest.getByText('2. «Вы» с прописной').waitFor()
  await page.keyboard.press('Alt+Enter')
  await rest.getByText('2. Скажите точнее').waitFor()
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.insertText('до 1 декабря')
  await rest.getByText('1. Сказано не человеку, а о нём').waitFor()
  await page.keyboard.press('Alt+Enter')
  await page.getByText('Замечаний нет').waitFor()
  expect(await sheet.inputValue()).toBe(mended)

  await page.keyboard.press('Control+KeyZ')
  await rest.getByText('Сказано не человеку, а о нём').waitFor()
  await page.keyboard.press('Control+Shift+KeyZ')
  await page.getByText('Замечаний нет').waitFor()
})

test('a finding left with a reason stays away after a reload and is counted for who answers for quality', async () => {
  const page = await theatre.at('gusev', '/check')
  const sheet = sheetOf(page)
  await sheet.focus()
  await page.keyboard.insertText('Мы осуществили выплату 20 ноября.')
  const open = page.locator('.finding.open')
  await open.getByText('Скажите проще').waitFor()
  await page.keyboard.press('Alt+Backspace')
  await page.getByLabel('Почему так верно').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Напишите, почему так верно').waitFor()
  await page.keyboard.press('Alt+Digit2')
  await inspect(page, 'check-leave')
  await page.keyboard.press('Control+Enter')
  await page.getByText('«осуществили выплату» оставлено').waitFor()
  await page.getByText('Замечаний нет').waitFor()
  await page.reload()
  await page.getByText('Замечаний нет').waitFor()
  expect(await sheet.inputValue()).toContain('осуществили')

  const quality = await theatre.at('belov', '/check/set-aside')
  await quality.getByRole('heading', { name: 'Скажите проще' }).waitFor()
  await quality.getByRole('cell', { name: 'Так в законе или приказе' }).waitFor()
  expect(await quality.getByText('осуществили').count()).toBe(0)
  await inspect(quality, 'set-aside')

  await page.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await open.getByText('Скажите проще').waitFor()
  await quality.reload()
  await quality.getByText('Пока ничего не оставляли').waitFor()
})

test('a browser without workers asks the server; a rule is explained by examples', async () => {
  const page = await theatre.at('krylova', '/')
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'))
  await page.goto(`${theatre.address}/check`)
  await sheetOf(page).fill('Мы осуществили выплату 20 ноября.')
  await page.locator('.finding.open').getByText('Скажите проще').waitFor()
  await page.getByRole('button', { name: 'Примеры' }).press('Enter')
  await page.getByRole('heading', { name: 'Так не пишем' }).waitFor()
  await inspect(page, 'check-help')
})
