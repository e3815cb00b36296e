// How a person stands to an appeal: whether they see it, what the law keeps them from, what they may do now.
import type { Db } from '#platform/db.ts'
import { notFound, Problem, refused } from '#platform/errors.ts'
import type { Act as By, Who } from '#platform/who.ts'
import { colleagues } from '#staff/store.ts'
import type { Act } from './model.ts'
import { isOver, mayDo, mayEdit, next, stateWords } from './rules/course.ts'
import { isOfDirector, whyBarred } from './rules/people.ts'
import { findSeen, lockSeen, type AppealRow } from './store/appeals.ts'
import { complainedOf, hasLetter } from './store/parts.ts'

/** Held until the transaction ends; a stranger's appeal is not found. */
export async function getMine(db: Db, { who }: By, id: string): Promise<AppealRow> {
  const row = await lockSeen(db, who, id)
  if (!row) throw notFound()
  return row
}

export async function getSeen(db: Db, who: Who, id: string): Promise<AppealRow> {
  const row = await findSeen(db, who, id)
  if (!row) throw notFound()
  return row
}

/** Whether the law keeps the person from considering it, and why. */
export async function standingOf(db: Db, { staffId, departmentId, roles }: Who, appealId: string) {
  const [complained, everybody] = [await complainedOf(db, appealId), await colleagues(db)]
  const ofDirector = isOfDirector(complained, everybody)
  const why = whyBarred({ id: staffId, departmentId, roles }, complained, everybody)
  return { complained, everybody, barred: why !== '', ofDirector, why }
}

export async function actsOpenTo(db: Db, who: Who, row: AppealRow): Promise<Act[]> {
  return mayDo(who, row, await standingOf(db, who, row.id))
}

/** Refuses with the reason: not at this stage (`not-now`), kept by the law (`barred`), somebody else's (`not-yours`). Returns the next state. */
export async function allow(db: Db, { who }: By, row: AppealRow, act: Act) {
  const to = next(row.state, act)
  if (to === undefined) throw refused('not-now', `Сейчас обращение ${stateWords(row.state)}: этого шага нет.`)
  const standing = await standingOf(db, who, row.id)
  if (mayDo(who, row, standing).includes(act)) return to
  if (standing.ofDirector)
    throw refused('barred', 'Жалуются на директора: в центре её не рассматривают. Направьте учредителю по компетенции.')
  if (standing.barred) throw refused('barred', `${standing.why}: рассматривает другой (59-ФЗ, ст. 8 ч. 6).`)
  throw new Problem(403, 'not-yours', whose[act])
}

/** Acts that a letter does along with its appeal; once there is one, there is no other way. */
export const throughLetter: ReadonlySet<Act> = new Set(['submit', 'return', 'sign', 'answer'])

/** Refuses `has-letter`: past the check of the letter nothing is signed or sent. */
export async function withoutLetter(db: Db, act: By, id: string): Promise<void> {
  // Held: nobody begins a letter while this is decided.
  await getMine(db, act, id)
  if (await hasLetter(db, id))
    throw refused('has-letter', 'Ответ пишут в редакторе: откройте «Ответ на обращение», дальше он идёт оттуда.')
}

/** The row, held, for somebody who works on it; refuses `over`, `not-yours`. */
export async function getToEdit(db: Db, act: By, id: string): Promise<AppealRow> {
  const row = await getMine(db, act, id)
  if (isOver(row.state)) throw refused('over', 'Обращение закончено, в нём больше ничего не меняют.')
  if (!mayEdit(act.who, row, await standingOf(db, act.who, row.id)))
    throw new Problem(403, 'not-yours', 'Это меняет исполнитель, начальник отдела или директор.')
  return row
}

const whose: Record<Act, string> = {
  register: 'Регистрирует тот, кто принял обращение, или руководитель.',
  explain: 'Объясняет тот, кто принял письмо, или руководитель.',
  assign: 'Исполнителя назначает начальник отдела или директор.',
  submit: 'Проект готовит исполнитель. Попросите начальника передать обращение Вам.',
  return: 'Возвращает тот, кто подписывает: начальник отдела или директор.',
  sign: 'Подписывает начальник отдела или директор.',
  answer: 'Отправляет исполнитель или тот, кто подписал.',
  redirect: 'Направляет другому органу начальник отдела или директор.',
  extend: 'Продлевает начальник отдела или директор.',
  close: 'Решает начальник отдела или директор: основание предлагает система, выбирает человек.',
}
