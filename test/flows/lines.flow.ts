// The lines as the head sees them while others talk; and the list of call-backs by keyboard.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { uuid7 } from '#platform/uuid7.ts'
import { furnishOffice } from './office.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage(furnishOffice)

async function play(page: Page, call: string, kind: 'newCall' | 'answer' | 'hangup', number: string) {
  const data = { id: uuid7(), call, kind, number, ...(kind === 'hangup' && { by: 'client' }) }
  expect((await page.request.post(`${theatre.address}/api/telephone/practice`, { data })).ok()).toBe(true)
}

test('who waits and who talks is seen at once; what was missed is called back from the keyboard', async () => {
  const head = await theatre.at('krylova', '/calls/lines')
  await head.getByRole('heading', { name: 'Сейчас: все линии свободны' }).waitFor()
  await inspect(head, 'lines-free')
  const elena = await theatre.at('vorontsova', '/calls')
  await elena.getByText('Сейчас никто не звонит').waitFor()
  const [first, second, third] = [uuid7(), uuid7(), uuid7()]
  await play(elena, first, 'newCall', '8 903 555-16-00')
  await play(elena, first, 'hangup', '8 903 555-16-00')
  await play(elena, second, 'newCall', '8 903 555-16-01')
  await play(elena, second, 'hangup', '8 903 555-16-01')
  await play(elena, third, 'newCall', '8 903 555-16-02')
  await head.getByRole('heading', { name: /1 клиент на ожидании/u }).waitFor()
  expect(await head.getByText('Елена Воронцова').count()).toBe(3)
  expect(await head.getByText('555-16-02').count()).toBe(0)
  await play(elena, third, 'answer', '8 903 555-16-02')
  await head.getByRole('heading', { name: 'Сейчас: 1 разговор' }).waitFor()
  await head.getByText('1 из 3, для доли мало данных').waitFor()
  await inspect(head, 'lines')
  await play(elena, third, 'hangup', '8 903 555-16-02')

  await elena.getByText('Трубку положили. Допишите').waitFor()
  await elena.keyboard.press('F9')
  await elena.getByLabel('Почему завершаем без них').fill('Ошиблись номером')
  await elena.keyboard.press('Control+Enter')
  await elena.getByText('Сейчас никто не звонит').waitFor()
  await elena.keyboard.press('Alt+KeyJ')
  await elena.keyboard.press('Alt+KeyJ')
  await elena.keyboard.press('Enter')
  await elena.locator('.calls-head').getByText('+7 903 555-16-01').waitFor()
  await inspect(elena, 'calls-back-keyed')
  await elena.getByRole('button', { name: 'Не отвечает' }).click()
  await elena.getByText('не ответили: 1 из 3').waitFor()
})
