// A conflict played by three people at once, by keyboard: the specialist at the window, the head elsewhere, security at the door.
import { expect, test } from 'vitest'
import { cast, window4 } from '#test/people.ts'
import { goOnUnanswered } from '#conflicts/inviting.ts'
import { furnishOffice, sit, takeTicket } from './office.ts'
import { inspect, stage } from './stage.ts'

const theatre = stage(async database => {
  await furnishOffice(database)
  // Romanova keeps the door in this play.
  await database.db
    .updateTable('staff')
    .set({ roles: ['security'] })
    .where('id', '=', cast.romanova.id)
    .execute()
})

/** The clock of the server: what is due by it is done at once, not a minute later. */
const minuteLater = () => goOnUnanswered(theatre.database.db, new Date(Date.now() + 61_000))

test('guide, head, deputy by the clock, facts, support, mark, pattern', async () => {
  const elena = await theatre.at('vorontsova', '/desk')
  await sit(theatre, elena, window4)
  const head = await theatre.at('krylova', '/check')
  const director = await theatre.at('lebedev', '/conflicts')
  await inspect(director, 'conflicts-empty')
  await takeTicket(theatre, elena)
  const { keyboard } = elena
  await elena.getByText('Р 001').first().waitFor()
  await keyboard.press('F2')
  await elena
    .getByRole('button', { name: /Начать|подошёл/u })
    .first()
    .waitFor()
  await keyboard.press('Enter')
  await elena.locator('[data-contact]').waitFor()

  // One key opens the guide, the talk stays under it.
  await keyboard.press('F8')
  const guide = elena.getByRole('region', { name: 'Конфликт' })
  await guide.getByText('Сначала выслушайте до конца').waitFor()
  await elena.locator('.thread, [class*=thread]').first().waitFor()
  await keyboard.press('Digit1')
  await guide
    .getByText(/сказано в/u)
    .first()
    .waitFor()
  await keyboard.press('Digit2')
  await expect.poll(() => guide.getByText(/сказано в/u).count()).toBe(2)
  await keyboard.press('Alt+KeyB')
  await guide.getByText('Записываю, чтобы ничего не пропустить').waitFor()
  await keyboard.press('F8')
  await guide.waitFor({ state: 'detached' })
  await keyboard.press('F8')
  await expect.poll(() => guide.getByText(/сказано в/u).count()).toBe(2)
  await inspect(elena, 'conflict-guide')

  // Without the essence nobody is called; with it the head hears it wherever they are.
  await keyboard.press('Alt+KeyY')
  await guide.getByText('Напишите суть одной строкой').waitFor()
  await keyboard.type('Не пришло пособие, третий приход')
  await keyboard.press('Alt+KeyY')
  await guide.getByText('Зовём: Ирина Сергеевна Крылова').waitFor()
  const rings = head.getByRole('region', { name: 'Вас зовут: Окно 4, Поиск работы' })
  await rings.getByText('Не пришло пособие, третий приход').waitFor()
  await inspect(head, 'conflict-summons')

  // A minute without a word: the next is rung, and the first may still answer; one of the two comes.
  await minuteLater()
  await director.reload()
  await director.getByRole('region', { name: /Вас зовут/u }).waitFor()
  await director.keyboard.press('Alt+Digit2')
  await guide.getByText(/Павел Ильич Лебедев подойдёт через \d мин/u).waitFor()
  await rings.waitFor({ state: 'detached' })
  await director.getByRole('button', { name: 'Подошли' }).click()
  await guide.getByText('Павел Ильич Лебедев у окна').waitFor()
  await guide.getByText('Знакомьтесь: Павел Ильич Лебедев').waitFor()
  await guide.getByRole('button', { name: 'Дальше вёл начальник' }).press('Enter')
  await guide.getByText(/Дальше вёл начальник\. Когда освободитесь/u).waitFor()
  await inspect(elena, 'conflict-ended')

  // Afterwards: a label gets a hint, facts are kept.
  await elena.goto(`${theatre.address}/conflicts`)
  const facts = elena.getByLabel('Что произошло: кто что сделал, по порядку')
  await facts.fill('Неадекватный посетитель')
  await elena.getByText('«Неадекватный» оценивает человека').waitFor()
  await inspect(elena, 'conflict-facts')
  await facts.fill('Говорил громко, дважды ударил ладонью по столу')
  await elena.getByLabel('Что в нашей работе к этому привело').selectOption('repeat-visit')
  await elena.getByLabel('Что изменить, чтобы не повторилось').fill('Давать список бумаг в первый приход')
  await keyboard.press('Control+Enter')
  await elena.getByText('Давать список бумаг в первый приход').waitFor()

  await head.goto(`${theatre.address}/conflicts`)
  await head.getByText('Давать список бумаг в первый приход').waitFor()
  await head.getByText(/начальник ответил через/u).waitFor()
  await inspect(head, 'conflicts-of-department')
  await head.goto(`${theatre.address}/conflicts/pattern`)
  await head.getByRole('heading', { name: 'По часам' }).waitFor()
  await inspect(head, 'conflict-pattern')
})

test('an alarm is quiet at the window, seen by security and head, ended by a name; a rehearsal says that it is one', async () => {
  const elena = await theatre.at('gusev', '/desk')
  const guard = await theatre.at('romanova', '/alarms')
  const head = await theatre.at('krylova', '/conflicts')
  await guard.getByText('За месяц тревог не было').waitFor()
  await inspect(guard, 'alarms-empty')
  await elena.keyboard.press('Shift+F8')
  await elena.getByText('Ещё раз', { exact: true }).waitFor()
  const sent = theatre.database.db.selectFrom('alarm').select('id')
  expect(await sent.execute()).toEqual([])
  await elena.waitForTimeout(200)
  await elena.keyboard.press('Shift+F8')
  await elena.getByText(/Передано в .*Ждите, помощь извещена/u).waitFor()
  expect(await elena.getByRole('region', { name: 'Тревога' }).count()).toBe(0)
  const alarm = guard.getByRole('region', { name: 'Тревога', exact: true })
  await alarm.getByText('Олег Петрович Гусев').waitFor()
  await inspect(guard, 'alarm-security')
  await head.getByRole('region', { name: 'Тревога', exact: true }).waitFor()
  await guard.keyboard.press('Alt+Digit9')
  await elena.getByText(/Идут: Анна Викторовна Романова/u).waitFor()
  await alarm.getByRole('button', { name: 'Снять тревогу' }).press('Enter')
  await guard.getByLabel('Почему тревога окончена').fill('Человек успокоился и ушёл')
  await guard.keyboard.press('Enter')
  await alarm.waitFor({ state: 'detached' })
  await elena.getByText(/Передано в/u).waitFor({ state: 'detached' })
  await guard.getByText('Анна Викторовна Романова: Человек успокоился и ушёл').waitFor()

  await elena.goto(`${theatre.address}/conflicts`)
  await elena.getByRole('button', { name: 'Учебная тревога' }).press('Enter')
  await guard.getByRole('region', { name: 'Учебная тревога' }).waitFor()
  await inspect(guard, 'alarm-rehearsal')
  await elena.getByRole('button', { name: 'Закончить учения' }).press('Enter')
  await guard.getByRole('region', { name: 'Учебная тревога' }).waitFor({ state: 'detached' })
})

test('in a call the same key opens the guide; our mistake becomes a promise', async () => {
  const oleg = await theatre.at('gusev', '/calls')
  const { keyboard } = oleg
  await oleg.getByText('Сейчас никто не звонит').waitFor()
  await keyboard.press('F2')
  await oleg.getByRole('button', { name: /Конфликт/u }).waitFor()
  await keyboard.press('Enter')
  await oleg.getByLabel(/Найдите человека/u).waitFor()
  await keyboard.press('Alt+KeyN')
  await oleg.getByLabel('Имя').waitFor()
  for (const word of ['Лидия', 'Юрьевна', 'Пак']) {
    await keyboard.type(word)
    await keyboard.press(word === 'Пак' ? 'Enter' : 'Tab')
  }
  await oleg.getByText('Пак Лидия Юрьевна').waitFor()
  await keyboard.press('F8')
  await oleg.getByText(/Лидия Юрьевна, расскажите, что случилось/u).waitFor()
  await oleg.getByRole('button', { name: /Ошиблись мы/u }).press('Enter')
  await oleg.getByLabel('Что сделаем, чтобы исправить').waitFor()
  await keyboard.type('Пересчитаем пособие и позвоним')
  await oleg.getByLabel('К какому сроку').last().locator('option').nth(1).waitFor({ state: 'attached' })
  await keyboard.press('Tab')
  await keyboard.press('ArrowDown')
  await inspect(oleg, 'conflict-call-apology')
  await keyboard.press('Control+Enter')
  await oleg.getByText('Что будет дальше, записано обещанием').waitFor()
})
