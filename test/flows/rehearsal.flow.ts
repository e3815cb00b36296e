// A rehearsal by keyboard: one story to a good ending, one to a bad one with own words, the guide and the practice alarm.
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { inspect, stage } from './stage.ts'

const theatre = stage()

/** Presses the figure of an answer that begins so. */
async function answer(page: Page, beginning: string): Promise<void> {
  const button = page.locator('.reply', { hasText: beginning })
  await button.waitFor()
  const key = await button.getAttribute('aria-keyshortcuts')
  await page.keyboard.press(`Digit${key}`)
}

test('one story ends well and one ill, both by keyboard, and nothing of either reaches the server', async () => {
  const page = await theatre.at('gusev', '/rehearsal')
  await page.getByRole('heading', { name: 'Репетиция', exact: true }).waitFor()
  await inspect(page, 'rehearsal-list')
  await page.getByLabel('Кто пришёл').selectOption('Человек сердится')
  expect(await page.locator('.stories > li').count()).toBe(4)
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Где мои деньги?' }).waitFor()
  await inspect(page, 'rehearsal-before')

  const sent: string[] = []
  page.on('request', request => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`)
  })
  await page.keyboard.press('Enter')
  await page.getByText('Третий раз! Третий раз').waitFor()
  await page.keyboard.press('F8')
  await page.getByText('Конфликт: учебная подсказка').waitFor()
  await inspect(page, 'rehearsal-guide')
  await page.keyboard.press('Digit1')
  await page.getByText('Заявление я подала третьего октября').waitFor()
  await inspect(page, 'rehearsal-scene')
  await answer(page, 'Понимаю, почему Вы сердитесь')
  await answer(page, 'Светлана Юрьевна, это наша ошибка')
  await answer(page, 'Решение подпишут завтра')
  await answer(page, 'Дам справку')
  await page.getByRole('heading', { name: 'Хороший исход: «Где мои деньги?»' }).waitFor()
  await page.getByText('шагов протокола 6 из 6').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Исходов 1 из 3').waitFor()
  await badEnding(page)
  expect(sent).toEqual([])
  expect(await theatre.database.db.selectFrom('alarm').selectAll().execute()).toEqual([])
})

/** Own words, the practice alarm in vain, the debrief; then again from the place where the alarm was due. */
async function badEnding(page: Page): Promise<void> {
  await page.getByRole('link', { name: /после работы встречу/u }).click()
  await page.getByRole('button', { name: 'Начать' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('пособие сняли').waitFor()
  await page.keyboard.press('Alt+KeyB')
  await page.keyboard.type('Ты сам нарушил, вот и сняли, дурак')
  await page.keyboard.press('Enter')
  await page.getByText('Поняли так').waitFor()
  await page.locator('.understood .slip').first().waitFor()
  await inspect(page, 'rehearsal-own-words')
  await answer(page, 'Значит, сами нарушили')
  await page.getByText('В связи с неявкой').waitFor()
  await page.keyboard.press('Shift+F8')
  await page.getByText('нажмите ещё раз').waitFor()
  await page.waitForTimeout(200)
  await page.keyboard.press('Shift+F8')
  await page.getByText('Прямой угрозы здесь нет').waitFor()
  await answer(page, 'По правилам неявка')
  await answer(page, 'Только попробуйте')
  await answer(page, 'Вы мне угрожаете?')
  await answer(page, 'Отойдите от меня!')
  await page.getByRole('heading', { name: /Плохой исход/u }).waitFor()
  await page.getByText('Пропустили. Можно было сказать').first().waitFor()
  await page.getByText('Те же данные таблицей').click()
  await page.getByRole('row', { name: /Только попробуйте/u }).waitFor()
  await inspect(page, 'rehearsal-bad')

  await page.getByRole('button', { name: /Отсюда ещё раз.*ответ 4/u }).press('Enter')
  await page.getByText('Слушай сюда').waitFor()
  await page.keyboard.press('Shift+F8')
  await page.getByText('нажмите ещё раз').waitFor()
  await page.waitForTimeout(200)
  await page.keyboard.press('Shift+F8')
  await page.getByText('Чего молчишь?').waitFor()
  await answer(page, 'Я Вас слышу')
  await page.getByRole('heading', { name: /Хороший исход/u }).waitFor()
}
