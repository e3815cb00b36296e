// The base of answers by keyboard: found in a client's words, suggested beside what is written and put in, checked, judged, asked for.
import { expect, test } from 'vitest'
import type { Database } from '#platform/db.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { readyAnswers, wordsOf } from '#knowledge/articles/ready.ts'
import { cast } from '#test/people.ts'
import { inspect, stage } from './stage.ts'

const at = '2026-11-02T08:00:00Z'
const ids = new Map(readyAnswers.map(({ code }) => [code, uuid7()]))

async function furnish({ db }: Database): Promise<void> {
  const people = {
    ownerId: cast.gusev.id,
    madeBy: cast.gusev.id,
    madeAt: at,
    version: 1,
    verifiedVersion: 1,
    verifiedBy: cast.krylova.id,
    verifiedAt: at,
  }
  await db
    .insertInto('knowledgeArticle')
    .values(
      readyAnswers.map(({ code }) => ({
        ...people,
        id: ids.get(code)!,
        ...(code === 'benefit-size'
          ? { state: 'stale' as const, staleWhy: 'date' as const, staleAt: at, told: 1, reviewBy: '2026-11-01' }
          : { state: 'verified' as const, reviewBy: '2027-06-01' }),
      })),
    )
    .execute()
  const content = (answer: (typeof readyAnswers)[number]) =>
    JSON.stringify({ ...wordsOf(answer, '2027-06-01', () => ''), reasonIds: [], serviceIds: [] })
  await db
    .insertInto('knowledgeVersion')
    .values(
      readyAnswers.map(answer => ({
        ...{ articleId: ids.get(answer.code)!, version: 1, content: content(answer), authorId: cast.gusev.id, writtenAt: at },
        ...{ verifiedBy: cast.krylova.id, verifiedAt: at },
      })),
    )
    .execute()
}

const theatre = stage(furnish)

test('an answer is found by other words, judged, and what is not there is asked for', async () => {
  const page = await theatre.at('akhmetov', '/knowledge')
  await page.getByText('Все ответы по порядку').waitFor()
  await inspect(page, 'knowledge-all')
  await page.getByLabel('О чём спрашивают').fill('какая сумма пасобия')
  await page.getByRole('link', { name: 'Сколько денег я буду получать?' }).waitFor()
  await page.getByText('Устарел: срок был').first().waitFor()
  await inspect(page, 'knowledge-found')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Не помогло' }).press('Enter')
  await page.getByLabel('Чего не хватило').fill('Нет примера расчёта')
  await inspect(page, 'knowledge-answer')
  await page.getByRole('button', { name: 'Сказать владельцу' }).press('Enter')
  await page.getByText('Передали владельцу').waitFor()
  await page.goto(`${theatre.address}/knowledge`)
  await page.getByLabel('О чём спрашивают').fill('шмыргель на балконе')
  await page.getByRole('button', { name: 'Нет ответа' }).press('Enter')
  await inspect(page, 'knowledge-none')
  await page.getByRole('button', { name: 'Передать вопрос' }).press('Enter')
  await page.getByText('Записали. Если спросят ещё раз').waitFor()
})

test('beside a letter that is written the answer is a key away, and goes into it by key', async () => {
  const page = await theatre.at('gusev', '/check')
  const sheet = page.getByLabel('Текст', { exact: true })
  await sheet.fill('Вы спрашиваете, можно ли выучиться на новую профессию бесплатно.')
  await page.getByRole('button', { name: /Есть ответ/u }).waitFor()
  await inspect(page, 'knowledge-sign')
  await page.keyboard.press('Alt+KeyI')
  await page.getByRole('complementary', { name: 'Ответы из базы знаний' }).waitFor()
  await inspect(page, 'knowledge-panel')
  await page.keyboard.press('Alt+Digit1')
  expect(await sheet.inputValue()).toMatch(/бесплатно\. Да, учим бесплатно/u)
})

test('the owner sees what waits, edits; another person compares and confirms', async () => {
  const owner = await theatre.at('gusev', '/knowledge/mine')
  await owner.getByText('Нет примера расчёта').waitFor()
  await inspect(owner, 'knowledge-mine')
  await owner.getByLabel('Что сделано').fill('Добавили пример')
  await owner.getByRole('button', { name: 'Ответить' }).press('Enter')
  await owner.getByText('Не помогло: ответьте').waitFor({ state: 'detached' })
  await owner.goto(`${theatre.address}/knowledge/${ids.get('benefit-size')}/edit`)
  await owner
    .getByLabel('Короткий ответ')
    .fill('Размер зависит от прежнего заработка. Сумму назовём по Вашему делу и покажем расчёт.')
  await owner.getByText('Памятку можно отдать').waitFor()
  await owner.getByLabel('Пересмотреть до').fill('2027-05-01')
  await inspect(owner, 'knowledge-edit')
  await owner.keyboard.press('Control+Enter')
  await owner.getByText('Правка ждёт проверки').waitFor()

  const head = await theatre.at('krylova', `/knowledge/${ids.get('benefit-size')}`)
  await head.locator('.compared ins').first().waitFor()
  await inspect(head, 'knowledge-check')
  await head.getByRole('button', { name: 'Проверено, показывать всем' }).press('Enter')
  await head.getByText('Проверено, верно до').waitFor()
  const href = await head.getByRole('link', { name: 'Напечатать памятку' }).getAttribute('href')
  const pdf = await head.request.get(theatre.address + href!)
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await head.getByRole('link', { name: 'Версии' }).press('Enter')
  await head.getByRole('heading', { name: /Версия 2/u }).waitFor()
  await inspect(head, 'knowledge-versions')
})
