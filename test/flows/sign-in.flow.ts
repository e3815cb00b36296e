// Signing in, the start page, colleagues and the locked screen, by keyboard alone.
import { expect, test } from 'vitest'
import { password } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage()

test('a person signs in, is told plainly what did not fit, and locks the screen', async () => {
  const page = await theatre.window('/')
  await page.getByLabel('Логин').fill('sidorova')
  await page.getByLabel('Пароль').fill('не тот')
  await page.keyboard.press('Enter')
  await page.getByText('не подошли друг к другу').waitFor()
  await inspect(page, 'sign-in')
  expect(await page.getByLabel('Логин').inputValue()).toBe('sidorova')
  await page.getByLabel('Пароль').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Забота' }).click()
  await page.getByRole('heading', { name: 'Здравствуйте, Нина Павловна' }).waitFor()
  await inspect(page, 'start')
  await page.getByRole('button', { name: /Нина Сидорова/u }).click()
  await page.getByRole('menuitem', { name: 'Закрыть экран' }).click()
  await page.getByRole('heading', { name: 'Экран закрыт' }).waitFor()
  await inspect(page, 'locked')
  await page.getByLabel('Пароль').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Экран закрыт' }).waitFor({ state: 'detached' })
})

test('the list of keys and the search open by physical keys', async () => {
  const page = await theatre.at('sidorova', '/colleagues')
  await page.getByRole('heading', { name: 'Коллеги' }).waitFor()
  await inspect(page, 'colleagues')
  await page.keyboard.press('Control+Slash')
  await page.getByRole('heading', { name: 'Клавиши этого экрана' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+KeyK')
  await page.getByLabel('Экран').fill('начало')
  await inspect(page, 'find')
})
