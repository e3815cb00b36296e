// A call by keyboard alone: an unknown caller becomes known, the sum becomes a promise, a second line rings, a colleague takes the first on.
import { expect, test } from 'vitest'
import { cast } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage()

test('incoming, second line, warm transfer: nobody is lost and nobody is asked twice', async () => {
  const elena = await theatre.at('vorontsova', '/calls')
  const oleg = await theatre.at('gusev', '/calls')
  const { keyboard } = elena
  const play = async (number: string) => {
    await elena.getByLabel('Кто звонит').fill(number)
    await elena.getByRole('button', { name: 'Позвонить сюда' }).click()
  }
  await elena.getByText('Сейчас никто не звонит').waitFor()
  await inspect(elena, 'calls-quiet')

  await play('8 903 555-00-10')
  await elena.getByRole('alert').filter({ hasText: '+7 903 555-00-10' }).waitFor()
  await keyboard.press('F6')
  await elena.getByText(/Отдел помощи в поиске работы, Елена Андреевна Воронцова, ведущий инспектор/u).waitFor()
  await keyboard.press('Enter')
  await elena.getByLabel('Номер незнаком. Найдите человека').waitFor()
  await keyboard.press('Alt+KeyN')
  await elena.getByLabel('Имя').waitFor()
  for (const word of ['Лидия', 'Юрьевна', 'Пак']) {
    await keyboard.type(word)
    await keyboard.press(word === 'Пак' ? 'Enter' : 'Tab')
  }
  await elena.getByText('Пак Лидия Юрьевна').waitFor()
  await keyboard.press('Enter')
  await elena.getByLabel('Суть').waitFor()
  await keyboard.type('Не пришло пособие за октябрь')
  await keyboard.press('Control+Enter')
  await elena.getByRole('heading', { name: 'Ответьте по существу, коротко' }).waitFor()
  await keyboard.press('Enter')
  await elena.getByLabel('Что сделаем').and(elena.locator(':focus')).waitFor()
  await keyboard.type('Проверить выплату и сообщить')
  await elena.getByLabel('К какому сроку').locator('option').nth(1).waitFor({ state: 'attached' })
  for (const key of ['Tab', 'Tab', 'ArrowDown', 'Tab', 'Enter']) await keyboard.press(key)
  await elena.getByText(/Елена Воронцова: Проверить выплату и сообщить/u).waitFor()
  await inspect(elena, 'calls-summing-up')

  await play('8 903 555-00-11')
  await elena.getByText('Простите, пожалуйста: звонит вторая линия').waitFor()
  await keyboard.press('F6')
  await elena.locator('.calls-line.held').waitFor()
  await inspect(elena, 'calls-two-lines')
  await keyboard.press('F6')
  await elena.getByText(/Проверить выплату и сообщить/u).waitFor()
  expect(await elena.locator('.calls-line.held').count()).toBe(1)

  await keyboard.press('F4')
  await elena.getByLabel('Кому', { exact: true }).selectOption(cast.gusev.id)
  await keyboard.press('Control+Enter')
  await oleg.getByRole('heading', { name: /передаёт звонок: Пак Лидия Юрьевна/u }).waitFor()
  await inspect(oleg, 'calls-briefing')
  await oleg.keyboard.press('F4')
  await elena.getByText('прочитано, можно соединять').waitFor()
  await inspect(elena, 'calls-connect')
  await keyboard.press('F4')
  await oleg.getByText('Передал звонок: Елена Воронцова').waitFor()
  await oleg.getByRole('button', { name: 'Всё было ясно' }).click()
  await inspect(oleg, 'calls-taken-on')
  const mark = theatre.database.db.selectFrom('warmTransfer').select(['state', 'mark'])
  expect(await mark.execute()).toEqual([{ state: 'connected', mark: 3 }])
})
