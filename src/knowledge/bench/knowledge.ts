// `bench knowledge`: how soon and how rightly answers are found among thousands, on either engine.
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { onPostgres, openDatabase, type Db } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { loadDictionary } from '#russian/dictionary/open.ts'
import { temporaryPostgres } from '#test/postgres.ts'
import { readyAnswers, wordsOf } from '../articles/ready.ts'
import { search, suggest, suggestedOf } from '../finding.ts'
import { indexedOf, type Asking } from '../indexing.ts'
import type { Words } from '../model.ts'
import { newIndex } from '../rules/ranking.ts'
import { termsOf } from '../rules/terms.ts'
import { askedQuestions, foreignTexts } from './asked.data.ts'

export type Asked = { articles: number; requests: number; embedded: boolean }
type Times = { p50: number; p95: number; max: number }
/** Shares of questions whose answer stands first, among three, among five; `suggested`: shown beside a talk, `suggestedFirst` above all others, `withReason`: so where the reason of the visit is known. */
export type Recall = {
  questions: number
  first: number
  three: number
  five: number
  suggested: number
  suggestedFirst: number
  withReason: number
}
export type Figures = Asked & {
  load: number
  firstMs: number
  search: Times
  suggest: Times
  tuned: Recall
  kept: Recall
  noise: number
}

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** The ready answers alone: their recall is a matter of words, not of size. */
export function readyIndexOnly(): Asking & { codeOf: (id: string) => string } {
  const dictionary = loadDictionary()
  const index = newIndex()
  for (const [n, answer] of readyAnswers.entries())
    index.put(
      indexedOf(
        dictionary,
        idOf(n),
        false,
        wordsOf(answer, '2030-01-01', (_, code) => code),
      ),
    )
  return { dictionary, index, codeOf: id => readyAnswers[Number(id.slice(-12))]!.code }
}

/** `part`: 0 the questions that tuned the ranking, 1 those that only measure it. */
export function recallOf(
  { dictionary, index, codeOf }: ReturnType<typeof readyIndexOnly>,
  part: 0 | 1,
): Recall & { misses: string[] } {
  const own = askedQuestions.filter((_, at) => at % 2 === part)
  const places = own.map(([question, code]) =>
    index.search(termsOf(dictionary, question), 5).findIndex(({ id }) => codeOf(id) === code),
  )
  const suggested = own.filter(([question, code]) =>
    suggestedOf({ dictionary, index }, question).some(({ id }) => codeOf(id) === code),
  )
  const aboveAll = (reasonOf: (code: string) => string | undefined) =>
    own.filter(([question, code]) => {
      const [top] = suggestedOf({ dictionary, index }, question, { channel: 'visit', reasonId: reasonOf(code) })
      return top !== undefined && codeOf(top.id) === code
    }).length / own.length
  const within = (n: number) => places.filter(place => place >= 0 && place < n).length / own.length
  const misses = own.flatMap(([question, code], at) => (places[at] === 0 ? [] : [`${code}: ${question} (${places[at]! + 1})`]))
  return {
    questions: own.length,
    first: within(1),
    three: within(3),
    five: within(5),
    suggested: suggested.length / own.length,
    suggestedFirst: aboveAll(() => undefined),
    withReason: aboveAll(code => readyAnswers.find(one => one.code === code)!.reasons?.[0]),
    misses,
  }
}

/** How many texts that need no answer got one. */
export const noiseOf = (asking: Asking): number => foreignTexts.filter(text => suggestedOf(asking, text).length > 0).length

export async function benchKnowledge(asked: Asked): Promise<Figures> {
  const { database, stop } = asked.embedded ? await inFolder() : await onServer()
  try {
    await migrate(database.pool)
    await fill(database.db, asked.articles)
    const began = performance.now()
    await search(database.db, 'пособие')
    const firstMs = performance.now() - began
    const question = (i: number) => askedQuestions[(i * 7) % askedQuestions.length]![0]
    const times = async (ask: (i: number) => Promise<unknown>) => {
      const took: number[] = []
      for (let i = 0; i < asked.requests; i++) {
        const at = performance.now()
        await ask(i)
        took.push(performance.now() - at)
      }
      return timesOf(took)
    }
    const ready = readyIndexOnly()
    return {
      ...asked,
      firstMs,
      search: await times(i => search(database.db, question(i))),
      suggest: await times(i => suggest(database.db, `${letter} ${question(i)}. ${question(i + 3)}`)),
      tuned: recallOf(ready, 0),
      kept: recallOf(ready, 1),
      noise: noiseOf(ready),
      load: loadavg()[0]!,
    }
  } finally {
    await database.close()
    stop()
  }
}

const letter =
  'Здравствуйте! Пишу вам уже второй раз. Я живу на улице Садовой, работала пятнадцать лет на заводе, потом предприятие закрыли, и теперь не знаю, как быть дальше и к кому идти.'

/** Answers of invented words beside the ready ones: their questions are put together from those of others. */
async function fill(db: Db, count: number): Promise<void> {
  const staffId = idOf(900)
  await db.insertInto('centre').values({ title: 'Центр', shortTitle: 'Центр', address: 'А', phone: '+70000000000' }).execute()
  await db
    .insertInto('department')
    .values({ id: idOf(901), title: 'Отдел', shortTitle: 'Отдел', hours: '[]', sort: 1 })
    .execute()
  await db
    .insertInto('staff')
    .values(
      [900, 902].map(n => ({
        id: idOf(n),
        login: `s${n}`,
        surname: 'Иванов',
        name: 'Пётр',
        patronymic: '',
        gender: 'male' as const,
        position: 'инспектор',
        departmentId: idOf(901),
        roles: ['specialist'],
        passwordHash: '',
        joinedOn: '2024-01-15',
      })),
    )
    .execute()
  const at = '2026-11-01T08:00:00Z'
  const ready = readyAnswers.map(answer => wordsOf(answer, '2027-06-01', () => ''))
  const other = (n: number): Words => {
    const [a, b, c] = [ready[n % ready.length]!, ready[(n * 31 + 7) % ready.length]!, ready[(n * 17 + 3) % ready.length]!]
    const halves = `${a.asked[0]!.split(' ').slice(0, 3).join(' ')} ${b.asked[0]!.split(' ').slice(-3).join(' ')}`
    return {
      ...c,
      asked: [`${halves} ${n}`],
      official: [`${b.official[0]} ${n}`],
      short: a.short,
      full: `${b.full} ${c.full}`,
      reasonIds: [],
      serviceIds: [],
    }
  }
  for (let from = 0; from < count; from += 500) {
    const list = Array.from({ length: Math.min(500, count - from) }, (_, i) => from + i)
    await db
      .insertInto('knowledgeArticle')
      .values(
        list.map(n => ({
          id: idOf(1000 + n),
          state: 'verified' as const,
          ownerId: staffId,
          version: 1,
          verifiedVersion: 1,
          verifiedBy: idOf(902),
          verifiedAt: at,
          reviewBy: '2027-06-01',
          madeBy: staffId,
          madeAt: at,
          touchedAt: at,
        })),
      )
      .execute()
    await db
      .insertInto('knowledgeVersion')
      .values(
        list.map(n => ({
          articleId: idOf(1000 + n),
          version: 1,
          content: JSON.stringify({ ...(ready[n] ?? other(n)), reasonIds: [], serviceIds: [] }),
          authorId: staffId,
          writtenAt: at,
        })),
      )
      .execute()
  }
}

async function onServer() {
  const server = await temporaryPostgres()
  return { database: onPostgres(server.url), stop: () => server.stop() }
}

async function inFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'zabota-knowledge-'))
  return { database: await openDatabase({ dataDir }), stop: () => rmSync(dataDir, { recursive: true }) }
}

const quantile = (sorted: readonly number[], q: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * q) - 1)]!

function timesOf(values: readonly number[]): Times {
  const sorted = values.toSorted((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: sorted.at(-1)! }
}

/** For people; the goal stands beside the figures. */
export function inWords({
  articles,
  embedded,
  requests,
  firstMs,
  search: found,
  suggest: suggested,
  tuned,
  kept,
  noise,
  load,
}: Figures): string {
  const times = (name: string, { p50, p95, max }: Times) =>
    `  ${name.padEnd(34)} p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)}  дольше всех ${max.toFixed(0)}`
  const share = (n: number) => `${(n * 100).toFixed(0)} %`
  const recall = (name: string, one: Recall) =>
    `  ${name.padEnd(34)} вопросов ${one.questions}: первым ${share(one.first)}, среди трёх ${share(one.three)}, среди пяти ${share(one.five)}, подсказан ${share(one.suggested)}, выше всех ${share(one.suggestedFirst)}, когда известна причина визита ${share(one.withReason)}`
  return [
    `Ответов ${articles}, база ${embedded ? 'встроенная' : 'PostgreSQL'}, запросов каждого вида ${requests}. Первый поиск с чтением всех ответов: ${(firstMs / 1000).toFixed(1)} с.`,
    'Время, мс (цель: p95 до 100):',
    times('поиск по вопросу', found),
    times('подсказка к письму', suggested),
    `Нашёлся ли нужный ответ среди ${readyAnswers.length} готовых:`,
    recall('вопросы, по которым настраивали', tuned),
    recall('вопросы только для проверки', kept),
    `  посторонние тексты: подсказано зря ${noise} из ${foreignTexts.length}`,
    `Загрузка машины: ${load.toFixed(1)}.`,
  ].join('\n')
}
