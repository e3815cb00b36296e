// Puts the invented Code in force, with those who have read it and what colleagues ask about its clauses.
import { addWorkingMinutes } from '#calendar/working-time.ts'
import type { Tx } from '#platform/db.ts'
import { acknowledge, answer, note, takeIn } from '#code/actions.ts'
import { chanceOf, idOf } from './chance.ts'
import { codeApprovedBy, codeBefore, codeInForceFrom, codeNotes, codeText } from './code.data.ts'
import type { Frame } from './frame.ts'
import type { Act } from '#platform/who.ts'

/** New colleagues, and whoever was on leave: the head sees who has not read it yet. */
const notYet = new Set(['osipova', 'matveev', 'tikhonov'].map(idOf))

/** By the room's own acts, at moments before the first day of the history. Returns how many rows. */
export async function putCode(tx: Tx, frame: Frame): Promise<number> {
  await takeIn(tx, new Date(`${codeBefore.inForceFrom}T06:00:00.000Z`), null, codeBefore)
  const begun = Date.parse(`${codeInForceFrom}T06:00:00.000Z`)
  const { id } = await takeIn(tx, new Date(begun), null, {
    source: codeText,
    inForceFrom: codeInForceFrom,
    approvedBy: codeApprovedBy,
  })
  const edition = idOf('code edition')
  await tx.updateTable('codeEdition').set({ id: edition }).where('id', '=', id).execute()
  const readers = frame.colleagues.filter(one => !notYet.has(one.id))
  const chance = chanceOf('code readers')
  const moments = readers
    .map(() => Date.parse(addWorkingMinutes(begun, chance.between(60, 12_000), frame.office)))
    .toSorted((a, b) => a - b)
  for (const [i, one] of readers.entries())
    if (moments[i]! <= frame.now) await acknowledge(tx, actOf(frame, one.id, moments[i]!), edition)
  let at = moments.at(-1)!
  for (const [clause, kind, login, text, reply, by] of codeNotes) {
    if (at > frame.now - 86_400_000) break
    const noteId = idOf(`note ${clause} ${login}`)
    at = Date.parse(addWorkingMinutes(at, 300, frame.office))
    await note(tx, actOf(frame, idOf(login), at), clause, { id: noteId, kind, text })
    at = Date.parse(addWorkingMinutes(at, 200, frame.office))
    if (reply && by) await answer(tx, actOf(frame, idOf(by), at), noteId, reply)
  }
  return 2 + readers.length + codeNotes.length
}

function actOf({ colleagues }: Frame, staffId: string, at: number): Act {
  const { departmentId, roles } = colleagues.find(({ id }) => id === staffId)!
  return { who: { staffId, departmentId, roles, counterId: null, sessionId: '', locked: false }, now: new Date(at) }
}
