// What a flow at the desk needs besides the cast: a reason to come with, services of it, a client who was here before.
import type { Page } from 'playwright-core'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { benefits, jobs } from '#test/people.ts'
import type { Stage } from './stage.ts'

export const work = uuid7()
const money = uuid7()

const since = '2026-01-01'

export async function furnishOffice({ db }: Database): Promise<void> {
  const reason = {
    hint: 'вакансии, резюме, подработка',
    usualMinutes: 15,
    validFrom: since,
    documents: ['Паспорт', 'Трудовая книжка'],
  }
  await db
    .insertInto('reason')
    .values([
      {
        id: work,
        code: 'work',
        letter: 'Р',
        title: 'Осталась без работы, с чего начать?',
        icon: 'case',
        departmentId: jobs,
        sort: 1,
        ...reason,
      },
      {
        id: money,
        code: 'money',
        letter: 'П',
        title: 'Пособие и выплаты',
        icon: 'card',
        departmentId: benefits,
        sort: 2,
        ...reason,
      },
    ])
    .execute()
  const service = { audience: 'person' as const, source: 'Закон о занятости', validFrom: since }
  const services = [
    {
      ...service,
      id: uuid7(),
      code: 'benefit',
      title: 'Пособие',
      plainTitle: 'Пособие по безработице',
      competence: 'ours' as const,
      summary: 'Назначим за 11 дней, деньги приходят дважды в месяц.',
      documents: ['Паспорт', 'СНИЛС'],
      leaflet: 'benefit',
    },
    {
      ...service,
      id: uuid7(),
      code: 'search',
      title: 'Подбор',
      plainTitle: 'Подбор работы',
      competence: 'ours' as const,
      summary: 'Подберём вакансии рядом с домом.',
      leaflet: '',
    },
    {
      ...service,
      id: uuid7(),
      code: 'pension',
      title: 'Пенсия',
      plainTitle: 'Пенсия раньше срока',
      competence: 'other' as const,
      body: 'Социальный фонд',
      bodyAddress: 'Садовая, 3',
      bodyPhone: '8 800 100-00-01',
      summary: 'Решает Социальный фонд, мы дадим предложение.',
      leaflet: '',
    },
  ]
  await db.insertInto('service').values(services).execute()
  await db
    .insertInto('reasonService')
    .values(services.map(({ id }, sort) => ({ reasonId: work, serviceId: id, sort })))
    .execute()
}

/** A ticket as the kiosk would give it. */
export async function takeTicket(theatre: Stage, page: Page, help: string[] = [], reasonId = work): Promise<string> {
  const res = await page.request.post(`${theatre.address}/api/tickets`, { data: { id: uuid7(), reasonId, help } })
  return ((await res.json()) as { label: string }).label
}

export async function sit(theatre: Stage, page: Page, counterId: string): Promise<void> {
  await page.request.put(`${theatre.address}/api/session/counter`, { data: { counterId } })
  await page.reload()
}
