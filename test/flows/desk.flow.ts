// What happens at a desk besides the straight way: a hand-over, a parked visit, a telephone that rings, a lost network, two tabs.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { uuid7 } from '#platform/uuid7.ts'
import { window4, window5, window6 } from '#test/people.ts'
import { furnishOffice, sit, takeTicket } from './office.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage(furnishOffice)

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const file = (page: Page) => page.getByRole('complementary', { name: 'Дело клиента' })

async function knownClient(page: Page, surname: string, name: string, patronymic: string): Promise<void> {
  const body = { id: uuid7(), kind: 'person', surname, name, patronymic, gender: 'female', birthOn: '1969-03-21' }
  expect((await page.request.post(`${theatre.address}/api/clients`, { data: body })).ok()).toBe(true)
}

/** From the call to the third step, where the essence is written. */
async function receive(page: Page, surname: string): Promise<void> {
  await heading(page, /001|002|003/u)
  await page.keyboard.press('F2')
  await page.getByRole('button', { name: /Пришёл клиент/u }).waitFor()
  await page.keyboard.press('Enter')
  await heading(page, 'Поздоровайтесь и назовите себя')
  await page.keyboard.press('Enter')
  await heading(page, 'Узнайте имя и за кого пришли')
  await page.keyboard.type(surname)
  await page.getByRole('option', { name: /1969|57 лет/u }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Это не тот человек' }).waitFor()
  await page.keyboard.press('Enter')
  await heading(page, 'Выслушайте и уточните')
}

test('a visit is put aside and taken up again, then handed over: the colleague reads it before the call and asks nothing twice', async () => {
  const desk = await theatre.at('vorontsova', '/desk')
  const { keyboard } = desk
  await knownClient(desk, 'Сафронова', 'Нина', 'Петровна')
  await takeTicket(theatre, desk)
  await sit(theatre, desk, window4)
  await receive(desk, 'сафронова')
  await keyboard.type('Фабрику закрыли, хочет знать про пособие.')

  await keyboard.press('Alt+KeyN')
  await desk.getByText(/Отвечаете по телефону/u).waitFor()
  expect(await desk.locator('.say q').textContent()).toMatch(/извините|простите/iu)
  await keyboard.press('Alt+KeyN')
  await desk.getByText(/Отвечаете по телефону/u).waitFor({ state: 'detached' })

  await keyboard.press('F7')
  await desk.getByRole('heading', { name: 'Отложенные приёмы' }).waitFor()
  await inspect(desk, 'desk-parked')
  await keyboard.press('Digit1')
  await heading(desk, 'Выслушайте и уточните')
  expect(await desk.getByLabel('Суть').inputValue()).toBe('Фабрику закрыли, хочет знать про пособие.')

  await keyboard.press('F4')
  await desk.getByRole('dialog').waitFor()
  await desk.getByLabel('Куда').selectOption({ label: 'Отдел выплат' })
  await desk.getByLabel('О чём просите коллегу').fill('Посчитать пособие')
  await inspect(desk, 'desk-transfer')
  await keyboard.press('Control+Enter')
  await desk.getByRole('dialog').waitFor({ state: 'detached' })

  const other = await theatre.at('akhmetov', '/desk')
  await sit(theatre, other, window6)
  await heading(other, /Прочтите, потом позовём/u)
  await other.getByText('Фабрику закрыли, хочет знать про пособие.').waitFor()
  await other.getByText('Нина Петровна').first().waitFor()
  await inspect(other, 'desk-handover')
  await other.keyboard.press('F2')
  await heading(other, /Прочтите, потом позовём/u)
  await other.keyboard.press('Enter')
  await other.getByRole('button', { name: /^Позвать/u }).waitFor()
  await other.keyboard.press('F2')
  await other.getByRole('button', { name: /Пришёл клиент/u }).waitFor()
  await other.keyboard.press('Enter')
  await file(other).getByRole('heading', { name: 'Нина Петровна' }).waitFor()
  await heading(other, 'Поздоровайтесь и назовите себя')
}, 60_000)

test('what is typed while the network is away stays and is sent once; two tabs with two texts let a person choose', async () => {
  const desk = await theatre.at('gusev', '/desk')
  await knownClient(desk, 'Юсупова', 'Гульнара', 'Рашидовна')
  await takeTicket(theatre, desk)
  await sit(theatre, desk, window5)
  await receive(desk, 'юсупова')
  const context = desk.context()
  await context.setOffline(true)
  await desk.keyboard.type('Справку о стаже не дают.')
  await desk
    .getByText(/Нет сети с/u)
    .first()
    .waitFor()
  await inspect(desk, 'desk-offline')
  await context.setOffline(false)
  await desk.getByText('сохранено', { exact: true }).waitFor()

  const second = await context.newPage()
  await second.goto(`${theatre.address}/desk`)
  await second.getByLabel('Суть').waitFor()
  expect(await second.getByLabel('Суть').inputValue()).toBe('Справку о стаже не дают.')
  await context.setOffline(true)
  await desk.getByLabel('Суть').fill('Справку о стаже не дают в архиве.')
  await second.getByLabel('Суть').fill('Справку о стаже не дают с весны.')
  await context.setOffline(false)
  const torn = await Promise.any(
    [desk, second].map(async page =>
      page
        .getByText('Оба текста целы, выберите.')
        .waitFor()
        .then(() => page),
    ),
  )
  await inspect(torn, 'desk-two-tabs')
  await torn.getByRole('button', { name: 'Соединить оба' }).press('Enter')
  await torn.getByText('сохранено', { exact: true }).waitFor()
  const saved = await theatre.database.db.selectFrom('contact').select('essence').where('essence', 'like', '%Справку%').execute()
  expect(saved).toHaveLength(1)
  expect(saved[0]?.essence).toContain('в архиве')
  expect(saved[0]?.essence).toContain('с весны')
}, 60_000)
