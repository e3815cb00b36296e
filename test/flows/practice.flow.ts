// Knowing the Code: five minutes by keyboard, one's own progress, the test by an order, the department's result, the bank.
import { expect, test } from 'vitest'
import { shipped } from '#practice/bank/shipped.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage()
const known = new Map(shipped.map(({ scene, options }) => [scene, options]))

/** Presses the keys of what is right (or of one wrong option), then Enter. */
async function answer(page: import('playwright-core').Page, rightly: boolean): Promise<void> {
  const options = known.get((await page.locator('.scene').textContent())!)!
  const shown = await page.locator('.practice-choices label span').allTextContents()
  const places = shown.flatMap((text, at) => (options.find(one => one.text === text)!.right === rightly ? [at + 1] : []))
  for (const place of rightly ? places : places.slice(0, 1)) await page.keyboard.press(`Digit${place}`)
  await page.keyboard.press('Enter')
}

test('a colleague practises by keyboard, sees what is remembered, and only they do', async () => {
  const page = await theatre.at('gusev', '/practice')
  await page.locator('.scene').waitFor()
  await inspect(page, 'practice-asked')
  await answer(page, false)
  await page.getByText('Пока нет.').waitFor()
  await inspect(page, 'practice-told')
  await page.getByText('Вопрос спорный').press('Enter')
  await page.getByLabel('Что не так').fill('Бывает и иначе.')
  await page.getByRole('button', { name: 'Передать' }).press('Enter')
  await page.getByText('Передано тем, кто ведёт вопросы').waitFor()
  await page.getByRole('button', { name: 'Дальше' }).press('Enter')
  await page.getByText('2 из').waitFor()
  await answer(page, true)
  await page.getByText('Верно.', { exact: true }).waitFor()
  await page.goto(`${theatre.address}/practice/progress`)
  await page.getByText('Знакомы 2 из').waitFor()
  await page.getByText('Таблица по дням').press('Enter')
  await inspect(page, 'practice-progress')
})

test('the test goes by an order and by the clock; the head sees the result', async () => {
  const hr = await theatre.at('romanova', '/certification/orders/new')
  await hr.getByLabel('Номер приказа').fill('31')
  await hr.getByLabel('Вопросов').fill('2')
  await hr.getByLabel('Пункты').fill('4.6')
  await inspect(hr, 'certification-order')
  await hr.getByRole('button', { name: 'Внести приказ' }).press('Enter')
  await hr.getByText('сдали, и срок не прошёл').waitFor()
  await hr.goto(theatre.address)
  await hr.getByText('По приказу нужна аттестация').waitFor()
  await inspect(hr, 'practice-nudges')

  const page = await theatre.at('krylova', '/certification')
  await inspect(page, 'certification-may')
  await page.getByRole('button', { name: 'Начать' }).press('Enter')
  await page.getByRole('heading', { name: 'Вопрос 1' }).waitFor()
  await inspect(page, 'certification-run')
  await answer(page, true)
  await page.getByRole('heading', { name: 'Вопрос 2' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Вопрос 2' }).waitFor()
  await answer(page, true)
  await page.getByText('На все вопросы есть ответ').waitFor()
  await page.getByRole('button', { name: 'Закончить' }).press('Enter')
  await page.getByRole('heading', { name: 'Сдано' }).waitFor()
  await page.locator('.practice-told summary').first().press('Enter')
  await inspect(page, 'certification-result')
  await page.goto(`${theatre.address}/certification/department`)
  await page.getByRole('row', { name: /Крылова Ирина.*2 из 2/u }).waitFor()
  await inspect(page, 'certification-department')
})

test('whoever keeps the bank answers what is disputed and edits a question', async () => {
  const page = await theatre.at('romanova', '/practice/questions')
  await page.getByText('Бывает и иначе.').waitFor()
  expect(await page.locator('.disputes').textContent()).not.toContain('Гусев')
  await page.getByLabel('Искать по пункту или словам').fill('4.6.6')
  await inspect(page, 'practice-bank')
  await page.getByRole('link', { name: /встречу/u }).press('Enter')
  await page.getByLabel('Что происходит').fill('Клиент грозит встретить Вас после работы.')
  await inspect(page, 'practice-question')
  await page.getByRole('button', { name: 'Сохранить' }).press('Enter')
  await page.getByLabel('Искать по пункту или словам').fill('грозит встретить')
  await page.getByRole('link', { name: 'Клиент грозит встретить Вас после работы.' }).waitFor()
})
