// A letter that we begin ourselves: a conversation with a draft, sent afterwards like any answer; let go while nothing was sent.
import { consentsOf } from '#clients/store/file.ts'
import { getClient } from '#clients/store.ts'
import { letterTo, readerNamed } from '#letters/writing/client-facts.ts'
import type { ReadyPhrase } from '#letters/writing/model.ts'
import { phrasesTo } from '#letters/writing/phrase-shelf.ts'
import type { Db } from '#platform/db.ts'
import { badInput, notFound, refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act, Who } from '#platform/who.ts'
import type { LetterReader, NewLetter } from './new-letter-model.ts'
import { newThread } from './placing.ts'
import { addressOf } from './rules/address.ts'
import { hasConsent, maskedAddress, whyNotFirst } from './rules/consent.ts'
import { lettersIn } from './store.ts'
import { findBox, privateBoxes } from './store/box.ts'
import { outboxIn } from './store/outbox.ts'
import {
  deleteEmptyThread,
  findSeen,
  fullName,
  getThreadRow,
  lockSeen,
  lockThread,
  putDraft,
  takeTurn,
  type ThreadRow,
} from './store/threads.ts'

/** Nothing of the file but what a letter needs; the whole address shows once the letter is begun. */
export async function letterReader(db: Db, clientId: string): Promise<LetterReader> {
  const client = await getClient(db, clientId)
  const own = await findBox(db)
  const barred = own
    ? whyNotFirst({
        email: client.email,
        consents: await consentsOf(db, client.id),
        own,
        privateBoxes: await privateBoxes(db),
      })
    : 'Почта центра не подключена. Скажите администратору.'
  const person = client.kind === 'person'
  return {
    id: client.id,
    name: fullName(client) || client.title,
    address: maskedAddress(client.email),
    barred,
    person,
    gender: readerNamed(client, null).gender,
  }
}

/** Refuses `barred`; bad input where nobody knows how to address. Returns the conversation: the same id is the same letter. */
export async function beginLetter(db: Db, act: Act, asked: NewLetter): Promise<string> {
  const { who, now } = act
  await takeTurn(db, asked.id)
  if (await findSeen(db, who, asked.id)) return asked.id
  if (await lockThread(db, asked.id)) throw notFound()
  const { barred, person, gender } = await letterReader(db, asked.clientId)
  if (barred) throw refused('barred', barred)
  if (person && gender === null && asked.gender === null)
    throw badInput({ gender: 'По имени не видно. Выберите, как обращаться: «Уважаемый» или «Уважаемая».' })
  const client = await getClient(db, asked.clientId)
  const reader = readerNamed(client, asked.gender)
  const body = await letterTo(db, who, now, reader, asked.template)
  const at = now.toISOString()
  const thread = await newThread(db, {
    ...{ id: asked.id, address: addressOf(client.email ?? '')!, subject: asked.subject, origin: 'own', lastAt: at },
    ...{ clientId: client.id, departmentId: who.departmentId, ownerId: who.staffId },
  })
  await putDraft(db, { threadId: thread.id, staffId: who.staffId, body, touchedAt: at })
  await told(db, act, thread, 'begun')
  return thread.id
}

/** One's own, in which nothing was sent and nothing came. Refuses `not-empty`. */
export async function letGo(db: Db, act: Act, id: string): Promise<void> {
  const thread = await lockSeen(db, act.who, id)
  if (!thread || thread.ownerId !== act.who.staffId) throw notFound('Такого письма уже нет.')
  if (thread.origin !== 'own' || (await outboxIn(db, id)).length > 0 || (await lettersIn(db, id)).length > 0)
    throw refused('not-empty', 'Здесь уже есть письма: переписка остаётся. Черновик можно стереть.')
  await deleteEmptyThread(db, id)
  await told(db, act, thread, 'let-go')
}

const told = (db: Db, { who, now }: Act, { id, clientId }: ThreadRow, what: string) =>
  record(db, now, {
    kind: `mail.${what}`,
    staffId: who.staffId,
    clientId,
    departmentId: who.departmentId,
    data: { thread: id },
  })

/**
 * Why we may not go on where the client has never written here: the consent is gone. '' when we may. An answer to an appeal
 * goes to the address that the appeal itself named.
 */
export async function whyNotOn(db: Db, { id, origin, clientId }: ThreadRow): Promise<string> {
  if (origin !== 'own' || clientId === null) return ''
  if ((await outboxIn(db, id)).some(({ appealId }) => appealId !== null) || (await lettersIn(db, id)).length > 0) return ''
  return hasConsent(await consentsOf(db, clientId)) ? '' : 'Клиент больше не согласен на письма по почте. Спросите его.'
}

/** For the form: filled in for whoever reads; nobody's gender is guessed. */
export async function phrasesIn(
  db: Db,
  who: Who,
  now: Date,
  { id, gender }: { id: string; gender: 'male' | 'female' | undefined },
): Promise<ReadyPhrase[]> {
  if (!(await findSeen(db, who, id))) throw notFound()
  const { clientId, address } = await getThreadRow(db, id)
  const client = clientId ? await getClient(db, clientId) : undefined
  const nobody = { title: address, surname: '', name: '', patronymic: '', gender: null }
  return phrasesTo(db, who, now, readerNamed(client ?? nobody, gender ?? null))
}
