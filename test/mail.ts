// What tests of mail begin with: letters as they come, the office's box, a clock that walks.
import { beforeAll } from 'vitest'
import { takeIn } from '#correspondence/actions.ts'
import { mail } from '#correspondence/api.ts'
import { putBox } from '#correspondence/store/box.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { TestHouse } from './app.ts'
import type { CastName } from './people.ts'

export const officeAddress = 'czn@czn.test'

type Letter = { from?: string; subject?: string; id?: string; reply?: string; body?: string; headers?: string; date?: string }

/** Bytes of a letter to the office. */
export const letterOf = ({
  from = 'Нина <nina@mail.test>',
  subject = 'Пособие',
  id = `<${uuid7()}@mail.test>`,
  ...rest
}: Letter) =>
  Buffer.from(
    [
      `From: ${from}`,
      `To: ${officeAddress}`,
      `Subject: ${subject}`,
      `Message-ID: ${id}`,
      ...(rest.reply ? [`In-Reply-To: ${rest.reply}`, `References: ${rest.reply}`] : []),
      ...(rest.date ? [`Date: ${rest.date}`] : []),
      ...(rest.headers ? [rest.headers] : ['Content-Type: text/plain; charset=utf-8']),
      '',
      rest.body ?? 'Здравствуйте, когда придёт пособие?',
      '',
    ].join('\r\n'),
  )

/** A text that the checker of letters has nothing against. */
export const goodText = 'Здравствуйте!\n\nПособие придёт 27 ноября на Вашу карту.'

export function mailRoom(house: TestHouse) {
  beforeAll(() => putBox(house.db, officeAddress, house.now().toISOString()))
  const threadOf = async (id: string): Promise<string> =>
    (await house.db.selectFrom('mail').select('threadId').where('messageId', '=', id).executeTakeFirstOrThrow()).threadId!
  return {
    threadOf,
    /** Arrives now; returns its conversation. */
    come: async (letter: Letter = {}): Promise<string> => {
      const id = letter.id ?? `<${uuid7()}@mail.test>`
      await takeIn(house.db, house.now(), letterOf({ ...letter, id }), house.now().toISOString())
      return threadOf(id)
    },
    card: async (name: CastName, id: string) => (await house.as(name))(mail.thread, { params: { id } }),
    answer: async (name: CastName, id: string, change: object = {}) => {
      const me = await house.as(name)
      const seen = (await me(mail.thread, { params: { id } })).body.letters?.map(letter => letter.id) ?? []
      return me(mail.answer, { params: { id }, body: { id: uuid7(), text: goodText, seen, ...change } })
    },
    outbox: (threadId: string) =>
      house.db.selectFrom('mailOutbox').selectAll().where('threadId', '=', threadId).orderBy('writtenAt').execute(),
    later: (minutes: number) => house.setClock(new Date(house.now().getTime() + minutes * 60_000).toISOString()),
  }
}
