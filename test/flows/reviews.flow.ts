// Reviews: a colleague marked by keyboard, a cycle run by HR, marks agreed, the result read; work drawn, scored and answered.
import { expect, test } from 'vitest'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { values } from '#reviews/model.ts'
import { remindOfForms } from '#reviews/reminding.ts'
import { ask, closeCycle, openCycle, showCycle } from '#reviews/cycling.ts'
import { at, furnishWork, playVisit } from '#test/visits.ts'
import { cast, jobs } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const [winter, spring, autumn] = [uuid7(), uuid7(), uuid7()]

/** Winter and spring are over and shown, every form filled in and marks agreed; autumn is open. */
async function furnish({ db }: Database): Promise<void> {
  const hr = at('romanova', '2026-11-24T07:00:00.000Z')
  const open = (id: string, title: string) =>
    openCycle(db, hr, { id, title, sinceOn: '2026-05-01', untilOn: '2026-12-01', departmentIds: [jobs] })
  await open(winter, 'Зима 2026')
  await open(spring, 'Весна 2026')
  for (const [cycleId, name] of [winter, spring].flatMap(one => (['akhmetov', 'kim'] as const).map(who => [one, who] as const)))
    await ask(db, hr, cycleId, { id: uuid7(), subjectId: cast.gusev.id, reviewerId: cast[name].id, side: 'colleague' })
  const forms = await db
    .selectFrom('reviewForm')
    .innerJoin('reviewCycle', 'reviewCycle.id', 'cycleId')
    .select(['reviewForm.id', 'indicators', 'side'])
    .execute()
  for (const [place, { id, indicators, side }] of forms.entries()) {
    const marks = Object.fromEntries(
      (indicators as { code: string }[]).map(({ code }, i) => [code, 2 + ((place + i * (place % 3)) % 3)]),
    )
    const comment = side === 'self' ? '' : `Умеет слушать, письма бывают длинными. Пример ${place + 1}.`
    await db
      .updateTable('reviewForm')
      .set({ marks: JSON.stringify(marks), comment, sentAt: hr.now.toISOString() })
      .where('id', '=', id)
      .execute()
  }
  const subject = {
    cycleId: spring,
    subjectId: cast.gusev.id,
    number: 1,
    agreedBy: cast.krylova.id,
    agreedAt: hr.now.toISOString(),
  }
  await db
    .insertInto('reviewFinal')
    .values(
      values.map((value, i) => ({ ...subject, value, mark: 2 + (i % 3), ground: 'Разбор пяти разговоров и мнение коллег.' })),
    )
    .execute()
  for (const id of [winter, spring]) {
    await closeCycle(db, hr, id)
    await showCycle(db, hr, id)
  }
  await open(autumn, 'Осень 2026')
  await remindOfForms(db, at('romanova', '2026-11-30T07:30:00.000Z').now)
  await furnishWork(db)
  for (const day of [12, 13, 14]) await playVisit(db, { came: `2026-10-${day}T07:00:00.000Z` })
}

const theatre = stage(furnish, '2026-11-24T07:30:00.000Z')

test('one’s own result is read, a colleague is marked by keys, nothing is lost on the way', async () => {
  const page = await theatre.at('gusev', '/growth')
  await page.getByRole('link', { name: /Ждут Вашего мнения: листов/u }).waitFor()
  await inspect(page, 'reviews-reminded')
  await page.getByRole('link', { name: /Ждут Вашего мнения: листов/u }).press('Enter')
  await page.getByText('порядок случайный').waitFor()
  await page.getByText('Таблица по ценностям').press('Enter')
  await page.locator('.value summary').first().press('Enter')
  await inspect(page, 'reviews-mine')
  await page.getByRole('link', { name: /Воронцова Елена/u }).press('Enter')
  await page.getByRole('heading', { name: 'Воронцова Елена' }).waitFor()
  await page.keyboard.press('Digit3')
  await page.getByText('2 из 18').waitFor()
  await page.getByText('Всё сохранено').waitFor()
  await inspect(page, 'reviews-form')
  await page.keyboard.press('Digit2')
  await page.reload()
  await page.getByText('3 из 18').waitFor()
  for (let place = 3; place <= 18; place += 1) {
    await page.getByText(`${place} из 18`).waitFor()
    await page.keyboard.press(`Digit${(place % 5) + 1}`)
  }
  await page.getByLabel('Что получается и что мешает').fill('Всегда предупреждает заранее.')
  await page.getByText('Средняя по всем Вашим листам').waitFor()
  await inspect(page, 'reviews-send')
  await page.getByRole('button', { name: 'Отправить лист' }).press('Enter')
  await page.getByText('Лист отправлен').waitFor()
})

test('HR sees who answered and not what, closes; a head agrees a mark with its ground', async () => {
  const hr = await theatre.at('romanova', '/reviews/cycles')
  await hr.getByRole('link', { name: /Осень 2026/u }).waitFor()
  await inspect(hr, 'reviews-cycles')
  await hr.getByRole('link', { name: /Осень 2026/u }).press('Enter')
  await hr.locator('.value summary').first().press('Enter')
  await inspect(hr, 'reviews-cycle')
  const head = await theatre.at('krylova', `/reviews/cycles/${autumn}/calibration`)
  await head.getByText('Гусев Олег').waitFor()
  expect(await head.getByRole('link', { name: 'Гусев Олег' }).count()).toBe(0)
  await hr.getByRole('button', { name: 'Закончить сбор ответов' }).press('Enter')
  await hr.getByRole('button', { name: 'Открыть итоги людям' }).waitFor()
  await hr.goto(`${theatre.address}/reviews/model`)
  await hr.locator('.value summary').first().press('Enter')
  await hr.getByRole('button', { name: 'Изменить' }).press('Enter')
  await hr.getByRole('textbox', { name: 'Показатель' }).fill('Берётся за трудные случаи')
  await inspect(hr, 'reviews-model')
  await hr.getByRole('button', { name: 'Утвердить редакцию' }).press('Enter')
  await hr.getByText('Редакция 1').waitFor()

  // Nobody reloads it: the screen heard that the cycle was closed.
  await head.getByRole('link', { name: 'Гусев Олег' }).waitFor()
  await inspect(head, 'reviews-calibration')
  await head.getByRole('link', { name: 'Гусев Олег' }).press('Enter')
  await head.getByRole('radio', { name: '3' }).press('Space')
  await head.getByLabel('На чём основано').fill('Разобрали три разговора.')
  await inspect(head, 'reviews-person')
  await head.getByRole('button', { name: 'Записать отметку' }).press('Enter')
  await head.getByText('Крылова Ирина, сегодня').waitFor()
})

test('a visit drawn by chance is scored by keys; whoever served reads the card and answers', async () => {
  const head = await theatre.at('krylova', '/reviews/quality')
  await head.getByRole('button', { name: 'Сделать выборку' }).press('Enter')
  await head.getByText('Выбрано 3 из 3').waitFor()
  await inspect(head, 'quality')
  await head
    .getByRole('link', { name: /Воронцова/u })
    .first()
    .press('Enter')
  await head.getByRole('button', { name: 'Начать разбор' }).press('Enter')
  await head.getByRole('button', { name: 'Отправить карту' }).waitFor()
  const steps = await head.locator('.places button').count()
  for (let place = 1; place <= steps; place += 1) {
    await head.locator(`.places button:nth-child(${place})[aria-current]`).waitFor()
    await head.keyboard.press(place === 2 ? 'Digit2' : 'Digit1')
  }
  await inspect(head, 'quality-card')
  await head.getByRole('button', { name: 'Отправить карту' }).press('Enter')
  await head.getByRole('heading', { name: /Ваша карта/u }).waitFor()
  const person = await theatre.at('vorontsova', '/reviews')
  await person.getByRole('link', { name: /Визит/u }).press('Enter')
  await person.getByLabel('Ваш ответ').fill('Согласна, учту.')
  await inspect(person, 'quality-mine')
  await person.getByRole('button', { name: 'Согласиться' }).press('Enter')
  await person.getByText('Сотрудник прочёл.').waitFor()
  expect(await person.getByLabel('Ваш ответ').count()).toBe(0)
})
