// Hiring in a browser: a vacancy, a candidate under consent, marks by keys, the decision of two, the letter, erasure.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { inspect, stage } from './stage.ts'

const theatre = stage()
let vacancyPath = ''
let candidatePath = ''

test('HR opens a vacancy with questions for all and those who interview', async () => {
  const page = await theatre.at('romanova', '/hiring')
  await page.getByText('Здесь будут вакансии').waitFor()
  await inspect(page, 'hiring-empty')
  await page.getByRole('link', { name: 'Вопросы собеседования' }).press('Enter')
  await page.getByText('Объясните мне простыми словами').press('Enter')
  await inspect(page, 'hiring-bank')
  await page.goto(`${theatre.address}/hiring/new`)
  await page.getByLabel('Должность').fill('Инспектор отдела поиска работы')
  await page.getByLabel('Отдел').selectOption({ label: 'Отдел помощи в поиске работы' })
  await page.getByLabel('Чем занимается').fill('Принимает людей, которые ищут работу')
  await page.getByLabel('Навыки', { exact: true }).selectOption('5')
  await page.getByLabel('Навыки: что это значит здесь').fill('Объясняет просто и по шагам')
  await page.getByLabel('Личные качества', { exact: true }).selectOption('3')
  await page.getByLabel('Личные качества: что это значит здесь').fill('Спокоен и бережен')
  for (const name of ['Воронцова Елена', 'Гусев Олег', 'Сидорова Нина'])
    await page.getByLabel('Добавить').selectOption({ label: name })
  await inspect(page, 'hiring-new')
  await page.getByRole('button', { name: 'Открыть вакансию' }).press('Enter')
  await page.getByText('Здесь будут кандидаты').waitFor()
  vacancyPath = new URL(page.url()).pathname
  await page.getByRole('button', { name: /Новый кандидат/u }).press('Enter')
  await page.getByLabel('Фамилия').fill('Орлова')
  await page.getByLabel('Имя').fill('Мария')
  await page.getByLabel('Отчество').fill('Сергеевна')
  await page.getByLabel('Почта').fill('orlova@example.ru')
  await inspect(page, 'hiring-candidate-new')
  await page.getByRole('button', { name: 'Согласие получено, записать' }).press('Enter')
  await page.getByRole('link', { name: /Орлова/u }).press('Enter')
  await page.getByLabel('День').fill('2027-02-01')
  await page.getByRole('button', { name: 'Пригласить на собеседование' }).press('Enter')
  await page.getByText('ещё не начинал').first().waitFor()
  candidatePath = new URL(page.url()).pathname
  await inspect(page, 'hiring-candidate-invited')
})

/** Marks every question by its key. */
async function interview(page: Page, keys: readonly number[]): Promise<void> {
  for (const [at, key] of keys.entries()) {
    await page.getByRole('heading', { name: `Вопрос ${at + 1}` }).waitFor()
    await page.keyboard.press(`Digit${key}`)
    await page.getByText('Сохранено', { exact: true }).waitFor()
    if (at + 1 < keys.length) await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: 'Закрыть мои отметки' }).press('Enter')
}

test('interviewers mark apart by keys 1–5; whoever knows the candidate gives the seat away', async () => {
  const near = await theatre.at('gusev', '/interviews')
  await near.getByRole('link', { name: /кандидат 1/u }).press('Enter')
  await near.getByText('Вы знакомы с кандидатом?').waitFor()
  await inspect(near, 'interview-near')
  await near.getByRole('button', { name: 'Да, знакомы' }).press('Enter')
  await near.getByText('Спасибо, что сказали').waitFor()

  const page = await theatre.at('vorontsova', '/interviews')
  await page.getByRole('link', { name: /кандидат 1/u }).waitFor()
  await inspect(page, 'interviews')
  await page.getByRole('link', { name: /кандидат 1/u }).press('Enter')
  await page.getByRole('button', { name: 'Нет, не знакомы' }).press('Enter')
  await page.getByLabel('Заметка').fill('Молодая, двое детей.')
  await page.getByRole('radio').nth(1).press('Space')
  await page.getByText('Пока не сохранили').waitFor()
  await inspect(page, 'interview-note')
  await page.getByLabel('Заметка').fill('Объяснила по шагам, проверила, понятно ли.')
  await page.getByRole('heading', { name: 'Вопрос 1' }).click()
  await interview(page, [5, 4, 4, 3])
  await page.getByText('Закрыли 1 из 2').waitFor()
  await inspect(page, 'interview-closed')

  const other = await theatre.at('sidorova', '/interviews')
  await other.getByRole('link', { name: /кандидат 1/u }).press('Enter')
  await other.getByRole('button', { name: 'Нет, не знакомы' }).press('Enter')
  await interview(other, [4, 2, 4, 3])
  await other.getByRole('heading', { name: 'Отметки всех' }).waitFor()
  await inspect(other, 'interview-discussion')
})

test('two decide; the letter is checked before it is handed; at the candidate’s word the data go', async () => {
  const head = await theatre.at('krylova', candidatePath)
  await head.getByRole('heading', { name: 'Отметки', exact: true }).waitFor()
  expect(await head.getByText('orlova@example.ru').count()).toBe(0)
  await head.getByLabel('О чём договорились').fill('Объясняет сбивчиво, спешит.')
  await head.getByRole('button', { name: 'Сохранить запись' }).press('Enter')
  await head.getByLabel('Навыки').check()
  await head.getByLabel('Основание').fill('В ответах мало шагов, понятность не проверена.')
  await head.getByLabel('Кандидат мне не родственник').check()
  await inspect(head, 'hiring-marks')
  await head.getByRole('button', { name: 'Отказать' }).press('Enter')
  await head.getByText('Подтвердить или вернуть его должен другой').waitFor()

  const hr = await theatre.at('romanova', candidatePath)
  await hr.getByLabel('Кандидат мне не родственник').check()
  await inspect(hr, 'hiring-settling')
  await hr.getByRole('button', { name: 'Подтвердить' }).press('Enter')
  await hr.getByRole('link', { name: 'Вежливый отказ' }).press('Enter')
  await hr.getByText('Здравствуйте, Мария Сергеевна!').first().waitFor()
  await inspect(hr, 'hiring-letter')
  await hr.getByRole('button', { name: 'Передано на бумаге' }).press('Enter')
  await hr.getByText('Передано на бумаге').waitFor()
  await hr.goto(theatre.address + vacancyPath)
  await hr.getByText('отказ', { exact: false }).first().waitFor()
  await hr.getByText('Таблица по ступеням').press('Enter')
  await inspect(hr, 'hiring-vacancy')
  await hr.goto(theatre.address + candidatePath)
  await hr.getByRole('button', { name: /отозвал согласие/u }).press('Enter')
  await hr.getByRole('button', { name: 'Удалить', exact: true }).press('Enter')
  await hr.getByText('остались только числа').waitFor()
  await inspect(hr, 'hiring-erased')
  await hr.goto(`${theatre.address}/hiring`)
  await hr.getByText('Сколько кандидатов дошло').waitFor()
  await inspect(hr, 'hiring')
})
