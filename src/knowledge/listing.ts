// Answers as a file: they go out, and come in whole or not at all.
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { readList, sendList } from '#platform/list-files.ts'
import { bad, type ListFormat, type ListReport, type SentList } from '#platform/lists.ts'
import { uuid7 } from '#platform/uuid7.ts'
import type { Act, Who } from '#platform/who.ts'
import { hasLeft } from '#staff/rules.ts'
import { colleagues } from '#staff/store.ts'
import { todayOf } from '#staff/today.ts'
import { Words } from './model.ts'
import { isPast, maySee } from './rules/answers.ts'
import { columns, rowOf, wordsOfRow } from './rules/columns.ts'
import { addVersion, articleRows, insertArticle } from './store/articles.ts'

const fullName = ({ surname, name, patronymic }: { surname: string; name: string; patronymic: string }) =>
  [surname, name, patronymic].filter(Boolean).join(' ')

/** Retired ones stay at home. */
export async function sendArticles(db: Db, res: FastifyReply, who: Who, format: ListFormat) {
  const people = new Map((await colleagues(db)).map(one => [one.id, fullName(one)]))
  const rows = (await articleRows(db)).filter(row => row.state !== 'retired' && maySee(who, row))
  const titles = Object.values(columns).map(({ title }) => title)
  return sendList(res, format, {
    title: 'База знаний',
    titles,
    rows: rows.map(row => rowOf(row.words, people.get(row.ownerId) ?? '')),
  })
}

const nameKey = (name: string) => name.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim()

/** A row whose first question is known is its next version if its words differ, else nothing; others are new drafts. All wait for a check. */
export async function takeArticles(db: Db, { who, now }: Act, sent: SentList): Promise<ListReport> {
  const today = await todayOf(db, now)
  const owners = Map.groupBy(
    (await colleagues(db)).filter(({ leftOn }) => !hasLeft(leftOn, today)),
    one => nameKey(fullName(one)),
  )
  const known = new Map((await articleRows(db)).map(row => [nameKey(row.words.asked[0]!), row]))
  const wanted: { words: Words; ownerId: string }[] = []
  const { report } = await readList(sent, columns, rows => {
    const seen = new Set<string>()
    return rows.flatMap(({ row, value }) => {
      const read = z.safeParse(Words, wordsOfRow(value))
      if (!read.success) return [bad(row, '', '', read.error.issues[0]!.message)]
      const first = read.data.asked[0]!
      if (seen.has(nameKey(first))) return [bad(row, 'Как спрашивают', first, 'Этот вопрос уже есть выше')]
      seen.add(nameKey(first))
      if (isPast(read.data.reviewBy, today)) return [bad(row, 'Пересмотреть до', read.data.reviewBy, 'Этот день прошёл')]
      const found = value.owner === '' ? [{ id: who.staffId }] : (owners.get(nameKey(value.owner)) ?? [])
      if (found.length !== 1)
        return [bad(row, 'Владелец', value.owner, found.length === 0 ? 'Такого сотрудника нет' : 'Полных тёзок несколько')]
      wanted.push({ words: read.data, ownerId: found[0]!.id })
      return []
    })
  })
  if (!report.taken) return report
  let changed = 0
  for (const { words, ownerId } of wanted) {
    const before = known.get(nameKey(words.asked[0]!))
    const version = { words, ownerId, authorId: who.staffId, writtenAt: now.toISOString() }
    if (!before) await insertArticle(db, { ...version, articleId: uuid7(now.getTime()), version: 1 })
    else {
      const { reasonIds, serviceIds } = before.waiting ?? before.words
      // What the file does not hold stays.
      const next = { ...words, reasonIds, serviceIds }
      if (same(next, before.waiting ?? before.words) && ownerId === before.ownerId) continue
      await addVersion(db, { ...version, words: next, articleId: before.id, version: before.version + 1 })
    }
    changed++
  }
  await record(db, now, { kind: 'knowledge.imported', staffId: who.staffId, data: { rows: report.rows, changed } })
  return report
}

const same = (one: Words, other: Words) => JSON.stringify(z.parse(Words, one)) === JSON.stringify(z.parse(Words, other))
