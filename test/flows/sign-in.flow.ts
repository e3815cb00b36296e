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

test('a person changes the password from the own menu, by keyboard', async () => {
  const page = await theatre.at('romanova', '/colleagues')
  const { keyboard } = page
  await page.getByRole('heading', { name: 'Коллеги' }).waitFor()
  await page.getByRole('button', { name: /Анна Романова/u }).focus()
  await keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name: 'Сменить пароль' })
  await item.waitFor()
  for (let i = 0; i < 3; i++) await keyboard.press('ArrowDown')
  await item.and(page.locator(':focus')).waitFor()
  await keyboard.press('Enter')
  await page.getByLabel('Прежний пароль').and(page.locator(':focus')).waitFor()
  const type = async (words: string[]) => {
    for (const word of words) {
      await keyboard.press('Control+A')
      await keyboard.type(word)
      await keyboard.press('Tab')
    }
    await keyboard.press('Enter')
  }
  await type(['не тот', 'дождь-и-ветер-7', 'дождь-и-ветер-8'])
  await page.getByText('не совпадает').waitFor()
  await page.getByLabel('Прежний пароль').focus()
  await type(['не тот', 'дождь-и-ветер-7', 'дождь-и-ветер-7'])
  await page.getByText('Прежний пароль не подошёл').waitFor()
  await inspect(page, 'own-password')
  await page.getByLabel('Прежний пароль').focus()
  await type([password, 'дождь-и-ветер-7', 'дождь-и-ветер-7'])
  await page.getByText('Пароль сменили').waitFor()
  await inspect(page, 'own-password-done')
  await keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})
