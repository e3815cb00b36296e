// A hard talk when things break: the network goes in its midst, a button is pressed twice, the call is open in two tabs.
import { expect, test } from 'vitest'
import { cable } from './cable.ts'
import { stage } from './stage.ts'

const theatre = stage()
const count = async (table: 'conflict' | 'conflictStep' | 'invitation') =>
  (await theatre.database.db.selectFrom(table).selectAll().execute()).length

test('the words are there without a network; a conflict, a step and an invitation are each one', async () => {
  const wire = await cable(theatre.address)
  const one = await theatre.at('gusev', '/calls')
  await one.goto(`${wire.address}/calls`)
  await one.getByText('Сейчас никто не звонит').waitFor()
  await one.keyboard.press('F2')
  await one.getByRole('button', { name: /Конфликт/u }).waitFor()

  wire.pull()
  await one.keyboard.press('F8')
  const guide = one.getByRole('region', { name: 'Конфликт' })
  await guide
    .getByText('Слушаю Вас', { exact: false })
    .or(guide.getByText('Расскажите, что случилось', { exact: false }))
    .first()
    .waitFor()
  await one.keyboard.press('F8')
  await one.keyboard.press('F8')
  // Chosen before the server has heard of the conflict: said once it has.
  await one.keyboard.press('Digit3')
  wire.plugIn()
  const essence = guide.getByLabel('Суть для начальника')
  await essence.waitFor()
  expect(await count('conflict')).toBe(1)
  await expect.poll(() => count('conflictStep')).toBe(1)

  const two = await one.context().newPage()
  await two.goto(`${wire.address}/calls`)
  const other = two.getByRole('region', { name: 'Конфликт' })
  await other.getByText('Покажите, что слышите').waitFor()
  await Promise.all([one, two].map(tab => tab.keyboard.press('Digit1')))
  await expect.poll(() => count('conflictStep')).toBe(2)
  await other
    .getByText(/сказано в/u)
    .nth(1)
    .waitFor()

  await essence.fill('Не пришло пособие, третий звонок')
  wire.pull()
  await guide.getByRole('button', { name: /Позвать начальника/u }).dblclick()
  expect(await essence.inputValue()).toBe('Не пришло пособие, третий звонок')
  wire.plugIn()
  await guide.getByText(/Зовём: Ирина/u).waitFor()
  await other.getByText(/Зовём: Ирина/u).waitFor()
  expect(await count('invitation')).toBe(1)
  wire.remove()
})
