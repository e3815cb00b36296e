// What tests of messengers begin with: a server of the protocol on this machine, the bot that speaks to it, a clock that walks.
import { afterAll, beforeAll } from 'vitest'
import { messengers } from '#messengers/api.ts'
import type { Channel } from '#messengers/channels/channel.ts'
import { channelsOf } from '#messengers/clockwork.ts'
import { hearChannel } from '#messengers/hearing.ts'
import { sendMessages } from '#messengers/sending.ts'
import { putChannels } from '#messengers/store/conversations.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { TestHouse } from './app.ts'
import { maxServer, telegramServer, token, type MessengerServer } from './messenger-servers.ts'
import type { CastName } from './people.ts'

export const goodText = 'Здравствуйте! Пособие придёт 27 ноября на Вашу карту.'

export function messengerRoom(house: TestHouse, name: 'max' | 'telegram') {
  let server: MessengerServer
  let channel: Channel
  beforeAll(async () => {
    server = await (name === 'max' ? maxServer : telegramServer)()
    channel = channelsOf({ [name]: { token, apiUrl: server.url } })[0]!
    await putChannels(house.db, [name])
  })
  afterAll(() => server?.stop())
  const idOf = async (chat: number): Promise<string> =>
    (await house.db.selectFrom('messengerConversation').select('id').where('chat', '=', String(chat)).executeTakeFirstOrThrow())
      .id
  const hear = () => hearChannel(house.db, house.now(), channel)
  const say = () => sendMessages(house.db, house.now(), channel)
  const later = (minutes: number) => house.setClock(new Date(house.now().getTime() + minutes * 60_000).toISOString())
  const card = async (who: CastName, id: string) =>
    (await (await house.as(who))(messengers.conversation, { params: { id } })).body
  return {
    get server() {
      return server
    },
    get channel() {
      return channel
    },
    ...{ hear, say, later, idOf, card },
    contact: (chat: number, contact: { phone: string; own: boolean }) =>
      void server.write(chat, '', { contact, at: house.now() }),
    /** A client has written, was asked and, unless told otherwise, agreed; returns the conversation. */
    begin: async (chat: number, agrees = true): Promise<string> => {
      server.write(chat, 'Здравствуйте, когда придёт пособие?', { at: house.now() })
      await hear()
      await say()
      later(1)
      if (agrees) {
        server.press(chat, 'agree', house.now())
        await hear()
        await say()
        later(1)
      }
      return idOf(chat)
    },
    answer: async (who: CastName, id: string, change: object = {}) => {
      const seen = ((await card(who, id)).messages ?? []).map(message => message.id)
      return (await house.as(who))(messengers.answer, {
        params: { id },
        body: { id: uuid7(), text: goodText, seen, ...change },
      })
    },
    states: async (id: string) =>
      (
        await house.db
          .selectFrom('messengerMessage')
          .select(['state', 'body', 'writtenBy', 'held', 'trouble', 'notBefore'])
          .where('conversationId', '=', id)
          .where('side', '=', 'ours')
          .orderBy('at')
          .orderBy('id')
          .execute()
      ).filter(({ writtenBy }) => writtenBy !== null),
  }
}
