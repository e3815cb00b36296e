// What the terms of this centre are counted with, read once for an act: its days, its order, its norms.
import { norms as shippedNorms } from '#calendar/norms.data.ts'
import type { Norm } from '#calendar/model.ts'
import type { Db } from '#platform/db.ts'
import { officeDaysOf } from '#staff/calendars.ts'
import { norms } from '#staff/store.ts'
import type { Order } from './model.ts'
import { ownNorms } from './norms.data.ts'
import type { Counting } from './rules/deadlines.ts'
import { orders } from './store/order.ts'

/** Until the centre says otherwise: safe under any reading of the law. */
const usualOrder: Order = {
  validFrom: '2006-11-02',
  pattern: '{буква}-{номер}',
  offDay: 'before',
  source: 'Принято, пока центр не решит иначе',
}

export const orderOn = async (db: Db, day: string): Promise<Order> => inForce(await orders(db), day)

/** Newest first. */
const inForce = (all: readonly Order[], day: string) => all.find(({ validFrom }) => validFrom <= day) ?? usualOrder

/** `day`: whose order counts. */
export const countingOf = async (db: Db, day: string): Promise<Counting> => (await countings(db))(day)

/** Read once for questions about many appeals. */
export async function countings(db: Db): Promise<(day: string) => Counting> {
  const [days, norms, all] = [await officeDaysOf(db), await normsOf(db), await orders(db)]
  return day => ({ days, norms, offDay: inForce(all, day).offDay })
}

/** Those of the law and of the centre's own order, with the centre's rows over them. */
export async function normsOf(db: Db): Promise<Norm[]> {
  const known = [...shippedNorms, ...ownNorms]
  const set = (await norms(db)).flatMap(({ code, value, unit, source, validFrom, validTo }) => {
    const base = known.find(norm => norm.code === code)
    return base ? [{ ...base, value, unit: unit as Norm['unit'], source, from: validFrom, to: validTo }] : []
  })
  return [...known.filter(norm => !set.some(own => own.code === norm.code && own.from === norm.from)), ...set]
}
