// The head sees the department today: waits, promises, ratings, rules; tables by keyboard; a new client without reloading.
import { expect, test } from 'vitest'
import { addDays, isWeekend } from '#calendar/day.ts'
import type { Database, Db } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { keepPromise } from '#promises/actions.ts'
import { openPromise } from '#promises/making.ts'
import { cast, jobs, window4 } from '#test/people.ts'
import { at, furnishWork, playVisit, work } from '#test/visits.ts'
import { takeTicket } from './office.ts'
import { inspect, stage } from './stage.ts'

const today = '2026-11-24'
const moscow = (minute: number, day = today) =>
  new Date(Date.parse(`${day}T00:00:00+03:00`) + Math.round(minute * 60) * 1000).toISOString()

/** The same numbers on every machine, evenly in 0…1. */
const chance = (n: number) => (Math.sin(n * 12.9898) * 43758.5453) % 1 && Math.abs((Math.sin(n * 12.9898) * 43758.5453) % 1)
const waitedBy = (n: number) => Math.round(chance(n) ** 2 * 190) / 10

/** Only what a wait consists of: enough for the weeks behind the day. */
async function pastWaits(db: Db, day: string, count: number): Promise<void> {
  const tickets = Array.from({ length: count }, (_, i) => {
    const seed = i + Number(day.slice(8)) * 100
    const came = 545 + chance(seed + 7) * 450
    return { id: uuid7(), number: 500 + i, came, called: came + waitedBy(seed) * (0.7 + chance(Number(day.slice(8))) * 0.5) }
  })
  await db
    .insertInto('ticket')
    .values(
      tickets.map(({ id, number, came, called }) => ({
        id,
        code: `past${id}`,
        day,
        letter: 'Р',
        number,
        reasonId: work,
        departmentId: jobs,
        state: 'done' as const,
        issuedAt: moscow(came, day),
        queuedAt: moscow(came, day),
        calledAt: moscow(called, day),
        endedAt: moscow(called + 10, day),
        staffId: cast.vorontsova.id,
      })),
    )
    .execute()
  const calls = tickets.map(({ id, called }) => ({ id: uuid7(), ticketId: id, at: moscow(called, day) }))
  await db
    .insertInto('ticketCall')
    .values(calls.map(call => ({ ...call, counterId: window4, staffId: cast.vorontsova.id })))
    .execute()
}

const steps = ['greet', 'name', 'listen', 'services', 'agree', 'check']

async function furnishDay({ db }: Database): Promise<void> {
  await furnishWork(db)
  for (let back = 1; back < 27; back++) {
    const day = addDays(today, -back)
    if (!isWeekend(day)) await pastWaits(db, day, back === 9 ? 4 : 30)
  }
  await pastWaits(db, today, 22)
  const session = { counterId: window4, createdAt: moscow(540), seenAt: moscow(998) }
  await db
    .insertInto('session')
    .values({ tokenHash: 'at window 4', staffId: cast.vorontsova.id, ...session })
    .execute()
  for (let i = 0; i < 28; i++)
    await playVisit(db, {
      came: moscow(548 + i * 14 + Math.floor(chance(i + 50) * 8)),
      waited: waitedBy(i + 3),
      served: 1,
      steps: steps.filter((_, step) => chance(i * 7 + step) < 0.93),
      skipped: i === 3 ? { services: 'Пришли только за справкой' } : {},
      interrupted: i === 8 || i === 20,
      ...((i === 12 || chance(i + 90) < 0.7) && {
        rated: { satisfaction: i === 12 ? 2 : chance(i + 11) < 0.7 ? 5 : 4, ease: chance(i + 31) < 0.7 ? 'easy' : 'rather-easy' },
      }),
    })
  for (const [i, due] of [600, 630, 660, 720, 780, 840, 900, 960, 975, 1020, 1050, 1080].entries()) {
    const [id, dueAt] = [uuid7(), moscow(due)]
    const what = i === 8 ? 'Перезвонить Лосеву о справке' : 'Позвонить и сказать, что решили'
    const opening = { id, what, dueAt, clientId: null, colleagueId: cast.gusev.id, contactId: null, channel: 'office' as const }
    const ownerId = i === 11 ? cast.krylova.id : cast.gusev.id
    await openPromise(db, { now: new Date(moscow(545)), madeBy: null }, { ...opening, clause: '2.2', byClient: false, ownerId })
    if (i < 8) await keepPromise(db, at('gusev', moscow(due - 15)), id, { outcome: 'Сделано', latenessReason: '' })
  }
}

/** Twenty to five on a Tuesday: most of a day is to be seen. */
const theatre = stage(furnishDay, moscow(1000))

test('the head comes to the day of the department, reads the tables by keyboard and sees a new client without reloading', async () => {
  const page = await theatre.at('krylova', '/')
  await page.getByRole('heading', { name: 'Отдел помощи в поиске работы' }).waitFor()
  await page.getByText('никто не ждёт').waitFor()
  await page.getByRole('img', { name: /^Ожидание за день: \d+ из 50 не ждали дольше нормы/u }).waitFor()
  await page.locator('.turn').getByText('оценка 2 из 5').waitFor()
  await page.locator('.prom').getByText('Перезвонить Лосеву о справке. Олег Гусев').waitFor()
  await page.locator('.rates').getByText('Одна низкая оценка, звонок впереди').waitFor()
  await page.locator('.steps').getByText('4.2.8').waitFor()
  expect(await page.locator('.steps').getByText('27 из 28').count()).toBeGreaterThan(0)
  await inspect(page, 'head')
  await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await inspect(page, 'head-dark')
  await page.evaluate(() => (document.documentElement.dataset.theme = 'light'))

  for (const table of ['Таблица по часам', 'Таблица по неделям', 'Таблица по пунктам', 'Таблица ответов', 'Все 13']) {
    await page.getByText(table, { exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: table }).waitFor()
  }
  await page.getByRole('cell', { name: 'Пришли только за справкой' }).waitFor()
  await inspect(page, 'head-tables')

  await takeTicket(theatre, page, [], work)
  await page.getByText('ждёт 1, дольше всех 0 мин').waitFor()
  await page.getByRole('radio', { name: '4 недели' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByText('понедельник, 23 ноября').waitFor()
  expect(await page.locator('.hall-now').count()).toBe(0)
})

test('the integrity officer chooses a department and sees that nothing is known of it, instead of a hundred per cent', async () => {
  const page = await theatre.at('belov', '/department')
  await page.getByRole('heading', { name: 'Отдел выплат' }).waitFor()
  await page.getByText('Сегодня ещё никто не брал талон').waitFor()
  await page.getByText('Законченных приёмов пока нет').waitFor()
  await inspect(page, 'head-empty')
  await page.getByLabel('Отдел', { exact: true }).selectOption({ label: 'Поиск работы' })
  await page.getByRole('heading', { name: 'Отдел помощи в поиске работы' }).waitFor()
  expect(await page.getByText('Ждут Вас').count()).toBe(0)
})
