// «Обещания» by keyboard: through the list, kept late with a reason, moved, passed together; the client reads the state by a link.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { cast, jobs } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const moment = '2026-11-24T09:00:00.000Z'
const [nina, first, second, third, late] = [uuid7(), uuid7(), uuid7(), uuid7(), uuid7()]

const theatre = stage(async ({ db }) => {
  await db
    .insertInto('client')
    .values({ id: nina, kind: 'person', name: 'Нина', patronymic: 'Петровна', surname: 'Сафронова', knownSince: moment })
    .execute()
  const row = (id: string, what: string, dueAt: string) => ({
    id,
    what,
    dueAt,
    firstDueAt: dueAt,
    clientId: nina,
    channel: 'visit' as const,
    ownerId: cast.vorontsova.id,
    departmentId: jobs,
    madeAt: '2026-11-20T09:00:00.000Z',
    madeBy: cast.vorontsova.id,
  })
  await db
    .insertInto('promise')
    .values([
      row(late, 'Узнать в архиве про стаж и позвонить', '2026-11-24T08:00:00.000Z'),
      row(first, 'Прислать список вакансий рядом с домом', '2026-11-24T09:30:00.000Z'),
      row(second, 'Записать на курсы сварщиков', '2026-11-25T09:00:00.000Z'),
      row(third, 'Сказать, когда придут деньги', '2026-11-26T15:00:00.000Z'),
    ])
    .execute()
  await db
    .insertInto('promiseReminder')
    .values({ promiseId: late, step: 'late', dueAt: '2026-11-24T08:00:00.000Z', staffId: cast.vorontsova.id, at: moment })
    .execute()
}, moment)

test('through the list by keys: kept late with a reason, the rest moved together, one confirmed to the client', async () => {
  // Reminded at the desk and wherever one works; a key leads to the promises.
  const me = await theatre.at('vorontsova', '/desk')
  const reminder = me.getByRole('region', { name: 'Напоминание об обещании' })
  await reminder.getByText('Узнать в архиве').waitFor()
  await me.goto(`${theatre.address}/messages`)
  await reminder.waitFor()
  await inspect(me, 'promises-reminder')
  await me.keyboard.press('Alt+KeyR')
  await me.getByText('Опоздание 1 час').waitFor()
  await me.getByRole('heading', { name: 'Напоминания: 1' }).waitFor()
  await inspect(me, 'promises')

  await me.keyboard.press('ArrowDown')
  await me.keyboard.press('F9')
  await me.getByLabel('Почему позже срока').selectOption({ label: 'Ждали другое ведомство' })
  await inspect(me, 'promises-late')
  await me.getByLabel('Чем закончилось').fill('Позвонили')
  await me.keyboard.press('Enter')
  await me.getByRole('checkbox', { name: /Узнать в архиве/u }).waitFor({ state: 'detached' })
  const kept = await theatre.database.db
    .selectFrom('promise')
    .select(['state', 'lateBecause'])
    .where('id', '=', late)
    .executeTakeFirst()
  expect(kept).toEqual({ state: 'kept', lateBecause: 'other-body' })

  await me.getByRole('checkbox', { name: /Записать на курсы/u }).press('Space')
  await me.keyboard.press('ArrowDown')
  await me.keyboard.press('Space')
  await me.getByText('Отметили 2 обещания').waitFor()
  await me.keyboard.press('Alt+KeyG')
  await me.getByLabel('Почему переносим').fill('Учебный центр ответит на неделе')
  await me.getByRole('combobox', { name: 'Новый срок' }).selectOption({ index: 8 })
  await me.getByLabel('Каждый согласен на новый срок').check()
  await inspect(me, 'promises-move')
  await me.getByLabel('Почему переносим').press('Enter')
  await me.getByText('срок переносили').nth(1).waitFor()

  await me.getByRole('checkbox', { name: /Прислать список/u }).focus()
  await me.keyboard.press('Alt+KeyN')
  const text = me.getByLabel('Текст для человека')
  await text.waitFor()
  await inspect(me, 'promises-confirm')
  const link = /https?:\/\/\S+$/u.exec(await text.inputValue())![0]
  const client = await theatre.window(new URL(link).pathname, { width: 360, height: 740 })
  await client.getByText('Делаем').waitFor()
  await inspect(client, 'promise-link')
  expect(await client.content()).not.toContain('Сафронова')

  await me.keyboard.press('Escape')
  await me.getByRole('radio', { name: 'По человеку' }).check({ force: true })
  await me.getByRole('combobox', { name: 'Чьи обещания показать' }).fill('Сафронова')
  await me.getByRole('option').first().waitFor()
  await me.keyboard.press('Enter')
  await me.getByRole('heading', { name: 'Нина Петровна' }).waitFor()
  await inspect(me, 'promises-of-client')

  // To a colleague; and to somebody who writes, beside their letter.
  const give = async (what: string) => {
    await me.getByLabel('Что сделаете').fill(what)
    await me.getByLabel('К какому сроку').selectOption({ index: 3 })
  }
  await me.keyboard.press('Alt+KeyJ')
  await give('Прислать список курсов')
  await me.keyboard.press('Control+Enter')
  await me.getByText('Выберите, кому обещаете.').waitFor()
  await me.getByRole('combobox', { name: 'Кому', exact: true }).selectOption(cast.gusev.id)
  await inspect(me, 'promises-to-colleague')
  await me.keyboard.press('Control+Enter')
  await me.getByLabel('Что сделаете').waitFor({ state: 'detached' })
  const gave = theatre.database.db.selectFrom('promise').select(['what', 'colleagueId', 'clientId', 'channel'])
  await theatre.database.db
    .insertInto('mailThread')
    .values({
      id: second,
      subject: 'Выплата',
      subjectKey: 'выплата',
      address: 'n@mail.test',
      origin: 'person',
      clientId: nina,
      lastAt: moment,
    })
    .execute()
  await me.goto(`${theatre.address}/mail/${second}`)
  await me.getByRole('button', { name: 'Обещание' }).waitFor()
  await me.keyboard.press('Alt+KeyG')
  await give('Проверить выплату и ответить')
  await me.keyboard.press('Control+Enter')
  await me.getByText('Обещание записано.').waitFor()
  expect(await gave.where('madeBy', '=', cast.vorontsova.id).orderBy('madeAt').execute()).toEqual(
    expect.arrayContaining([
      { what: 'Прислать список курсов', colleagueId: cast.gusev.id, clientId: null, channel: 'meeting' },
      { what: 'Проверить выплату и ответить', colleagueId: null, clientId: nina, channel: 'mail' },
    ]),
  )
})

test('the head passes what is late of the department; the client asks and is heard', async () => {
  const id = uuid7()
  await theatre.database.db
    .insertInto('promise')
    .values({
      id,
      what: 'Исправить дату в справке',
      dueAt: '2026-11-24T07:00:00.000Z',
      firstDueAt: '2026-11-24T07:00:00.000Z',
      clientId: nina,
      channel: 'call',
      ownerId: cast.gusev.id,
      departmentId: jobs,
      madeAt: '2026-11-20T09:00:00.000Z',
    })
    .execute()
  const head = await theatre.at('krylova', '/promises')
  await head.getByText('Обещаний нет.', { exact: false }).waitFor()
  await inspect(head, 'promises-empty')
  await head.getByRole('radio', { name: 'Отдела' }).check({ force: true })
  await head.getByRole('radio', { name: /Опоздали: 1/u }).check({ force: true })
  await head.getByRole('checkbox', { name: /Исправить дату/u }).focus()
  await head.keyboard.press('Alt+KeyN')
  const text = head.getByLabel('Текст для человека')
  await text.waitFor()
  const link = /https?:\/\/\S+$/u.exec(await text.inputValue())![0]
  await head.keyboard.press('Escape')
  await head.getByRole('checkbox', { name: /Исправить дату/u }).focus()
  await head.keyboard.press('F4')
  await head.getByLabel('Кто теперь отвечает').selectOption(cast.vorontsova.id)
  await head.keyboard.press('Control+Enter')
  await head.getByText('отвечает Елена Воронцова', { exact: false }).first().waitFor()

  const client = await theatre.window(new URL(link).pathname)
  await client.getByText('Опаздываем', { exact: false }).waitFor()
  await client.getByRole('button', { name: 'Напомнить о себе' }).press('Enter')
  await client.getByText('отвечающий видит, что Вы ждёте', { exact: false }).waitFor()
  await inspect(client, 'promise-late')
})

test('the head sees the share kept in time with its interval; somebody writes down a holiday', async () => {
  const dueAt = '2026-11-19T09:00:00.000Z'
  const row = (n: number) => ({
    id: uuid7(),
    what: `Дело ${n}`,
    clientId: nina,
    channel: n % 3 === 0 ? ('call' as const) : ('visit' as const),
    clause: n % 3 === 0 ? '4.3' : '4.2',
    ownerId: cast.gusev.id,
    departmentId: jobs,
    madeAt: '2026-11-10T09:00:00.000Z',
    dueAt: n % 2 === 0 ? dueAt : '2026-11-12T09:00:00.000Z',
    firstDueAt: dueAt,
    state: 'kept' as const,
    endedAt: n % 5 === 0 ? '2026-11-20T09:00:00.000Z' : '2026-11-12T08:00:00.000Z',
    endedBy: cast.gusev.id,
    lateBecause: n % 5 === 0 ? ('papers' as const) : ('' as const),
  })
  await theatre.database.db
    .insertInto('promise')
    .values(Array.from({ length: 40 }, (_, n) => row(n)))
    .execute()
  const head = await theatre.at('krylova', '/promises-kept')
  await head.getByText('сделали в срок', { exact: false }).waitFor()
  await head.getByText('Таблица по неделям').press('Enter')
  await head.getByRole('rowheader', { name: 'Не хватило документов' }).waitFor()
  await inspect(head, 'promises-kept')

  const me = await theatre.at('gusev', '/absences')
  await me.getByText('Все на месте.', { exact: false }).waitFor()
  await me.getByLabel('Последний день').fill('2026-11-30')
  await me.getByLabel('Кто замещает').selectOption(cast.vorontsova.id)
  await me.getByRole('button', { name: 'Записать' }).press('Enter')
  await me.getByText('с 24.11 по 30.11, замещает Воронцова Елена', { exact: false }).waitFor()
  await inspect(me, 'absences')
})
