// The bank and the results as files: a list goes out, the bank comes in whole or not at all.
import type { FastifyReply } from 'fastify'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { readList, sendList } from '#platform/list-files.ts'
import { bad, type ListFormat, type ListReport, type SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { bankNow } from './bank-now.ts'
import { bankFor } from './keeping.ts'
import type { Situation } from './model.ts'
import { resultsFor } from './ordering.ts'
import { bankColumns, bankTitles, rowOf, situationOf, type ListedSituation } from './rules/columns.ts'
import { stateWords } from './rules/words.ts'
import { insertEdition } from './store/bank.ts'

export const sendBank = async (db: Db, res: FastifyReply, format: ListFormat) =>
  sendList(res, format, {
    title: 'Вопросы о Кодексе',
    titles: bankTitles,
    rows: (await bankFor(db)).filter(({ retired }) => !retired).map(rowOf),
  })

/** What the department's screen shows, nothing more. */
export async function sendResults(db: Db, res: FastifyReply, now: Date, who: Who, format: ListFormat) {
  const { people } = await resultsFor(db, now, who)
  const titles = ['Сотрудник', 'Отдел', 'Состояние', 'Последняя попытка', 'Верно', 'Вопросов', 'Действует до']
  const rows = people.map(one => [
    one.name,
    one.department,
    stateWords[one.state],
    one.lastAt?.slice(0, 10) ?? null,
    one.right,
    one.of,
    one.validUntil,
  ])
  return sendList(res, format, { title: 'Аттестация', titles, rows })
}

/** Rows with a key are new editions where their words differ, rows without one are new situations. */
export async function takeBank(db: Db, { who, now }: Act, sent: SentList): Promise<ListReport> {
  const bank = new Map((await bankNow(db)).map(one => [one.key, one]))
  const wanted: ListedSituation[] = []
  const { report } = await readList(sent, bankColumns, rows => {
    const keys = new Set<string>()
    return rows.flatMap(({ row, value }) => {
      const read = situationOf(value)
      if ('problem' in read) return [bad(row, read.column, '', read.problem)]
      if (read.key !== '' && !bank.has(read.key))
        return [bad(row, 'Ключ', read.key, 'Вопроса с таким ключом нет. У нового вопроса ключ пустой')]
      if (read.key !== '' && keys.has(read.key)) return [bad(row, 'Ключ', read.key, 'Этот ключ уже есть выше')]
      keys.add(read.key)
      wanted.push(read)
      return []
    })
  })
  if (!report.taken) return report
  let changed = 0
  for (const { key, ...words } of wanted) {
    const before = bank.get(key)
    if (before && isSame(before, words)) continue
    const row = {
      ...words,
      key: before?.key ?? `own-${uuid7(now.getTime())}`,
      edition: (before?.edition ?? 0) + 1,
      retired: before?.retired ?? false,
    }
    if (await insertEdition(db, { ...row, writtenBy: who.staffId, writtenAt: now.toISOString() })) changed += 1
  }
  await record(db, now, { kind: 'situation.imported', staffId: who.staffId, data: { rows: report.rows, changed } })
  return report
}

const isSame = (before: Situation, words: Omit<ListedSituation, 'key'>) =>
  JSON.stringify([
    before.clause,
    before.place,
    before.difficulty,
    before.scene,
    before.options.map(({ right, text, why }) => [right, text, why]),
  ]) ===
  JSON.stringify([
    words.clause,
    words.place,
    words.difficulty,
    words.scene,
    words.options.map(({ right, text, why }) => [right, text, why]),
  ])
