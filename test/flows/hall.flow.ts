// The hall as clients see it: the kiosk by keyboard, the ticket on a telephone, the call on the board, the network lost and back.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { jobs, password, cast, window4 } from '#test/people.ts'
import { inspect, phone, stage } from './stage.ts'

const theatre = stage(async ({ db }) => {
  await db
    .insertInto('reason')
    .values({
      id: uuid7(),
      code: 'work',
      letter: 'Р',
      title: 'Ищу работу',
      hint: 'вакансии, резюме, подработка',
      icon: 'case',
      departmentId: jobs,
      usualMinutes: 15,
      sort: 1,
      validFrom: '2026-01-01',
      documents: ['Паспорт'],
    })
    .execute()
})

test('a client takes a ticket by keyboard, follows it on a telephone, and the board calls it', async () => {
  const kiosk = await theatre.window('/kiosk', { width: 1080, height: 1920 })
  await kiosk.getByRole('button', { name: /Ищу работу/u }).focus()
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('button', { name: 'Говорить громче' }).focus()
  await kiosk.keyboard.press('Space')
  await inspect(kiosk, 'kiosk')
  await kiosk.getByRole('button', { name: /Взять талон/u }).focus()
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('heading', { name: /Р 001/u }).waitFor()
  await inspect(kiosk, 'kiosk-ticket')
  const { code } = await theatre.database.db.selectFrom('ticket').select('code').executeTakeFirstOrThrow()

  const telephone = await theatre.window(`/t/${code}`, phone)
  await telephone.getByRole('heading', { name: 'Вы следующий в очереди' }).waitFor()
  await inspect(telephone, 'ticket')
  const board = await theatre.window('/board', { width: 1920, height: 1080 })
  await board.getByText('Приглашений пока нет').waitFor()

  const desk = (await theatre.window('/')).request
  const write = { headers: { 'content-type': 'application/json' } }
  await desk.post(`${theatre.address}/api/session`, { data: { login: cast.vorontsova.login, password } })
  await desk.put(`${theatre.address}/api/session/counter`, { data: { counterId: window4 }, ...write })
  expect((await desk.post(`${theatre.address}/api/desk/next`, { data: { callId: uuid7() }, ...write })).status()).toBe(200)
  await board.getByText('Окно 4').waitFor()
  expect(await board.locator('.number').textContent()).toBe('Р 001')
  await inspect(board, 'board')
  await telephone.getByRole('heading', { name: 'Вас ждут: окно 4, направо' }).waitFor()
  await inspect(telephone, 'ticket-called')
})
