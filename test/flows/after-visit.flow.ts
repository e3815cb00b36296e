// After the visit, on the client's telephone and without a mouse: what was agreed, how it was, once; a low mark is answered the same day.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { uuid7 } from '#platform/uuid7.ts'
import { window4 } from '#test/people.ts'
import { furnishOffice, sit, takeTicket } from './office.ts'
import { inspect, phone, stage } from './stage.ts'

const theatre = stage(furnishOffice)

/** A visit served by Vorontsova over HTTP; the code of its private links. */
async function serveVisit(desk: Page): Promise<string> {
  const ask = async <T>(method: 'get' | 'post' | 'put', path: string, data?: object): Promise<T> => {
    const res = await desk.request[method](`${theatre.address}/api/${path}`, data ? { data } : {})
    expect(res.status(), path).toBe(200)
    return (await res.json()) as T
  }
  const [contactId, clientId] = [uuid7(), uuid7()]
  await takeTicket(theatre, desk)
  await ask('post', 'desk/next', { callId: uuid7() })
  await ask('post', 'desk/visit', { contactId })
  const name = { surname: 'Сафронова', name: 'Нина', patronymic: 'Петровна' }
  await ask('post', 'clients', { id: clientId, kind: 'person', ...name, evenIfSimilar: true })
  await ask('put', `contacts/${contactId}/client`, { clientId })
  const draft = { essence: 'Фабрику закрыли, нужна работа рядом с домом.', result: 'Подали заявление на пособие.', version: 0 }
  await ask('put', `contacts/${contactId}/draft`, draft)
  const services = await ask<{ id: string; code: string }[]>('get', 'services')
  await ask('put', `contacts/${contactId}/services/${services.find(({ code }) => code === 'benefit')!.id}`, { shown: true })
  const slots = await ask<{ dueAt: string }[]>('get', 'promises/slots')
  const promise = { clientId, contactId }
  await ask('post', 'promises', { ...promise, id: uuid7(), what: 'Узнать в архиве про стаж и позвонить', dueAt: slots[0]?.dueAt })
  await ask('post', 'promises', {
    ...promise,
    id: uuid7(),
    what: 'Принести справку о заработке',
    byClient: true,
    dueAt: slots.at(-1)?.dueAt,
  })
  const { code } = await ask<{ code: string }>('post', 'desk/finish', { withoutCheck: 'Клиентка торопилась' })
  return code
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('a client reads the summary, rates the visit by keys alone, once; the head has a promise for the same day', async () => {
  const desk = await theatre.at('vorontsova', '/')
  await sit(theatre, desk, window4)
  const code = await serveVisit(desk)

  const page = await theatre.window(`/s/${code}`, phone)
  const { keyboard } = page
  await page.getByRole('heading', { name: 'Нина Петровна, вот о чём мы договорились' }).waitFor()
  await page.getByText('Узнать в архиве про стаж и позвонить').waitFor()
  await inspect(page, 'summary')
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('Напечатать')
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('Оценить приём')
  await keyboard.press('Enter')

  await page.getByRole('heading', { name: 'Нина Петровна, как прошёл приём?' }).waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Space')
  await keyboard.press('ArrowRight')
  expect(await page.getByRole('radio', { name: '2, скорее нет' }).isChecked()).toBe(true)
  await keyboard.press('Enter')
  await page.getByText('Отметьте оба ответа').waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Space')
  for (let i = 0; i < 2; i++) await keyboard.press('ArrowRight')
  expect(await page.getByRole('radio', { name: 'Скорее сложно' }).isChecked()).toBe(true)
  await keyboard.press('Tab')
  await keyboard.type('Ждала сорок минут, хотя талон был на десять')
  await inspect(page, 'rating')
  await keyboard.press('Tab')
  expect(await focused(page)).toBe('Отправить')
  await keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Спасибо, ответ записали' }).waitFor()
  await page.getByText(/Начальник отдела свяжется с Вами: .* до \d\d:\d\d/u).waitFor()
  await inspect(page, 'rating-thanks')

  await page.goto(`${theatre.address}/r/${code}`)
  await page.getByRole('heading', { name: 'Спасибо, ответ записали' }).waitFor()
  await page.goto(`${theatre.address}/s/${code}`)
  await page.getByRole('button', { name: 'Напечатать' }).waitFor()
  expect(await page.getByRole('link', { name: 'Оценить приём' }).count()).toBe(0)

  const head = await theatre.at('krylova', '/')
  const owed = (await (await head.request.get(`${theatre.address}/api/promises/mine`)).json()) as {
    what: string
    channel: string
  }[]
  expect(owed).toMatchObject([{ channel: 'rating', what: expect.stringContaining('оценка 2 из 5') as string }])
})

test('a link that leads to nothing says so and what to do', async () => {
  const page = await theatre.window('/r/нет-такой-ссылки', phone)
  await page.getByText('Такой ссылки нет. Проверьте её или позвоните нам.').waitFor()
  await inspect(page, 'rating-unknown')
})
