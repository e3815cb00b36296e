// The telephone at the desk: it rings with a name, one key takes it; during a visit it is quiet, and answering is an interruption.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { uuid7 } from '#platform/uuid7.ts'
import { window4, window5 } from '#test/people.ts'
import { furnishOffice, sit, takeTicket } from './office.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage(furnishOffice)

/** The exchange, played: rings at the line of whoever this page belongs to. */
async function play(page: Page, call: string, kind: 'newCall' | 'hangup', number = '8 903 555-14-00') {
  const data = { id: uuid7(), call, kind, number, ...(kind === 'hangup' && { by: 'client' }) }
  expect((await page.request.post(`${theatre.address}/api/telephone/practice`, { data })).ok()).toBe(true)
}
const bar = (page: Page) => page.getByRole('region', { name: 'Входящий звонок' })

test('rings between visits; taken by one key, passed on by another, quiet while somebody sits at the window', async () => {
  const elena = await theatre.at('vorontsova', '/desk')
  const oleg = await theatre.at('gusev', '/desk')
  await sit(theatre, elena, window4)
  await sit(theatre, oleg, window5)
  const client = { id: uuid7(), kind: 'person', surname: 'Пак', name: 'Лидия', patronymic: 'Юрьевна', phone: '8 903 555-14-00' }
  expect((await elena.request.post(`${theatre.address}/api/clients`, { data: client })).ok()).toBe(true)

  const [first, second, third] = [uuid7(), uuid7(), uuid7()]
  await play(elena, first, 'newCall')
  await elena.getByRole('alert').filter({ hasText: 'Звонит Лидия Юрьевна' }).waitFor()
  expect(await bar(oleg).count()).toBe(0)
  await inspect(elena, 'desk-rings')
  await elena.keyboard.press('F6')
  await elena.getByRole('heading', { name: 'Звонки' }).waitFor()
  await elena.getByRole('heading', { name: /Поздоровайтесь: отдел/u }).waitFor()
  await play(elena, first, 'hangup')

  await elena.goto(`${theatre.address}/desk`)
  await play(elena, second, 'newCall')
  await bar(elena).getByText('на Вашу линию').waitFor()
  await elena.keyboard.press('Alt+KeyK')
  await bar(elena).getByText('на линию отдела').waitFor()
  await bar(oleg)
    .getByRole('button', { name: /Ответить/u })
    .waitFor()
  await oleg.getByRole('button', { name: /Ответить/u }).dblclick()
  await oleg.getByRole('heading', { name: 'Звонки' }).waitFor()
  await bar(elena).waitFor({ state: 'detached' })
  await play(elena, second, 'hangup')

  await takeTicket(theatre, elena)
  await elena.getByRole('heading', { level: 1, name: /001/u }).waitFor()
  await elena.keyboard.press('F2')
  await elena.getByRole('button', { name: /Пришёл клиент/u }).waitFor()
  await elena.keyboard.press('Enter')
  await elena.getByRole('heading', { level: 1, name: 'Поздоровайтесь и назовите себя' }).waitFor()
  const title = await elena.title()
  await play(elena, third, 'newCall')
  await bar(elena).getByText('Извините, отвечу на звонок').waitFor()
  expect(await elena.getByRole('alert').count()).toBe(0)
  expect(await elena.title()).toBe(title)
  await inspect(elena, 'desk-rings-quietly')
  await elena.keyboard.press('F6')
  await elena.getByRole('heading', { name: 'Звонки' }).waitFor()
  await play(elena, third, 'hangup')
  await elena.goto(`${theatre.address}/desk`)
  await elena.getByText(/Отвечаете по телефону/u).waitFor()
  const marked = theatre.database.db.selectFrom('interruption').select(['apologised', 'endedAt'])
  expect(await marked.execute()).toEqual([{ apologised: true, endedAt: null }])
  await elena.keyboard.press('Alt+KeyN')
  await elena.getByText(/Отвечаете по телефону/u).waitFor({ state: 'detached' })
})

test('two tabs and a lost network: a call is taken once, and the desk says what is safe', async () => {
  const one = await theatre.at('gusev', '/desk')
  const two = await one.context().newPage()
  await two.goto(`${theatre.address}/desk`)
  const call = uuid7()
  await play(one, call, 'newCall', '8 903 555-14-01')
  await bar(one).waitFor()
  await bar(two).waitFor()
  await one.context().setOffline(true)
  await one.keyboard.press('F6')
  await one.getByText('Нет сети, поэтому пока не вышло').waitFor()
  await one.context().setOffline(false)
  await Promise.all([one.keyboard.press('F6'), two.keyboard.press('F6')])
  await one.getByRole('heading', { name: 'Звонки' }).waitFor()
  const rows = theatre.database.db.selectFrom('phoneCall').select(['state', 'number']).where('number', '=', '+79035551401')
  expect(await rows.execute()).toEqual([{ state: 'talking', number: '+79035551401' }])
  const answers = theatre.database.db.selectFrom('event').select('data').where('kind', '=', 'call.answered')
  const { id } = await theatre.database.db
    .selectFrom('phoneCall')
    .select('id')
    .where('exchangeCall', '=', call)
    .executeTakeFirstOrThrow()
  expect((await answers.execute()).filter(({ data }) => (data as { call: string }).call === id)).toHaveLength(1)
})
