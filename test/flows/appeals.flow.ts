// A complaint from the table to the post: written down, given to whom the law allows, questions, draft, signature, answer; an e-mail explained.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { cast, jobs } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const moment = '2026-11-24T07:30:00.000Z'

const theatre = stage(async ({ db }) => {
  const author = { surname: 'Абрамов', name: 'Пётр', patronymic: 'Ильич', address: 'Садовая, 12' }
  const row = (id: string, number: string, dueOn: string, change: object = {}) => ({
    dueOn,
    id,
    state: 'assigned' as const,
    law: 'appeal' as const,
    channel: 'post',
    kind: 'application' as const,
    form: 'individual' as const,
    year: 2026,
    number,
    receivedBy: cast.sidorova.id,
    receivedAt: '2026-10-20T07:00:00.000Z',
    receivedOn: '2026-10-20',
    registeredOn: '2026-10-20',
    executorId: cast.gusev.id,
    departmentId: jobs,
    dueWhy: '30-й день — четверг 19.11',
    dueSource: 'Федеральный закон от 02.05.2006 № 59-ФЗ, ст. 12 ч. 1',
    body: 'Прошу сообщить, когда начнутся курсы сварщиков. Почему группа не набрана?',
    ...author,
    ...change,
  })
  await db
    .insertInto('appeal')
    .values([
      row(uuid7(), 'А-90', '2026-11-19'),
      row(uuid7(), 'С-112', '2026-11-25', {
        surname: 'Семёнова',
        name: 'Вера',
        kind: 'proposal',
        state: 'approval',
        executorId: cast.vorontsova.id,
      }),
      row(uuid7(), 'М-115', '2026-12-18', {
        surname: 'Маркова',
        name: 'Анна',
        executorId: null,
        departmentId: null,
        state: 'registered',
      }),
    ])
    .execute()
  await db.insertInto('appealCounter').values({ year: 2026, last: 117 }).execute()
}, moment)

const text = `За октябрь мне ничего не пришло, хотя я всё сдал 5 октября в окно № 4.
Почему мне не начислили пособие? Скажите, когда ждать деньги.
И почему мне так и не перезвонили, обещали ведь до обеда?`

test('a complaint goes by keyboard from the register to an answer; who is complained of cannot have it', async () => {
  const head = await theatre.at('krylova', '/appeals')
  await head.getByText('А-90').waitFor()
  await head.getByRole('heading', { name: /Опоздания: 1/u }).waitFor()
  await inspect(head, 'appeals')
  await head.keyboard.press('Alt+KeyY')

  await head.getByRole('heading', { name: 'Новое обращение' }).waitFor()
  await head.getByLabel('Жалоба', { exact: true }).check()
  await head.getByLabel('На кого жалуются').selectOption({ label: 'Гусев Олег, инспектор' })
  await head.getByLabel('Фамилия').fill('Котов')
  await head.getByLabel('Имя', { exact: true }).fill('Игорь')
  await head.getByLabel('Отчество').fill('Дмитриевич')
  await head.getByLabel('Почтовый адрес').fill('г. Светлореченск, Заречная, 5, кв. 12')
  await head.getByLabel('Текст обращения').fill(text)
  await head.getByText('И почему мне так и не перезвонили, обещали ведь до обеда?').nth(1).waitFor()
  await head.getByText('четверг 24.12').first().waitFor()
  await inspect(head, 'appeal-new')
  await head.keyboard.press('Control+Enter')

  await head.getByRole('heading', { name: /К-118\s*Котов И\. Д\./u }).waitFor()
  await head.keyboard.press('Control+Enter')
  await head.getByRole('dialog').getByText('Жалуются на этого сотрудника').waitFor()
  await inspect(head, 'appeal-assign')
  await head.getByLabel(/Воронцова Елена/u).check()
  await head.keyboard.press('Control+Enter')
  await head.getByText('Исполнитель: Елена Воронцова').waitFor()

  const executor = await theatre.at('vorontsova', '/appeals')
  await executor.getByRole('link', { name: /К-118/u }).press('Enter')
  await executor.getByRole('button', { name: 'Вопросы верны' }).press('Enter')
  await executor.getByRole('button', { name: 'Изменить список' }).waitFor()
  await inspect(executor, 'appeal-work')
  await executor.keyboard.press('Alt+Digit1')
  await executor.getByText('Проект ответа отдан на подпись').waitFor()

  await head.reload()
  await head.getByRole('button', { name: /Подписать/u }).waitFor()
  await head.keyboard.press('Control+Enter')
  await head.getByRole('button', { name: /Записать отправку/u }).waitFor()
  await head.keyboard.press('Control+Enter')
  for (const question of await head.getByRole('dialog').getByRole('checkbox').all()) await question.check()
  await head.getByLabel('Результат').selectOption('measures')
  await head.getByLabel('Почему так вышло').fill('Справку не запросили вовремя')
  await head.getByLabel('Что изменили').fill('Запрашиваем справку сами в день приёма')
  await head.getByLabel('Исходящий номер').fill('К-118/2')
  await inspect(head, 'appeal-answer')
  await head.keyboard.press('Control+Enter')
  await head.getByText('Поддержано, меры приняты').waitFor()
})

test('an e-mail is not registered but explained with a ready text', async () => {
  const hall = await theatre.at('sidorova', '/appeals/new')
  await hall.getByLabel('Как пришло').selectOption('email')
  await hall.getByText('С 30.03.2025 письмо на электронную почту не обращение', { exact: false }).waitFor()
  await hall.getByLabel('Имя', { exact: true }).fill('Анна')
  await hall.getByLabel('Электронный адрес').fill('anna@example.ru')
  await hall.getByLabel('Текст обращения').fill('Когда начнутся курсы?')
  await inspect(hall, 'appeal-email')
  await hall.keyboard.press('Control+Enter')
  await hall.getByRole('button', { name: /Объяснить, как подать/u }).waitFor()
  await hall.keyboard.press('Control+Enter')
  await hall.getByLabel('Текст', { exact: true }).waitFor()
  expect(await hall.getByLabel('Текст', { exact: true }).inputValue()).toContain('Госуслугах')
  await inspect(hall, 'appeal-explain')
  await hall.keyboard.press('Control+Enter')
  await hall.getByText('Объяснили, как подать официально.').waitFor()
})

test('the administrator takes in the next year’s calendar and the region; the director sets the order of numbers', async () => {
  const admin = await theatre.at('kim', '/calendar')
  await admin.getByLabel(/Код региона/u).fill('21')
  await admin.getByRole('button', { name: 'Сохранить регион' }).press('Enter')
  await admin.getByText('День Чувашской Республики').waitFor()
  const xml = `<calendar year="2028" country="ru"><holidays><holiday id="1" title="Новогодние каникулы"/></holidays><days><day d="01.03" t="1" h="1"/></days></calendar>`
  await admin.getByLabel(/Загрузить год/u).setInputFiles({ name: 'calendar.xml', mimeType: 'text/xml', buffer: Buffer.from(xml) })
  await admin.getByRole('combobox', { name: /^Год/u }).selectOption('2028')
  await admin.getByText('понедельник 03.01').waitFor()
  await inspect(admin, 'calendar')

  const director = await theatre.at('lebedev', '/appeals/order')
  await director.getByLabel('Образец номера').fill('01-17/{номер}')
  await director.getByLabel('Приказ').fill('Приказ № 12')
  await inspect(director, 'appeals-order')
  await director.getByLabel('Приказ').press('Enter')
  await director.getByText('01-17/{номер}, например 01-17/118').waitFor()
})
