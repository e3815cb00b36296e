// SQL of the people over whom recognition is spread.
import type { Db } from '#platform/db.ts'

/** Whoever works here on the day, by department. */
export const atWork = (db: Db, day: string) =>
  db
    .selectFrom('staff as s')
    .innerJoin('department as d', 'd.id', 's.departmentId')
    .select(['s.id', 's.surname', 's.name', 's.patronymic', 's.departmentId', 'd.title as department', 's.joinedOn', 's.roles'])
    .where(e => e.or([e('s.leftOn', 'is', null), e('s.leftOn', '>', day)]))
    .orderBy('d.sort')
    .orderBy('s.surname')
    .orderBy('s.name')
    .execute()
