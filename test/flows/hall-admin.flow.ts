// The hall administrator by keyboard alone: sees who waits too long, issues, corrects, takes off, checks a booking in; the hall is live.
import { expect, test } from 'vitest'
import { localOf } from '#calendar/zone.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { benefits, jobs, window4 } from '#test/people.ts'
import { furnishOffice, sit, work } from './office.ts'
import { inspect, stage } from './stage.ts'

const now = Date.now()
const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString()
const longest = uuid7()

const theatre = stage(async database => {
  await furnishOffice(database)
  const { db } = database
  await db
    .insertInto('priorityGroup')
    .values({
      code: 'veteran',
      title: 'Ветеран боевых действий',
      source: 'Закон о ветеранах, статья 16',
      validFrom: '2026-01-01',
    })
    .execute()
  const client = uuid7()
  await db
    .insertInto('client')
    .values({
      id: client,
      kind: 'person',
      surname: 'Юсупова',
      name: 'Гузель',
      patronymic: 'Рашидовна',
      birthOn: '1981-05-02',
      phone: '+79031234567',
      knownSince: ago(9000),
    })
    .execute()
  const booking = { clientId: client, reasonId: work, departmentId: jobs, minutes: 20, startsAt: ago(0), madeAt: ago(9000) }
  await db
    .insertInto('booking')
    .values({ id: uuid7(), ...booking })
    .execute()
  const day = localOf(now, 'Europe/Moscow').date
  const ticket = { day, letter: 'Р', reasonId: work, departmentId: jobs }
  await db
    .insertInto('ticket')
    .values([
      { ...ticket, id: longest, code: 'ticket-one', number: 1, issuedAt: ago(22), queuedAt: ago(22) },
      { ...ticket, id: uuid7(), code: 'ticket-two', number: 2, issuedAt: ago(9), queuedAt: ago(9), help: ['louder', 'escort'] },
      { ...ticket, id: uuid7(), code: 'ticket-three', number: 3, issuedAt: ago(4), queuedAt: ago(4), state: 'away' },
    ])
    .execute()
  await db.insertInto('ticketCounter').values({ day, letter: 'Р', last: 3 }).execute()
})

test('the hall is minded by keyboard alone, and what others do is seen at once', async () => {
  const { db } = theatre.database
  const hall = await theatre.at('sidorova', '/hall')
  const { keyboard } = hall
  const line = (name: RegExp) => hall.locator('.hall-lines').getByRole('button', { name })
  await line(/Р 001.*норма 15/u).waitFor()
  expect(await hall.title()).toContain('ждут 3')
  await keyboard.press('ArrowDown')
  await inspect(hall, 'hall')

  await keyboard.press('F2')
  await hall.getByRole('radio').first().waitFor()
  await keyboard.press('Digit2')
  for (const key of ['Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'ArrowDown', 'Tab']) await keyboard.press(key)
  await keyboard.type('юсупова гузель')
  await hall.getByRole('option', { name: /Юсупова Гузель/u }).waitFor()
  await inspect(hall, 'hall-issue')
  await keyboard.press('Enter')
  await hall.getByText('Убрать имя').waitFor()
  await keyboard.press('Control+Enter')
  await hall.getByRole('status').filter({ hasText: 'П 001' }).waitFor()
  await inspect(hall, 'hall-given')
  await keyboard.press('Enter')
  await line(/П 001.*льгота.*Проводить/u).waitFor()
  expect(
    await db.selectFrom('ticket').select(['priorityGroup', 'departmentId', 'help']).where('letter', '=', 'П').execute(),
  ).toEqual([{ priorityGroup: 'veteran', departmentId: benefits, help: ['escort'] }])

  await keyboard.press('Digit2')
  await line(/Р 001/u).waitFor({ state: 'detached' })
  await keyboard.press('Digit1')
  await line(/Р 001/u).focus()
  await keyboard.press('F4')
  await hall.getByRole('dialog', { name: 'Исправить Р 001' }).waitFor()
  await keyboard.press('Digit2')
  await keyboard.press('Enter')
  await line(/Р 001.*Пособие и выплаты/u).waitFor()

  const desk = await theatre.at('vorontsova', '/desk')
  await sit(theatre, desk, window4)
  await desk.request.post(`${theatre.address}/api/desk/next`, { data: { callId: uuid7() } })
  await hall.getByText('зовут Р 002').waitFor()

  await keyboard.press('F7')
  await hall.getByRole('radio', { name: /Гузель Рашидовна/u }).waitFor()
  await keyboard.press('Digit1')
  await inspect(hall, 'hall-check-in')
  await keyboard.press('Enter')
  await hall.getByRole('status').filter({ hasText: 'Р 004' }).waitFor()
  await keyboard.press('Enter')
  await line(/Р 004.*по записи/u).waitFor()

  await line(/Р 001/u).focus()
  await keyboard.press('F9')
  await hall.getByLabel('Почему').waitFor()
  await keyboard.press('Enter')
  await hall.getByText('Напишите, почему снимаем').waitFor()
  await keyboard.press('Alt+Digit1')
  await inspect(hall, 'hall-cancel')
  await keyboard.press('Enter')
  await line(/Р 001/u).waitFor({ state: 'detached' })
  expect(await db.selectFrom('ticketCancellation').select(['ticketId', 'reason']).execute()).toEqual([
    { ticketId: longest, reason: 'Ушли, не дождались' },
  ])
})
