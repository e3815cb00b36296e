// The administrator keeps the centre, and the integrity officer sees who opened a file: by keyboard, in a real browser.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { uuid7 } from '#platform/uuid7.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage()

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test('the administrator adds a colleague, who signs in; a department, a norm and the colour change', async () => {
  const page = await theatre.at('kim', '/')
  const { keyboard } = page
  await heading(page, 'Сотрудники')
  await page.getByRole('button', { name: /Воронцова Елена/u }).waitFor()
  await inspect(page, 'accounts')
  await keyboard.press('Alt+KeyY')
  await page.getByLabel('Фамилия').waitFor()
  for (const text of ['Петрова', 'Юлия', 'Игоревна', 'инспектор']) {
    await keyboard.type(text)
    await keyboard.press('Tab')
  }
  await page.getByLabel('Логин').fill('gusev')
  await keyboard.press('Enter')
  await page.getByText('Логин gusev уже занят').waitFor()
  await page.getByLabel('Логин').fill('petrova')
  await inspect(page, 'account-new')
  await keyboard.press('Enter')
  const word = (await page.locator('.password-sheet dd').last().textContent()) ?? ''
  expect(word).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/u)
  await inspect(page, 'account-password')
  await keyboard.press('Enter')
  const petrova = await theatre.window('/')
  await petrova.getByLabel('Логин').fill('petrova')
  await petrova.getByLabel('Пароль').fill(word)
  await petrova.keyboard.press('Enter')
  await petrova.getByRole('button', { name: /Юлия Петрова/u }).waitFor()

  await page.getByRole('button', { name: /Петрова Юлия/u }).focus()
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Доступ' }).waitFor()
  await inspect(page, 'account')
  await page.getByRole('button', { name: 'Закрыть доступ' }).focus()
  await keyboard.press('Enter')
  await page.getByText('Открытых обещаний за человеком нет').waitFor()
  await petrova.reload()
  await petrova.getByLabel('Логин').waitFor()
  await keyboard.press('Escape')

  await page.goto(`${theatre.address}/places`)
  await page.getByRole('button', { name: /Отдел выплат/u }).waitFor()
  await inspect(page, 'places')
  await page.getByRole('button', { name: /Отдел выплат/u }).focus()
  await keyboard.press('Enter')
  await page.getByLabel('Понедельник').fill('с девяти')
  await keyboard.press('Enter')
  await page.getByText('Напишите так: 09:00–13:00').waitFor()
  await inspect(page, 'department')
  await page.getByLabel('Понедельник').fill('8-12, 13-17')
  await keyboard.press('Enter')
  await page.getByText('пн 08:00–12:00, 13:00–17:00').waitFor()

  await page.goto(`${theatre.address}/norms`)
  await page.getByRole('button', { name: /Ждать в живой очереди/u }).waitFor()
  await inspect(page, 'norms')
  await page.getByRole('button', { name: /Ждать в живой очереди/u }).focus()
  await keyboard.press('Enter')
  await page.getByLabel('Сколько, минут').fill('10')
  await page.getByLabel('По какому документу').fill('Приказ от 20.11.2026 № 12')
  await keyboard.press('Enter')
  await page.getByRole('cell', { name: '10 минут' }).waitFor()
  await inspect(page, 'norm')
  await keyboard.press('Escape')

  await page.goto(`${theatre.address}/look`)
  await page.getByLabel('Цвет центра').fill('#ffcc00')
  await page.getByText('нужно хотя бы 4,5').waitFor()
  await page.getByLabel('Цвет центра').fill('#7a1f5c')
  await inspect(page, 'look')
  await page.getByLabel('Цвет центра').press('Enter')
  await page.getByText('новый вид уже на всех экранах').waitFor()
  const kiosk = await theatre.window('/kiosk')
  const accent = await kiosk.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))
  expect(accent).toBe('#7a1f5c')
})

test('the integrity officer finds who opened a file without a conversation', async () => {
  const hall = await theatre.at('sidorova', '/')
  const post = async (path: string, data: object) => {
    const res = await hall.request.post(`${theatre.address}/api/${path}`, { data })
    expect(res.status(), path).toBe(200)
  }
  const id = uuid7()
  await post('clients', { id, kind: 'person', surname: 'Сафронова', name: 'Нина', patronymic: 'Петровна' })
  await post(`clients/${id}/file`, { ground: { reason: 'Просили перезвонить об архиве' } })

  const page = await theatre.at('belov', '/views')
  await heading(page, 'Кто открывал дело')
  await page.getByText('Просили перезвонить об архиве').waitFor()
  await page.getByLabel('Клиент').focus()
  await page.keyboard.type('сафронова')
  await page.keyboard.press('Enter')
  await page.getByText('Всего 1.').waitFor()
  await inspect(page, 'views')
  await page.getByLabel('Клиент').fill('никто такой')
  await page.keyboard.press('Enter')
  await page.getByText('Таких открытий нет').waitFor()
  await inspect(page, 'views-none')
})
