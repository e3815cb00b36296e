// A walk-in client served to the end from the keyboard alone: ticket, call, talk, promises, summary, rating, what the head gets.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { furnishOffice } from './office.ts'
import { inspect, phone, stage } from './stage.ts'

const theatre = stage(furnishOffice)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function inDark(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await inspect(page, `${name}-dark`)
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'))
}

test('a client whom nobody knew is served by the Code from the keyboard alone, and a low mark reaches the head the same day', async () => {
  const kiosk = await theatre.window('/kiosk', { width: 1080, height: 1920 })
  await kiosk.getByRole('button', { name: /Осталась без работы/u }).focus()
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('button', { name: 'Говорить громче' }).focus()
  await kiosk.keyboard.press('Space')
  await kiosk.getByRole('button', { name: /Взять талон/u }).focus()
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('heading', { name: /Р 001/u }).waitFor()
  const board = await theatre.window('/board', { width: 1920, height: 1080 })

  const desk = await theatre.at('vorontsova', '/desk')
  const { keyboard } = desk
  await heading(desk, 'За каким окном Вы сегодня?')
  await inspect(desk, 'desk-window')
  await keyboard.press('Digit1')
  await heading(desk, /Р 001/u)
  await inspect(desk, 'desk-idle')
  await keyboard.press('F2')
  await desk.getByRole('button', { name: /Пришёл клиент/u }).waitFor()
  await board.getByText('Окно 4').waitFor()
  await inspect(desk, 'desk-called')
  await keyboard.press('Enter')

  await heading(desk, 'Поздоровайтесь и назовите себя')
  expect(await desk.title()).toContain('Р 001')
  await inspect(desk, 'desk-greet')
  const said = await desk.locator('.say q').textContent()
  await keyboard.press('Alt+KeyB')
  expect(await desk.locator('.say q').textContent()).not.toBe(said)
  await keyboard.press('F9')
  await desk.getByText('Закрыть без проверки').waitFor()
  await keyboard.press('Enter')

  await heading(desk, 'Узнайте имя и за кого пришли')
  await keyboard.type('сафронова нина петровна')
  await desk.getByRole('option', { name: /Никого не нашли/u }).waitFor()
  await inspect(desk, 'desk-search')
  await keyboard.press('Enter')
  await desk.getByLabel('Дата рождения').waitFor()
  for (const text of ['', '', '', '21.03.1969', '8 903 123-45-67', 'бухгалтер']) {
    if (text) await keyboard.type(text)
    await keyboard.press('Tab')
  }
  await inspect(desk, 'desk-new-client')
  await desk.getByLabel('Кем работает').press('Enter')
  await desk.getByRole('button', { name: 'Это не тот человек' }).waitFor()
  await desk.getByText('Сафронова, 57 лет, бухгалтер').waitFor()
  await desk.getByRole('complementary', { name: 'Дело клиента' }).getByText('Говорить громче').waitFor()
  await keyboard.press('Enter')

  await heading(desk, 'Выслушайте и уточните')
  await keyboard.type('Бухгалтер, 22 года на фабрике. 13 ноября фабрику закрыли. Хочет понять, на что жить.')
  await desk.getByText('сохранено', { exact: true }).waitFor()
  await inspect(desk, 'desk-essence')
  await keyboard.press('Alt+KeyG')
  await desk.getByLabel('Что сделаем').and(desk.locator(':focus')).waitFor()
  await keyboard.type('Узнать в архиве про стаж и позвонить')
  await keyboard.press('Alt+Digit2')
  await inspect(desk, 'desk-promise')
  await keyboard.press('Enter')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await desk.locator('.due .is-new').getByText('Узнать в архиве про стаж и позвонить').waitFor()
  await desk.getByLabel('Суть').focus()
  await keyboard.press('Control+Enter')

  await heading(desk, 'Расскажите, чем поможем')
  await keyboard.press('Digit1')
  await keyboard.press('Digit3')
  await desk.getByText('Куда идти: Социальный фонд, Садовая, 3').waitFor()
  await inspect(desk, 'desk-services')
  await inDark(desk, 'desk-services')
  await keyboard.press('Enter')

  await heading(desk, /Договоритесь/u)
  await keyboard.type('Подали заявление на пособие')
  await keyboard.press('Alt+KeyG')
  await desk.getByLabel('Что сделаем').and(desk.locator(':focus')).waitFor()
  await keyboard.type('Принести справку о заработке')
  await keyboard.press('Tab')
  await keyboard.press('ArrowDown')
  await desk.getByLabel('Или напишите день и час').fill('03.12.2026 10:00')
  await desk.getByText(/Обещаем четверг 03\.12/u).waitFor()
  await keyboard.press('Enter')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })
  await inspect(desk, 'desk-agreement')
  await desk.getByLabel('Итог').focus()
  await keyboard.press('Control+Enter')

  await heading(desk, /Спросите, всё ли обсудили/u)
  await inspect(desk, 'desk-check')
  await keyboard.press('Enter')
  await heading(desk, 'Нина Петровна: приём закончен')
  await inspect(desk, 'desk-over')

  const href = await desk.getByRole('link', { name: 'Открыть памятку' }).getAttribute('href')
  const client = await theatre.window(href!, phone)
  await client.getByText('Узнать в архиве про стаж и позвонить').waitFor()
  await client.getByText('Принести справку о заработке').waitFor()
  await client.getByRole('link', { name: 'Оценить приём' }).click()
  await client.getByLabel('2, скорее нет').press('Space')
  await client.getByLabel('Скорее сложно').press('Space')
  await client.getByRole('button', { name: /Отправить/u }).click()
  await client.getByRole('heading', { name: 'Спасибо, ответ записали' }).waitFor()

  const head = await theatre.at('krylova', '/desk')
  await head.locator('.due').getByText('оценка 2 из 5').waitFor()
}, 120_000)
