// The readers of the edition in force as a file.
import type { FastifyReply } from 'fastify'
import { todayAt } from '#calendar/moment-words.ts'
import type { Db } from '#platform/db.ts'
import { sendList } from '#platform/list-files.ts'
import type { ListFormat } from '#platform/lists.ts'
import type { Who } from '#platform/who.ts'
import { getCentre } from '#staff/store.ts'
import { readersFor } from './actions.ts'

/** What the screen shows, nothing more; the day by the clock of the centre. */
export async function sendReaders(db: Db, res: FastifyReply, now: Date, who: Who, format: ListFormat) {
  const { timeZone: zone } = await getCentre(db)
  const rows = (await readersFor(db, now, who)).map(({ name, department, at }) => [
    name,
    department,
    at === null ? null : todayAt({ now: at, zone }),
  ])
  return sendList(res, format, { title: 'Кто прочитал Кодекс', titles: ['Сотрудник', 'Отдел', 'Прочитано'], rows })
}
