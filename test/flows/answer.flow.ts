// Two people over one answer, and a network that goes away: nothing typed is lost, of two texts a person chooses.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { appeals } from '#appeals/api.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { cast } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage(undefined, '2026-11-24T07:30:00.000Z')

/** Registered, given to Vorontsova, its questions written out: that way has a flow of its own. */
async function appealAtExecutor(): Promise<string> {
  const head = await theatre.at('krylova', '/appeals')
  const executor = await theatre.at('vorontsova', '/appeals')
  const id = uuid7()
  const ask = async (page: Page, method: 'post' | 'put', path: string, data: object) => {
    const res = await page.request[method](theatre.address + path, { data })
    expect(res.status(), await res.text()).toBe(200)
  }
  await ask(head, 'post', appeals.receive.path, {
    id,
    channel: 'post',
    law: 'appeal',
    kind: 'application',
    form: 'individual',
    receivedOn: '2026-11-24',
    author: { surname: 'Котов', name: 'Игорь', patronymic: 'Дмитриевич', address: 'г. Светлореченск, Заречная, 5' },
    body: 'За октябрь мне ничего не пришло. Когда будет выплата пособия?',
    register: true,
  })
  await ask(head, 'put', `/api/appeals/${id}/executor`, { executorId: cast.vorontsova.id })
  await ask(executor, 'put', `/api/appeals/${id}/questions`, {
    questions: [{ id: uuid7(), body: 'Когда будет выплата пособия?', ours: true }],
  })
  await Promise.all([head.context().close(), executor.context().close()])
  return id
}

test('two with one letter see each other; a text typed without a network is saved once it is back; of two texts a person chooses', async () => {
  const id = await appealAtExecutor()
  const page = await theatre.at('vorontsova', `/appeals/${id}/answer`)
  await page.getByRole('button', { name: /Ответ на вопросы/u }).waitFor()
  await page.keyboard.press('Digit1')
  const sheet = page.getByLabel('Текст', { exact: true })
  await sheet.waitFor()
  const head = await theatre.at('krylova', `/appeals/${id}/answer`)
  await head.getByText('Открыто ещё у: Елена Воронцова').waitFor()
  await page.getByText('Открыто ещё у: Ирина Крылова').waitFor()

  await page.context().setOffline(true)
  await sheet.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('Без сети. ')
  await page.getByText('сохраняем, текст на месте').waitFor()
  await head.getByLabel('Текст', { exact: true }).focus()
  await head.keyboard.press('Control+Home')
  await head.keyboard.insertText('Начальник. ')
  await head.getByText(/сохранено/u).waitFor()
  await page.context().setOffline(false)
  await page.getByText('Письмо изменили, пока Вы писали: Ирина Крылова.').waitFor()
  await inspect(page, 'answer-two')
  await page.keyboard.press('Alt+Digit1')
  await page.getByText(/сохранено/u).waitFor()
  await head.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('Без сети. '))
  await page.keyboard.press('Alt+KeyA')
  await page.getByRole('dialog').getByLabel('О чём фраза').fill('позвонить')
  await inspect(page, 'answer-phrases')
})
