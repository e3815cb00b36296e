// Recognition: thanks by two keys from any screen, a nomination to its decision and appeal, the open rules, the spread.
import { expect, test } from 'vitest'
import { uuid7 } from '#platform/uuid7.ts'
import { cast, type CastName } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage()

test('thanks from any screen: the key, the first letters, Enter; it stands on the wall and can be taken back', async () => {
  const page = await theatre.at('gusev', '/colleagues')
  await page.getByRole('heading', { name: 'Коллеги' }).waitFor()
  await page.keyboard.press('Alt+KeyC')
  await page.getByRole('combobox', { name: 'Кому' }).waitFor()
  await page.keyboard.type('ахм')
  await page.getByRole('option', { name: /Ахметов/u }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Спасибо записано: Тимур Ахметов').waitFor()
  await page.keyboard.press('Alt+KeyC')
  await page.getByRole('combobox', { name: 'Кому' }).waitFor()
  await page.keyboard.type('выпл')
  await page.getByRole('option', { name: /Отдел выплат/u }).waitFor()
  await inspect(page, 'recognition-thank')
  await page.keyboard.press('Tab')
  await page.getByLabel('За что').fill('Спасибо, идиот безмозглый.')
  await page.keyboard.press('Enter')
  await page.getByText('похоже на резкость').waitFor()
  await page.getByLabel('За что').fill('За терпение в день выплат.')
  await page.keyboard.press('Enter')
  await page.getByText('Спасибо записано: Отдел выплат').waitFor()
  await page.goto(`${theatre.address}/thanks`)
  await page.getByText('За терпение в день выплат.').waitFor()
  await inspect(page, 'recognition-wall')
  await page.getByRole('button', { name: 'Забрать спасибо: Отдел выплат' }).press('Enter')
  await page.getByText('За терпение в день выплат.').waitFor({ state: 'detached' })
})

test('a nomination goes from a colleague through the committee to the decision, the publication and an appeal', async () => {
  const page = await theatre.at('gusev', '/recognition/new')
  await page.getByRole('combobox', { name: 'Кого' }).fill('ахм')
  await page.keyboard.press('Enter')
  await page.getByLabel('Что сделал этот человек').fill('Взял клиента из другого окна и довёл дело до конца.')
  await inspect(page, 'recognition-nominate')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Тимур Ахметов, «Вместе»' }).waitFor()
  const id = page.url().split('/').at(-1)!
  const members = await theatre.database.db
    .selectFrom('committeeMember')
    .select('staffId')
    .where('nominationId', '=', id)
    .execute()
  const names = members.map(({ staffId }) => Object.entries(cast).find(([, one]) => one.id === staffId)![0] as CastName)
  const pages = await Promise.all(names.map(name => theatre.at(name, `/recognition/${id}`)))
  for (const other of pages.slice(1)) {
    const data = { choice: 'for', reason: 'Клиенты довольны.' }
    const headers = { 'idempotency-key': uuid7() }
    expect((await other.request.post(`${theatre.address}/api/recognition/nominations/${id}/votes`, { data, headers })).ok()).toBe(
      true,
    )
  }
  const judge = pages[0]!
  await judge.getByText('Спасибо: Олег Гусев').waitFor()
  await inspect(judge, 'recognition-vote')
  await judge.getByLabel('Отметить', { exact: true }).check()
  await judge.getByRole('textbox', { name: 'Почему' }).fill('Помощь видна по записям.')
  await judge.getByRole('button', { name: 'Проголосовать' }).press('Enter')
  await judge.getByRole('textbox', { name: 'Основание' }).fill('Два отдела подтвердили помощь.')
  await judge.getByRole('button', { name: 'Записать решение' }).press('Enter')
  await judge.getByText('Решение: отметить').waitFor()
  await inspect(judge, 'recognition-decided')

  const director = await theatre.at('lebedev', `/recognition/${id}`)
  await director.getByRole('button', { name: 'Опубликовать' }).press('Enter')
  await director.getByText('опубликовано').waitFor()
  await director.goto(`${theatre.address}/recognition`)
  await director.getByText('Два отдела подтвердили помощь.').waitFor()
  await inspect(director, 'recognition-all')

  const nominee = await theatre.at('akhmetov', `/recognition/${id}`)
  await nominee.getByText('Не согласны с решением').press('Enter')
  await nominee.getByLabel('С чем Вы не согласны').fill('Это сделал весь отдел.')
  await nominee.getByRole('button', { name: 'Возразить' }).press('Enter')
  await nominee.getByText('Ответит тот, кто не решал').waitFor()
  await director.goto(`${theatre.address}/recognition/appeals`)
  await director.getByRole('textbox', { name: 'Ответ' }).fill('Отдел тоже отметим, решение верное.')
  await inspect(director, 'recognition-appeals')
  await director.getByRole('button', { name: 'Оставить решение' }).press('Enter')
  await director.getByText('Решение оставлено.').waitFor()
})

test('the rules are open, the director writes the next edition; the spread and the hint are for a head', async () => {
  const director = await theatre.at('lebedev', '/recognition/rules')
  await director.getByText('Почему нет баллов и мест').waitFor()
  await director.getByRole('combobox', { name: 'Добавить' }).fill('ким')
  await director.keyboard.press('Enter')
  await director.getByRole('button', { name: 'Убрать: Виктор Ким' }).waitFor()
  await inspect(director, 'recognition-rules')
  await director.getByRole('button', { name: 'Написать следующую редакцию' }).press('Enter')
  await director.getByLabel('Дней на голосование').fill('7')
  await inspect(director, 'recognition-rules-form')
  await director.getByRole('button', { name: 'Утвердить' }).press('Enter')
  await director.getByText('Редакция 1, действует с').waitFor()

  const head = await theatre.at('krylova', '/recognition/spread')
  await head.getByText('Только Вам, о Вашем отделе').waitFor()
  await head.getByText('Таблица: по отделам').press('Enter')
  await inspect(head, 'recognition-spread')
})
