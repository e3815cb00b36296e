// Bookings by keyboard alone: a new client by telephone, at the desk, moved, cancelled; in the hall, where the booked client checks in.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { furnishOffice, work } from './office.ts'
import { inspect, stage } from './stage.ts'

/** Tuesday, 10:30 in Moscow. */
const now = '2026-11-24T07:30:00.000Z'

const theatre = stage(async database => {
  await furnishOffice(database)
  await database.db
    .insertInto('client')
    .values({ id: uuid7(), kind: 'person', surname: 'Юсупова', name: 'Гузель', phone: '+79031234567', knownSince: now })
    .execute()
}, now)

test('a specialist books a new client, moves and cancels the booking', async () => {
  const { db } = theatre.database
  const page = await theatre.at('vorontsova', '/bookings')
  const { keyboard } = page
  await page.getByText('На этот день никто не записан').waitFor()
  await inspect(page, 'bookings-empty')
  await keyboard.press('F2')
  await page.getByRole('combobox', { name: 'С чем придут' }).waitFor()
  await keyboard.press('Control+Enter')
  await page.getByText('Выберите, с чем придут.', { exact: true }).waitFor()
  await keyboard.press('ArrowDown')
  await page.getByRole('radio', { name: /^10:30/u }).waitFor()
  await keyboard.press('PageDown')
  await page.getByText('завтра, среда 25.11').waitFor()
  await page.getByRole('radio', { name: /^09:00/u }).waitFor()
  await page.getByRole('radio', { name: /^09:00/u }).focus()
  await keyboard.press('Space')
  await keyboard.press('Tab')
  await keyboard.type('кротова анна 8 905 111-22-33')
  await page.getByRole('option', { name: /Никого не нашли, записать нового/u }).waitFor()
  await inspect(page, 'book-search')
  await keyboard.press('Enter')
  await page.getByLabel('Фамилия').waitFor()
  expect(await page.getByLabel('Телефон').inputValue()).toBe('8 905 111-22-33')
  await inspect(page, 'book-new')
  await keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: 'Анна' }).waitFor()
  await inspect(page, 'book-made')
  await keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await keyboard.press('PageDown')
  const line = page.locator('.booking-lines > li', { hasText: 'Анна' })
  await line.getByText('ждём').waitFor()
  await inspect(page, 'bookings')

  await line.getByRole('button', { name: 'Перенести' }).focus()
  await keyboard.press('Enter')
  const eleven = page.getByRole('radio', { name: /^11:00/u })
  await eleven.waitFor()
  await eleven.focus()
  await keyboard.press('Space')
  await keyboard.press('Alt+Digit1')
  await inspect(page, 'booking-move')
  await keyboard.press('Control+Enter')
  await line.getByText('11:00').waitFor()

  await line.getByRole('button', { name: 'Отменить' }).focus()
  await keyboard.press('Enter')
  await page.getByLabel('Почему').press('Enter')
  await page.getByText('Напишите, почему отменяем').waitFor()
  await keyboard.press('Alt+Digit1')
  await inspect(page, 'booking-cancel')
  await keyboard.press('Enter')
  await line.getByText('отменена').waitFor()
  const changes = await db.selectFrom('bookingChange').select(['reason', 'becomesAt']).orderBy('becomesAt').execute()
  expect(changes).toEqual([
    { reason: 'Клиент попросил', becomesAt: '2026-11-25T08:00:00.000Z' },
    { reason: 'Клиент не придёт', becomesAt: null },
  ])
})

test('in the hall a known client is booked and checked in', async () => {
  const page = await theatre.at('sidorova', '/hall')
  const { keyboard } = page
  await page.getByText('Здесь будут номера').waitFor()
  await keyboard.press('F8')
  await page.getByRole('combobox', { name: 'С чем придут' }).waitFor()
  await page.getByRole('combobox', { name: 'С чем придут' }).selectOption(work)
  const first = page.getByRole('radio', { name: /^10:30/u })
  await first.focus()
  await keyboard.press('Space')
  await keyboard.press('Tab')
  await keyboard.type('юсупова')
  await page.getByRole('option', { name: /Юсупова Гузель/u }).waitFor()
  await keyboard.press('Enter')
  await page.getByText('Убрать имя').waitFor()
  await inspect(page, 'hall-book')
  await keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: 'Гузель' }).waitFor()
  await keyboard.press('Enter')
  await page.locator('.hall-bookings li', { hasText: 'Гузель' }).waitFor()
  await keyboard.press('F7')
  await page.getByRole('radio', { name: /Гузель/u }).waitFor()
  await keyboard.press('Digit1')
  await keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'Р 001' }).waitFor()
})
