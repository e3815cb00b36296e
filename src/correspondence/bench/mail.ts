// `bench mail`: how fast an old mailbox and the live box are taken in, beside plain parsing of the same bytes in the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { simpleParser } from 'mailparser'
import { openDatabase, onPostgres, type Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { temporaryMailServer } from '#test/mail-server.ts'
import { cast, settle } from '#test/people.ts'
import { temporaryPostgres } from '#test/postgres.ts'
import { takeIn } from '../actions.ts'
import { confirmFetching, fetchMail } from '../fetching.ts'
import { foreignLetter } from './letters.ts'

export type MailAsked = { messages: number; embedded: boolean }
/** Letters a second. */
export type MailFigures = {
  messages: number
  megabytes: number
  /** simpleParser alone, nothing kept. */
  parsed: number
  /** As `mail import` does it: kept raw, read, placed, an event written. */
  imported: number
  /** All of them once more: nothing is stored twice. */
  again: number
  /** Out of a real IMAP server, letter after letter; undefined where there is none. */
  fetched: number | undefined
  load: number
}

/** Parsing and taking in go by turns, a hundred letters each, so that both meet the same machine. */
export async function benchMail({ messages, embedded }: MailAsked): Promise<MailFigures> {
  const { database, stop } = embedded ? await inFolder() : await onServer()
  try {
    await migrate(database.pool)
    await settle(database.db)
    const letters = Array.from({ length: messages }, (_, i) => foreignLetter(i, 'import'))
    const spent = { parsed: 0, imported: 0 }
    for (let from = 0; from < letters.length; from += 100) {
      const some = letters.slice(from, from + 100)
      spent.parsed += await secondsOf(some, raw => simpleParser(raw))
      spent.imported += await secondsOf(some, raw => takeIn(database.db, new Date(), raw))
    }
    const again = await secondsOf(letters, raw => takeIn(database.db, new Date(), raw))
    const bytes = letters.reduce((sum, { length }) => sum + length, 0)
    const rate = (seconds: number) => messages / seconds
    return {
      ...{ messages, megabytes: bytes / 2 ** 20, load: loadavg()[0]! },
      ...{ parsed: rate(spent.parsed), imported: rate(spent.imported), again: rate(again) },
      fetched: await fetchRate(database.db, messages),
    }
  } finally {
    await database.close()
    stop()
  }
}

async function secondsOf(letters: readonly Buffer[], take: (raw: Buffer) => Promise<unknown>): Promise<number> {
  const beganAt = performance.now()
  for (const raw of letters) await take(raw)
  return (performance.now() - beganAt) / 1000
}

async function fetchRate(db: Db, messages: number): Promise<number | undefined> {
  const server = await temporaryMailServer().catch(() => undefined)
  if (!server) return undefined
  try {
    const box = server.boxOf('czn@czn.test')
    const { host, port, user, password } = box.imap
    const client = new ImapFlow({ host, port, secure: false, auth: { user, pass: password }, logger: false, doSTARTTLS: false })
    await client.connect()
    for (let i = 0; i < messages; i++) await client.append('INBOX', foreignLetter(i, 'fetch'))
    await client.logout()
    const { id: staffId, departmentId, roles } = cast.kim
    const clock = () => new Date()
    await fetchMail(db, clock, box)
    await confirmFetching(
      db,
      { who: { staffId, departmentId, roles, counterId: null, sessionId: uuid7(), locked: false }, now: clock() },
      box.folder,
      'all',
    )
    const beganAt = performance.now()
    const taken = await fetchMail(db, clock, box)
    return taken / ((performance.now() - beganAt) / 1000)
  } finally {
    await server.stop()
  }
}

async function onServer() {
  const server = await temporaryPostgres()
  return { database: onPostgres(server.url), stop: () => server.stop() }
}

async function inFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'zabota-mail-'))
  return { database: await openDatabase({ dataDir }), stop: () => rmSync(dataDir, { recursive: true }) }
}

/** For people. */
export function mailInWords({ messages, megabytes, parsed, imported, again, fetched, load }: MailFigures): string {
  const line = (name: string, rate: number) =>
    `  ${name.padEnd(44)} ${rate.toFixed(0).padStart(5)} писем/с, к простому разбору ${(rate / parsed).toFixed(2)}`
  return [
    `Писем ${messages}, ${megabytes.toFixed(1)} МБ. Загрузка машины: ${load.toFixed(1)}.`,
    line('простой разбор (mailparser, ничего не храним)', parsed),
    line('mail import: сохранить, разобрать, разложить', imported),
    line('те же письма второй раз: уже есть', again),
    fetched === undefined ? '  почтового сервера нет: забор из ящика не измерен' : line('забор из ящика по IMAP', fetched),
  ].join('\n')
}
