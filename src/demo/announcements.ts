// Announcements of half a year in the invented centre: read within hours, the last one not yet by all.
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { demoAnnouncements } from './announcements.data.ts'
import { iso, tell, type Plan, type Row } from './books.ts'
import { chanceOf, idOf } from './chance.ts'
import type { Frame } from './frame.ts'

const dayMs = 86_400_000

export function planAnnouncements(plan: Plan, frame: Frame): void {
  const later = (from: number, minutes: number) => Date.parse(addWorkingMinutes(from, minutes, frame.office))
  for (const { code, author, department, title, text, daysAgo, unread = [] } of demoAnnouncements) {
    const chance = chanceOf(`announcement ${code}`)
    const said = later(frame.now - daysAgo * dayMs, 30)
    const [id, authorId, departmentId] = [chance.id(said), idOf(author), department && idOf(department)]
    const told = frame.colleagues.filter(
      one => one.id !== authorId && (departmentId === null || one.departmentId === departmentId),
    )
    const readers = told.map((one): Row<'announcementReader'> => ({ announcementId: id, staffId: one.id, readAt: null }))
    plan.at(said, books => {
      books.rows.announcement.push({ id, authorId, departmentId, title, text, at: iso(said), withdrawnAt: null })
      books.rows.announcementReader.push(...readers)
      tell(books, said, { kind: 'announcement.said', staffId: authorId, departmentId, data: { announcement: id } })
    })
    const waiting = new Set(unread.map(idOf))
    for (const row of readers.filter(({ staffId }) => !waiting.has(staffId))) {
      const at = later(said, chance.between(5, 400))
      plan.at(at, books => {
        row.readAt = iso(at)
        tell(books, at, { kind: 'announcement.read', staffId: row.staffId, data: { announcement: id, owner: authorId } })
      })
    }
  }
}
