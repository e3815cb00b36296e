// The letter of an appeal as a person may have it: who sees it, where it stands, what they may do with it now.
import { actsOpenTo, getMine, getSeen, standingOf } from '#appeals/standing.ts'
import { mayEdit } from '#appeals/rules/course.ts'
import type { AppealRow } from '#appeals/store/appeals.ts'
import type { Db } from '#platform/db.ts'
import { notFound, Problem, refused } from '#platform/errors.ts'
import type { Act as By, Who } from '#platform/who.ts'
import type { Act, State, StoredState } from './model.ts'
import { mayDo, next, standing, stateWords } from './rules/course.ts'
import { changeLetter, deletePaper, findOfAppeal, lockOfAppeal, type LetterRow } from './store.ts'

/** A letter with its appeal; `state` is where it stands, the appeal considered. */
export type Known = { letter: LetterRow; appeal: AppealRow; state: State }

/** The executor, whoever approves, the head of the department and the director; for all others there is no such letter. */
export async function mayHave(db: Db, who: Who, appeal: AppealRow): Promise<boolean> {
  const heads = who.roles.includes('head') && who.departmentId === appeal.departmentId
  const theirs = appeal.executorId === who.staffId || appeal.approverId === who.staffId || who.roles.includes('director') || heads
  return theirs && !(await standingOf(db, who, appeal.id)).barred
}

export async function getAppeal(db: Db, who: Who, appealId: string): Promise<AppealRow> {
  const appeal = await getSeen(db, who, appealId)
  if (!(await mayHave(db, who, appeal))) throw notFound()
  return appeal
}

export async function findKnown(db: Db, who: Who, appealId: string): Promise<Known | undefined> {
  const appeal = await getAppeal(db, who, appealId)
  const letter = await findOfAppeal(db, appealId)
  return letter && { letter, appeal, state: standing(letter.state, appeal.state) }
}

export async function getKnown(db: Db, who: Who, appealId: string): Promise<Known> {
  const known = await findKnown(db, who, appealId)
  if (!known) throw notFound('Ответ ещё не начали.')
  return known
}

export async function holdAppeal(db: Db, act: By, appealId: string): Promise<AppealRow> {
  const appeal = await getMine(db, act, appealId)
  if (!(await mayHave(db, act.who, appeal))) throw notFound()
  return appeal
}

/** Both held until the transaction ends, the appeal first: whoever acts upon both takes them in one order. */
export async function holdKnown(db: Db, act: By, appealId: string): Promise<Known> {
  const appeal = await holdAppeal(db, act, appealId)
  const letter = await lockOfAppeal(db, appealId)
  if (!letter) throw notFound('Ответ ещё не начали.')
  const state = standing(letter.state, appeal.state)
  if (state === letter.state || state === 'dropped') return { letter, appeal, state }
  // The appeal went elsewhere by itself: the letter goes along.
  await changeLetter(db, letter.id, { state, ...(isSigned(state) ? {} : unsigned) })
  await deletePaper(db, letter.id)
  return { letter: (await findOfAppeal(db, appealId))!, appeal, state }
}

export const unsigned = { signedOn: null, signedBy: null, number: '' }
const isSigned = (state: StoredState) => state === 'signed' || state === 'sending' || state === 'sent'

export async function actsOf(db: Db, who: Who, { letter, appeal, state }: Known): Promise<Act[]> {
  const edits = mayEdit(who, appeal, await standingOf(db, who, appeal.id))
  const appealMay = [...(await actsOpenTo(db, who, appeal)), ...(edits ? ['edit' as const] : [])]
  return mayDo({ staffId: who.staffId, appealMay }, { state, signerId: letter.signerId })
}

/** Refuses `not-now` where the letter stands elsewhere, `not-yours` where somebody else does it. */
export async function allow(db: Db, { who }: By, known: Known, act: Act): Promise<StoredState> {
  const to = next(known.state, act)
  if (to === undefined) throw refused('not-now', `Сейчас ответ ${stateWords[known.state]}: этого шага нет. Обновите страницу.`)
  if ((await actsOf(db, who, known)).includes(act)) return to
  throw new Problem(403, 'not-yours', whose[act])
}

/** Refuses `changed`: somebody has written in it since the person read it. */
export function sameRevision({ letter }: Known, revision: number): void {
  if (letter.revision !== revision)
    throw refused('changed', 'Письмо изменили, пока Вы смотрели. Ваш текст цел. Посмотрите оба и выберите.')
}

const whose: Record<Act, string> = {
  write: 'Пишет исполнитель или начальник отдела.',
  submit: 'На согласование отдаёт исполнитель.',
  agree: 'Согласует начальник отдела или директор.',
  return: 'Возвращает тот, кто согласует: начальник отдела или директор.',
  sign: 'Подписывает тот, чьё имя стоит под письмом.',
  handOver: 'Отправляет исполнитель или тот, кто подписал.',
  takeBack: 'Отправку отменяет исполнитель или тот, кто подписал.',
  send: 'Отправляет исполнитель или тот, кто подписал.',
}
