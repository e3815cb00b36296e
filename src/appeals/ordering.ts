// How the centre registers: shown with the norms it counts by, changed from a day on.
import type { Db } from '#platform/db.ts'
import type { Reply } from '#platform/endpoint.ts'
import { refused } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { todayOf } from '#staff/today.ts'
import type { appeals } from './api.ts'
import { normsOf, orderOn } from './counting.ts'
import type { Order } from './model.ts'
import { orders, putOrder } from './store/order.ts'

export async function orderNow(db: Db, now: Date): Promise<Reply<typeof appeals.order>> {
  const today = await todayOf(db, now)
  const inForce = (await normsOf(db)).filter(
    ({ code, from, to }) =>
      /^(?:appeal|service-complaint|information|correspondence)\./u.test(code) && from <= today && (to === null || today <= to),
  )
  const newest = [...Map.groupBy(inForce, ({ code }) => code).values()].map(
    same => same.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]!,
  )
  return {
    now: await orderOn(db, today),
    all: await orders(db),
    norms: newest.map(({ code, title, value, unit, source, from }) => ({ code, title, value, unit, source, from })),
  }
}

/** From today or later: what has been registered keeps its number. Refuses `past`. */
export async function setOrder(db: Db, { who, now }: Act, order: Order): Promise<Order[]> {
  if (order.validFrom < (await todayOf(db, now))) throw refused('past', 'Порядок меняют с сегодняшнего дня или позже.')
  await putOrder(db, { ...order, setBy: who.staffId })
  await record(db, now, { kind: 'appeal.order-set', staffId: who.staffId, data: { from: order.validFrom, offDay: order.offDay } })
  return orders(db)
}
