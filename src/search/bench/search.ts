// `bench search`: how soon a question is answered over a million letters, by kind of question and by who asks.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { onPostgres, openDatabase, type Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import type { Who } from '#platform/who.ts'
import { temporaryPostgres } from '#test/postgres.ts'
import { findAll } from '../finding.ts'
import { fillBooks, sizes, surnames, wordsOfCorpus, type Books } from './books.ts'

/** `embedded`: in the database that needs no server, in a folder of its own. */
export type SearchAsked = { messages: number; requests: number; embedded: boolean }
type Times = { p50: number; p95: number; max: number }
export type SearchFigures = Books & {
  loadSeconds: number
  /** Size of the database. */
  megabytes: number
  /** Milliseconds of a whole answer (all its statements), by kind of question; `found` is the share with any answer. */
  kinds: Record<string, Times & { found: number }>
  all: Times
  /** Milliseconds of one letter read by its key between the questions: what the machine is worth at this time. */
  plain: Times
  /** Processes that waited for a core, before and after. */
  load: [number, number]
}

const now = new Date('2026-11-24T09:00:00.000Z')

export async function benchSearch({ messages, requests, embedded }: SearchAsked): Promise<SearchFigures> {
  const { database, stop } = embedded ? await inFolder() : await onServer()
  try {
    await migrate(database.pool)
    const books = sizes(messages)
    const beganAt = performance.now()
    await fillBooks(database.db, books)
    const loadSeconds = (performance.now() - beganAt) / 1000
    const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(database.db)
    const before = loadavg()[0]!
    const asked = await ask(database.db, books, requests)
    return { ...books, loadSeconds, megabytes: rows[0]!.size / 2 ** 20, ...asked, load: [before, loadavg()[0]!] }
  } finally {
    await database.close()
    stop()
  }
}

async function onServer() {
  const fast = ['fsync=off', 'wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=4GB', 'autovacuum=off']
  const server = await temporaryPostgres(['shared_buffers=512MB', 'maintenance_work_mem=256MB', ...fast])
  return { database: onPostgres(server.url), stop: () => server.stop() }
}

async function inFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'zabota-search-'))
  return { database: await openDatabase({ dataDir }), stop: () => rmSync(dataDir, { recursive: true }) }
}

export async function ask(db: Db, books: Books, requests: number): Promise<Pick<SearchFigures, 'kinds' | 'all' | 'plain'>> {
  const staff = await db.selectFrom('staff').select(['id', 'departmentId', 'roles']).orderBy('login').execute()
  const whoAt = (i: number): Who => {
    const { id, departmentId, roles } = staff[(i * 7) % staff.length]!
    // Every fourth time the director, who sees all.
    const asked = i % 4 === 0 ? ['director'] : roles
    return { staffId: id, departmentId, roles: asked, counterId: null, sessionId: '', locked: false }
  }
  const kinds: SearchFigures['kinds'] = {}
  const times: number[] = []
  const plain: number[] = []
  const ids = (await db.selectFrom('mail').select('id').orderBy('fingerprint').limit(1000).execute()).map(({ id }) => id)
  for (const [name, question] of Object.entries(questions(books))) {
    const own: number[] = []
    let found = 0
    for (let i = 0; i < requests + 5; i++) {
      const readAt = performance.now()
      await db
        .selectFrom('mail')
        .selectAll()
        .where('id', '=', ids[(i * 31) % ids.length]!)
        .execute()
      const beganAt = performance.now()
      const answer = await findAll(db, whoAt(i), now, question(i))
      const took = performance.now() - beganAt
      // The first few plan and compile.
      if (i < 5) continue
      own.push(took)
      plain.push(beganAt - readAt)
      if (answer.clients.length + answer.appeals.length + answer.conversations.length > 0) found++
    }
    kinds[name] = { ...timesOf(own), found: found / requests }
    times.push(...own)
  }
  return { kinds, all: timesOf(times), plain: timesOf(plain) }
}

function questions({ appeals, theirs, threads }: Books): Record<string, (i: number) => string> {
  const words = wordsOfCorpus()
    .map(word => word.replaceAll(/[^\p{L}]/gu, ''))
    .filter(word => word.length > 3)
  const word = (i: number) => words[(i * 7919) % words.length]!
  const surname = (i: number) => surnames[(i * 271) % surnames.length]!
  return {
    'слово как в письмах': word,
    'слово, что есть в каждом письме': () => 'здравствуйте',
    'два слова рядом': i => `${word(i)} ${words[((i * 7919) % words.length) + 1] ?? ''}`,
    'два слова из разных писем': i => `${word(i)} ${word(i + 31)}`,
    'начало слова': i => word(i).slice(0, 4),
    'имя, что у каждого двадцатого': () => 'Елена',
    'имя и фамилия': i => `Елена ${surname(i)}`,
    фамилия: surname,
    'фамилия и слово': i => `${surname(i)} ${word(i)}`,
    'часть фамилии': i => surname(i).slice(1),
    'фамилия с ошибкой': i => surname(i).replace(/[оеа]/u, 'и'),
    'номер обращения': i => `О-${1 + ((i * 7919) % appeals)}/2026`,
    'часть номера': i => String(1 + ((i * 7919) % appeals)),
    'номер в письме': i => `дело ${1 + ((i * 7919) % theirs)}`,
    'часть адреса почты': i => `lient${1 + ((i * 7919) % threads)}`,
    телефон: i => `+7 903 ${String((i + 1) * 7919).padStart(7, '0')}`,
    'нет такого': i => `шмыргель${i}`,
  }
}

const timesOf = (values: number[]): Times => ({
  p50: quantile(values, 0.5),
  p95: quantile(values, 0.95),
  max: Math.max(...values),
})

const quantile = (values: number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * q) - 1)]!

/** For people; the goal stands beside the figures. */
export function searchInWords({ kinds, all, plain, ...of }: SearchFigures): string {
  const line = (name: string, { p50, p95, max }: Times) =>
    `  ${name.padEnd(34)} p50 ${p50.toFixed(0).padStart(5)}  p95 ${p95.toFixed(0).padStart(5)}  дольше всех ${max.toFixed(0).padStart(5)}`
  return [
    `Писем ${of.messages} (${of.theirs} к нам, ${of.ours} от нас), переписок ${of.threads}, обращений ${of.appeals}, клиентов ${of.clients}; ` +
      `база ${of.megabytes.toFixed(0)} МБ, заполнили за ${of.loadSeconds.toFixed(0)} с.`,
    'Ответ на один вопрос, мс (цель: p95 до 300):',
    ...Object.entries(kinds).map(([name, times]) => `${line(name, times)}  нашлось ${(times.found * 100).toFixed(0)} %`),
    line('все вопросы', all),
    line('одно письмо по ключу', plain),
    `Все вопросы к одному письму по ключу (p95): ${(all.p95 / plain.p95).toFixed(0)} : 1. Загрузка машины: ${of.load.map(load => load.toFixed(1)).join(' → ')}.`,
  ].join('\n')
}
