// The Code: HR takes a document in, a colleague reads it by keyboard, asks, the head answers and sees who has read.
import { expect, test } from 'vitest'
import { inspect, stage } from './stage.ts'

const theatre = stage()

const source = `Правила отдела

1. Разговор

1.1. Здороваемся первыми.

Пример: «Здравствуйте, присаживайтесь».

1.2. На приёме:
- а) называем себя;
- б) не торопим.
`

test('a document becomes the Code that people read, ask about and acknowledge', async () => {
  const hr = await theatre.at('romanova', '/code/editions')
  await hr.getByText('Редакций ещё нет').waitFor()
  await inspect(hr, 'code-no-editions')
  await hr
    .getByLabel('Файл: DOCX, TXT или MD')
    .setInputFiles({ name: 'k.txt', mimeType: 'text/plain', buffer: Buffer.from(source) })
  await hr.getByLabel('Кем утверждён').fill('Приказ № 7 от 01.11.2026')
  await hr.getByLabel('Кем утверждён').press('Enter')
  await hr.getByText('пунктов 7').waitFor()
  await inspect(hr, 'code-editions')

  const page = await theatre.at('gusev', '/code')
  await page.getByText('Приказ № 7').waitFor()
  await page.keyboard.press('Alt+KeyB')
  await page.keyboard.type('торопим')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('heading', { name: 'Пункт 1.2.б' }).waitFor()
  await inspect(page, 'code-clause')
  await page.getByLabel('Ваши слова').fill('А если очередь?')
  await page.getByRole('button', { name: 'Задать вопрос' }).press('Enter')
  await page.locator('.code-notes').getByText('А если очередь?').waitFor()
  await page.getByRole('button', { name: 'Кодекс прочитан' }).press('Enter')
  await page.getByText('Вы подтвердили, что прочитали').waitFor()

  const head = await theatre.at('krylova', '/code/clauses/1.2.б')
  await head.getByLabel('Ответить').fill('Скажите, сколько ждать, и продолжайте спокойно.')
  await head.getByRole('button', { name: 'Отправить ответ' }).press('Enter')
  await head.getByText('Ответ, Крылова Ирина').waitFor()
  await head.goto(`${theatre.address}/code/readers`)
  await head.getByText('Прочитали 1 из').waitFor()
  await inspect(head, 'code-readers')
  expect(await head.getByRole('row', { name: /Гусев Олег/u }).textContent()).not.toContain('ещё нет')
})
