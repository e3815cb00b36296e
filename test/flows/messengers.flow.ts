// A client writes in a messenger, agrees, is answered by keyboard, says «стоп»; nothing connected; through servers of the real protocol.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Channel } from '#messengers/channels/channel.ts'
import { channelsOf } from '#messengers/clockwork.ts'
import { fetchFiles } from '#messengers/fetching.ts'
import { hearChannel } from '#messengers/hearing.ts'
import { sendMessages } from '#messengers/sending.ts'
import { putChannels } from '#messengers/store/conversations.ts'
import { maxServer, telegramServer, token, type MessengerServer } from '#test/messenger-servers.ts'
import { inspect, stage } from './stage.ts'

const moment = '2026-11-24T07:30:00.000Z'
const at = (minutes: number) => new Date(Date.parse(moment) + minutes * 60_000)
const theatre = stage(async () => {}, moment)

let servers: MessengerServer[] = []
let channels: Channel[] = []
beforeAll(async () => {
  const [max, telegram] = [await maxServer(), await telegramServer()]
  servers = [max, telegram]
  channels = channelsOf({ max: { token, apiUrl: max.url }, telegram: { token, apiUrl: telegram.url } })
})
afterAll(() => Promise.all(servers.map(server => server.stop())))

const round = async (minutes: number) => {
  for (const channel of channels) await hearChannel(theatre.database.db, at(minutes), channel)
  for (const channel of channels) await fetchFiles(theatre.database.db, at(minutes), channel)
  for (const channel of channels) await sendMessages(theatre.database.db, at(minutes), channel)
}

test('from the first message through consent, an answer mended and taken back, to «стоп»', async () => {
  const [max, telegram] = servers as [MessengerServer, MessengerServer]
  const me = await theatre.at('vorontsova', '/messages')
  await me.getByText('Мессенджеры ещё не подключены').waitFor()
  await inspect(me, 'messages-nothing')

  await putChannels(theatre.database.db, ['max', 'telegram'])
  max.write(1, 'Здравствуйте! Когда придёт пособие за ноябрь?', { at: at(-20) })
  max.sendFile(1, { name: 'приказ о сокращении.pdf', content: 'x'.repeat(90_000) }, at(-19))
  max.sendFile(1, { name: 'скан.exe', content: 'MZ' }, at(-18))
  telegram.write(2, 'Добрый день, нужна справка', { at: at(-10) })
  await round(-9)
  max.press(1, 'agree', at(-8))
  await round(-7)
  await me.reload()
  await me.getByText('MAX. Есть согласие на переписку').waitFor()
  await me.getByText('Telegram. Ждём согласия клиента').waitFor()
  await inspect(me, 'messages')
  await me.keyboard.press('Alt+ArrowDown')
  await me.keyboard.press('Enter')
  await me.getByRole('heading', { name: 'Нина' }).waitFor()
  await me.getByRole('link', { name: 'приказ о сокращении.pdf' }).waitFor()
  await me.getByText('программа, а не документ').waitFor()
  await me.getByText('На что и когда дано согласие').click()
  await me.getByText('Клиент видел такие слова').waitFor()
  await me.getByRole('textbox', { name: 'Текст' }).fill('Вы сами виноваты, надо было читать внимательно.')
  await me.getByRole('list', { name: 'Что поправить' }).getByRole('listitem').first().waitFor()
  const files = me.getByRole('region', { name: 'Ответ' }).locator('input[type=file]')
  await files.setInputFiles({ name: 'помощник.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
  await me.getByText('«помощник.exe» программа').waitFor()
  await files.setInputFiles({ name: 'памятка.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(90_000, 'x') })
  await me.getByRole('button', { name: 'Убрать памятка.pdf' }).waitFor()
  await me.getByText('Клиент больше не хочет переписки здесь').click()
  await me.getByLabel('Как он об этом сказал').waitFor()
  await inspect(me, 'messages-answer')
  await me.keyboard.press('Control+Enter')
  await me.getByRole('alert').waitFor()
  await me.keyboard.press('F8')
  const guide = me.getByRole('region', { name: 'Конфликт' })
  await guide.getByRole('button', { name: /Ошиблись мы/u }).press('Enter')
  await guide.getByText(/в ответе с/u).waitFor()
  expect(await me.getByRole('textbox', { name: 'Текст' }).inputValue()).toMatch(
    /^Вы сами виноваты.*\n\nЭто наша ошибка, простите\.$/u,
  )
  await inspect(me, 'messages-conflict')
  await me.keyboard.press('F8')
  await guide.waitFor({ state: 'detached' })
  await me.getByRole('textbox', { name: 'Текст' }).fill('Здравствуйте! Пособие придёт 27 ноября на Вашу карту.')
  await me.keyboard.press('Control+Enter')
  await me.getByText('Уйдёт через минуту').waitFor()
  await me.getByText('Уйдёт вслед за текстом').waitFor()
  await me.keyboard.press('Alt+KeyZ')
  await me.getByText('Если файл ещё нужен, выберите его в ответе заново').waitFor()
  expect(await me.getByRole('textbox', { name: 'Текст' }).inputValue()).toContain('27 ноября')
  await me.keyboard.press('Control+Enter')
  await me.getByText('Уйдёт через минуту').waitFor()
  max.moods.push('take-and-break')
  await round(2)
  await me.reload()
  await me.getByText('Неизвестно, дошло ли').waitFor()
  await inspect(me, 'messages-uncertain')
  await me.getByRole('button', { name: 'Клиент получил' }).press('Enter')
  await me.getByText('Что дошло, известно от клиента').waitFor()
  max.write(1, 'стоп', { at: at(3) })
  await round(4)
  await me.reload()
  await me.getByText('Клиент не хочет переписки здесь').waitFor()
  expect(await me.getByRole('button', { name: 'Отправить' }).count()).toBe(0)
  await inspect(me, 'messages-stopped')

  await me.goto(`${theatre.address}/messages`)
  await me.getByText('нужна справка').click()
  await me.getByText('Он ещё не ответил: писать пока нельзя').waitFor()
})
