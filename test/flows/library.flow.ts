// What letters stand on: the blank seen as it is typed, a template tried on a real appeal, phrases; and a letter to a client by keyboard.
import { expect, test } from 'vitest'
import { appeals } from '#appeals/api.ts'
import { putBox } from '#correspondence/store/box.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { cast } from '#test/people.ts'
import { codePicture } from '#letters/paper/code-picture.ts'
import { inspect, stage } from './stage.ts'

const moment = '2026-11-24T07:30:00.000Z'
const theatre = stage(async ({ db }) => {
  await putBox(db, 'czn@czn.test', moment)
  const by = cast.vorontsova.id
  const client = { kind: 'person', surname: 'Котова', name: 'Нина', patronymic: 'Петровна', email: 'nina@mail.test' } as const
  const id = uuid7()
  await db
    .insertInto('client')
    .values({ ...client, id, knownSince: moment, createdBy: by })
    .execute()
  const consent = { id: uuid7(), clientId: id, kind: 'email', words: 'Пишите на почту', givenAt: moment, recordedBy: by } as const
  await db.insertInto('consent').values(consent).execute()
}, moment)

test('the director puts the details and an emblem on the blank and sees the sheet', async () => {
  const page = await theatre.at('lebedev', '/blank')
  const sheet = page.getByAltText(/Образец письма на бланке/u)
  await sheet.waitFor()
  await page.getByText('Бланк ещё не записан').waitFor()
  await page.getByLabel('Вышестоящий орган').fill('Министерство труда Светлореченской области')
  await page.getByLabel('ИНН').fill('7707083890')
  await page.getByText(/Образец прежний: В ИНН ошибка/u).waitFor()
  await page.getByLabel('ИНН').fill('7707083893')
  await page.getByLabel('КПП').fill('773601001')
  await page.getByLabel('ОГРН').fill('1027700132195')
  await page.getByLabel('ОКПО').fill('00032537')
  await page
    .getByLabel('Эмблема, PNG или SVG')
    .setInputFiles({ name: 'emblem.png', mimeType: 'image/png', buffer: codePicture('Эмблема') })
  await page.getByAltText('Эмблема сейчас').waitFor()
  await page.keyboard.press('Alt+Digit2')
  const height = () => sheet.evaluate((img: HTMLImageElement) => img.naturalHeight / img.naturalWidth)
  await expect.poll(height).toBeGreaterThan(2.5)
  await inspect(page, 'blank')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Записали. Новый бланк с 24 ноября 2026 года.').waitFor()
})

test('the head writes a template by keyboard, tries it on a real appeal, compares editions; phrases are found and written', async () => {
  const page = await theatre.at('krylova', '/letters/templates')
  const id = uuid7()
  const received = await page.request.post(theatre.address + appeals.receive.path, {
    data: {
      ...{ id, channel: 'post', law: 'appeal', kind: 'application', form: 'individual', receivedOn: '2026-11-24' },
      author: { surname: 'Котова', name: 'Анна', patronymic: 'Львовна', address: 'Заречная, 5' },
      ...{ body: 'Когда будет выплата?', register: true },
    },
  })
  expect(received.status(), await received.text()).toBe(200)
  const data = { executorId: cast.vorontsova.id }
  expect((await page.request.put(`${theatre.address}/api/appeals/${id}/executor`, { data })).status()).toBe(200)
  await page.getByRole('button', { name: /Пособие не пришло/u }).waitFor()
  await inspect(page, 'library')
  await page.getByRole('button', { name: /Пособие не пришло/u }).press('Enter')
  await page
    .getByLabel('Текст', { exact: true })
    .fill('Рассмотрели обращение {клиент|родительный}. {если женщина}Она{иначе}Он{конец} права.')
  await page.locator('.trial-paper').getByText('обращение Иванова Ивана Ивановича').waitFor()
  await page.getByLabel('Примерить на').selectOption({ label: 'К-1, Котова А. Л.' })
  await page
    .locator('.trial-paper')
    .getByText(/обращение Котовой Анны Львовны\. Она права/u)
    .waitFor()
  await page.getByText('Сказано не человеку, а о нём').first().waitFor()
  await inspect(page, 'library-template')
  await page.keyboard.press('Alt+KeyH')
  await page.getByRole('dialog').getByText('поставлен с программой').waitFor({ state: 'attached' })
  await inspect(page, 'library-editions')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Enter')
  await page.getByText('отдела, с 24 ноября 2026 года').waitFor()

  await page.keyboard.press('Alt+Digit2')
  await page.getByLabel('О чём фраза').fill('извинения')
  await page.getByText('За ожидание').waitFor()
  await page.keyboard.press('Alt+KeyY')
  await page.getByLabel('Название').waitFor()
  await page.keyboard.insertText('До встречи')
  await page.getByLabel('Для какого места письма').fill('Конец')
  await page.getByLabel('Слова').fill('Ждём Вас снова, приносим извинения.')
  await inspect(page, 'library-phrase')
  await page.keyboard.press('Control+Enter')
  await page.getByText('До встречи').waitFor()
  await inspect(page, 'library-phrases')
})

test('a letter to a client by keyboard: found, begun from a template, its places filled, sent with the minute to take it back', async () => {
  const page = await theatre.at('vorontsova', '/mail')
  await page.getByRole('link', { name: /Написать письмо/u }).waitFor()
  await page.keyboard.press('Alt+KeyY')
  await page.getByLabel('Кому').fill('котова нина')
  await page.getByRole('option', { name: /Котова Нина/u }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('n•••@mail.test').waitFor()
  await page.getByRole('button', { name: /Документы готовы/u }).waitFor()
  await inspect(page, 'letter-new')
  await page.keyboard.press('Alt+Digit2')
  await page.getByRole('heading', { name: 'Документы готовы' }).waitFor()
  const text = page.getByLabel('Текст')
  expect(await text.inputValue()).toMatch(/^Уважаемая Нина Петровна!\n\nГотово: \[что\]/u)
  await page.keyboard.press('Control+Enter')
  await page.getByText(/Заполните: \[что\]/u).waitFor()
  await page.keyboard.press('Alt+KeyO')
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText('Уважаемая Нина Петровна!\n\nСправка готова, приходите 27 ноября. ')
  await page.keyboard.press('Alt+KeyA')
  await page.getByRole('dialog').getByLabel('О чём фраза').fill('позвонить')
  await page.getByRole('dialog').getByText('Кому позвонить').waitFor()
  await page.keyboard.press('Alt+Digit1')
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('позвоните: Елена Андреевна Воронцова'))
  await inspect(page, 'letter-own')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Уйдёт через минуту').waitFor()
})
