// «Next»: the windows of a department call one after another, however fast; the order is that of rules/order.ts.
import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { onceIn } from '#platform/once-in.ts'

export type OrderRow = { overtakes: number; earlyMinutes: number; lateMinutes: number }

export const orderOn = (db: Db, day: string): Promise<OrderRow | undefined> =>
  onceIn(db, `order of ${day}`, () =>
    db
      .selectFrom('queueOrder')
      .select(['overtakes', 'earlyMinutes', 'lateMinutes'])
      .where('validFrom', '<=', day)
      .orderBy('edition', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )

type Desk = { departmentId: string; staffId: string; counterId: string; now: Date }

/** Takes the next waiting ticket for this desk, marks it called and counts whom it overtakes; undefined where nobody waits. */
export async function takeNext(
  db: Db,
  { departmentId, staffId, counterId, now }: Desk,
  order: OrderRow,
): Promise<string | undefined> {
  // Two calls at once would each see the other's visitor not yet overtaken: K would be passed by one.
  await sql`select pg_advisory_xact_lock(7240003, hashtext(${departmentId}))`.execute(db)
  const at = now.toISOString()
  const booked = new Date(now.getTime() + order.earlyMinutes * 60_000).toISOString()
  const { rows } = await sql<{ id: string; overtakes: boolean }>`
    update ticket set state = 'called', staff_id = ${staffId}, counter_id = ${counterId}, called_at = ${at}, called_times = called_times + 1
    where id = (
      select t.id from ticket t, (
        select coalesce(min(queued_at), 'infinity') as first, coalesce(max(queued_at), '-infinity') as last from ticket
        where department_id = ${departmentId} and state = 'waiting' and for_staff_id is null and booking_id is null
          and priority_group is null and overtaken >= ${order.overtakes}) held
      where t.department_id = ${departmentId} and t.state = 'waiting'
        and (t.for_staff_id is null or t.for_staff_id = ${staffId})
        and (t.booking_id is null or t.queued_at <= ${booked})
      order by case
          when t.for_staff_id is not null then 0
          when t.booking_id is not null then 1
          when t.priority_group is not null then case when t.queued_at <= held.first then 2 else 3 end
          when t.queued_at <= held.last then 3
          else 4 end, t.queued_at, t.id
      for update of t skip locked limit 1)
    returning id, priority_group is not null and booking_id is null and for_staff_id is null as overtakes`.execute(db)
  const [taken] = rows
  if (taken?.overtakes) await countOvertaken(db, taken.id)
  return taken?.id
}

/** Counts the call of a priority visitor against those ordinary visitors who came earlier and still wait. */
const countOvertaken = (db: Db, ticketId: string) =>
  sql`
    update ticket w set overtaken = w.overtaken + 1 from ticket c
    where c.id = ${ticketId} and w.department_id = c.department_id and w.state = 'waiting' and w.priority_group is null and w.booking_id is null
      and w.for_staff_id is null and w.queued_at < c.queued_at`.execute(db)
