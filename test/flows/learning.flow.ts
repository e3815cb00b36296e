// Learning: HR writes a course and takes in packages, a colleague learns through a reload and a lost network, the head assigns, papers stand in the registry.
import { expect, test } from 'vitest'
import type { Frame, Page } from 'playwright-core'
import { uuid7 } from '#platform/uuid7.ts'
import { course, scormPackage } from '#test/learning.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage()
const upload = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/zip', buffer })

test('a course is written: a text, two packages, a rule', async () => {
  const page = await theatre.at('romanova', '/learning/catalogue')
  await page.getByText('Здесь будет каталог').waitFor()
  await inspect(page, 'learning-catalogue-empty')
  await page.keyboard.press('Alt+KeyY')
  await page.getByLabel('Как называется').fill('Спокойный разговор')
  await page.getByLabel('Чему учит').fill('Говорить ровно, когда торопят')
  await page.getByLabel('Пункты Кодекса').fill('4.2.1, 2.1')
  await page.getByLabel('Действует, месяцев').fill('12')
  await page.getByLabel('Действует, месяцев').press('Enter')
  await page.getByRole('button', { name: 'Текст' }).click()
  await page.getByLabel('Как называется урок').fill('Первые слова')
  await page
    .getByLabel('Текст урока')
    .fill('# Начало\n\nНазовите **себя** и отдел.\n\n- ровный голос\n- без спешки\n\n> Здравствуйте, слушаю Вас')
  await page.getByRole('button', { name: 'Сохранить урок' }).click()
  await page.getByText('Первые слова').waitFor()
  for (const standard of ['1.2', '2004'] as const) {
    await page.getByLabel('Пакет SCORM').setInputFiles(upload(`${standard}.zip`, scormPackage(standard)))
    await page.getByText(`Три страницы, ${standard}`).waitFor()
  }
  await page.getByLabel('Пакет SCORM').setInputFiles(upload('bad.zip', scormPackage('1.2', { '../evil.html': 'x' })))
  await page.getByText('вышел бы за пределы пакета').waitFor()
  await page.getByRole('button', { name: 'Открыть для всех' }).click()
  await page.getByText('открыт для всех').waitFor()
  await page.getByRole('button', { name: 'Сделать обязательным' }).click()
  await page.getByLabel('Должность').fill('инспектор')
  await page.getByLabel('Должность').press('Enter')
  await page.getByText('за 30 дней').waitFor()
  await inspect(page, 'learning-draft')
})

const frameOf = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('iframe')).contentFrame()
  return frame!
}

test('learnt through a reload and a lost network; the certificate is verified', async () => {
  const page = await theatre.at('gusev', '/learning')
  await page
    .getByRole('link', { name: /Спокойный разговор/u })
    .first()
    .press('Enter')
  await page.getByRole('button', { name: 'Начать курс' }).press('Enter')
  await page.getByRole('button', { name: 'Прочитано, дальше' }).waitFor()
  await inspect(page, 'learning-lesson')
  await page.getByRole('button', { name: 'Прочитано, дальше' }).press('Enter')

  for (const standard of ['1.2', '2004']) {
    await page.getByRole('heading', { name: `Три страницы, ${standard}` }).waitFor()
    await page.getByRole('button', { name: 'Открыть урок' }).press('Enter')
    let frame = await frameOf(page)
    await frame.getByText('Страница 1 из 3. Впервые').waitFor()
    expect(await frame.locator('body').getAttribute('data-reach')).toBe('закрыто')
    await frame.getByRole('button', { name: 'Дальше' }).click()
    await page.getByText('Урок начат').waitFor()
    if (standard === '1.2') await inspect(page, 'learning-scorm')

    await page.reload()
    await page.getByRole('button', { name: new RegExp(`Три страницы, ${standard}`, 'u') }).press('Enter')
    await page.getByRole('button', { name: 'Продолжить урок' }).press('Enter')
    frame = await frameOf(page)
    await frame.getByText('Страница 2 из 3. Вспомнили: были на 2').waitFor()
    if (standard === '1.2') await page.context().setOffline(true)
    await frame.getByRole('button', { name: 'Дальше' }).click()
    await frame.getByText('Страница 3 из 3').waitFor()
    if (standard === '1.2') {
      await page.getByText('нет сети: запомнили').waitFor()
      expect(await page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('zabota.learning')).length)).toBe(1)
      await page.context().setOffline(false)
    }
    await page.getByText('результат 90 из 100').waitFor()
    if (standard === '1.2') await page.getByRole('button', { name: /Три страницы, 2004/u }).press('Enter')
  }
  await page.getByText('Курс пройден').waitFor()
  await page.waitForFunction(() => !Object.keys(localStorage).some(key => key.startsWith('zabota.learning')))
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать сертификат' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^Сертификат .*-0001\.pdf$/u)
  await page.goto(`${theatre.address}/learning`)
  await page.getByText('Скачать сертификат').waitFor()
  await inspect(page, 'learning-mine')

  const { number, hash } = await theatre.database.db
    .selectFrom('learningDocument')
    .select(['number', 'hash'])
    .executeTakeFirstOrThrow()
  const stranger = await theatre.window(`/c/${number}.${hash}`)
  await stranger.getByText('Настоящий и действует').waitFor()
  await inspect(stranger, 'certificate')
})

test('the head assigns; HR gathers a group, reads the registry and what courses gave', async () => {
  const head = await theatre.at('krylova', '/learning/department')
  await head.getByLabel('Воронцова Елена').check()
  await head.getByLabel('Курс').selectOption({ label: 'Спокойный разговор' })
  await head.getByLabel('Пройти до').fill('2099-01-20')
  await head.getByLabel('Пройти до').press('Enter')
  await head.getByText('Назначено: 1.').waitFor()
  await head.getByRole('button', { name: /Снять курс/u }).waitFor()
  await inspect(head, 'learning-department')

  const hr = await theatre.at('romanova', '/learning/registry')
  await hr.getByText('Гусев Олег Петрович').waitFor()
  await inspect(hr, 'learning-registry')
  await hr.goto(`${theatre.address}/learning/training`)
  const params = { data: course({ title: 'Тренинг', format: 'classroom' }) }
  const address = `${theatre.address}/api/learning/courses/${uuid7()}`
  expect((await hr.request.put(address, params)).status()).toBe(200)
  await hr.reload()
  await hr.getByRole('button', { name: 'Собрать группу' }).press('Enter')
  await hr.getByLabel('Курс с занятиями').selectOption({ label: 'Тренинг' })
  await hr.getByLabel('Как называется группа').fill('Зимняя')
  await hr.getByLabel('Гусев Олег').check()
  await inspect(hr, 'learning-group')
  await hr.getByRole('button', { name: 'Сохранить группу' }).press('Enter')
  await hr.getByRole('button', { name: 'Назначить занятие, Зимняя' }).press('Enter')
  await hr.getByLabel('День').fill('2020-11-24')
  await hr.getByLabel('Где').fill('Учебный класс')
  await hr.getByLabel('Где').press('Enter')
  await hr.getByRole('button', { name: /Отметить, кто был/u }).press('Enter')
  await inspect(hr, 'learning-training')
  await hr.getByRole('button', { name: 'Сохранить отметки' }).press('Enter')
  await hr.getByText('были 1 из 1').waitFor()
  await hr.goto(`${theatre.address}/learning/effect`)
  await hr.getByText('Здесь появятся курсы').waitFor()
  await inspect(hr, 'learning-effect')
})
