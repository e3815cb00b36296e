// What a person does here: signs in and out, locks and unlocks the screen, takes a window.
import type { Db } from '#platform/db.ts'
import { record } from '#platform/events.ts'
import { Problem, refused } from '#platform/errors.ts'
import type { Act, Who } from '#platform/who.ts'
import type { Me } from './model.ts'
import { norm } from './norms.ts'
import { hashPassword, passwordFits } from './password.ts'
import { barredUntil, hasLeft, isBarred } from './rules.ts'
import { hashToken, newToken } from './session.ts'
import {
  changeSession,
  counters,
  countFailure,
  departments,
  findAccount,
  findSession,
  getCentre,
  getColleague,
  getPasswordHash,
  insertSession,
  isCounterOpen,
  setBar,
} from './store.ts'
import { todayOf } from './today.ts'

const wrong = () => new Problem(401, 'wrong-password', 'Логин и пароль не подошли друг к другу. Проверьте раскладку и Caps Lock.')
/** Compared when there is no such login, so that the answer takes as long. */
const nobody = hashPassword('nobody')

/** Returns the token for the cookie. Not in one transaction: a failure must stay counted although the answer is a refusal. */
export async function signIn(
  db: Db,
  now: Date,
  { login, password }: { login: string; password: string },
): Promise<{ token: string; staffId: string }> {
  const account = await findAccount(db, login.toLowerCase())
  const fits = await passwordFits(password, account?.passwordHash ?? (await nobody))
  if (!account || hasLeft(account.leftOn, await todayOf(db, now))) throw wrong()
  refuseBarred(account.barredUntil, now)
  if (!fits) {
    await countWrong(db, now, account.id)
    throw wrong()
  }
  const token = newToken()
  await setBar(db, account.id, 0, undefined)
  await insertSession(db, hashToken(token), account.id, now)
  await record(db, now, { kind: 'staff.signed-in', staffId: account.id })
  return { token, staffId: account.id }
}

/** Throws `barred` while the account waits after wrong passwords. */
export function refuseBarred(until: string | null, now: Date): void {
  if (until === null || !isBarred(until, now)) return
  const message = `Несколько раз ввели не тот пароль. Попробуйте через ${minutesLeft(until, now)} мин. или попросите администратора.`
  throw new Problem(429, 'barred', message)
}

/** Told and counted; after the fifth in a row the account waits. */
export async function countWrong(db: Db, now: Date, staffId: string): Promise<void> {
  const failures = await countFailure(db, staffId)
  const until = barredUntil(failures, now)
  if (until) await setBar(db, staffId, failures, until)
  await record(db, now, { kind: 'staff.failed-sign-in', staffId, data: { failures } })
}

const minutesLeft = (until: string, now: Date) => Math.max(1, Math.ceil((new Date(until).getTime() - now.getTime()) / 60_000))

export async function signOut(db: Db, { who, now }: Act): Promise<void> {
  await changeSession(db, who.sessionId, { endedAt: now.toISOString() })
  await record(db, now, { kind: 'staff.signed-out', staffId: who.staffId })
}

export async function lockScreen(db: Db, { who, now }: Act): Promise<void> {
  await changeSession(db, who.sessionId, { lockedAt: now.toISOString() })
  await record(db, now, { kind: 'staff.locked', staffId: who.staffId })
}

export async function unlockScreen(db: Db, { who, now }: Act, password: string): Promise<void> {
  if (!(await passwordFits(password, await getPasswordHash(db, who.staffId)))) throw wrong()
  await changeSession(db, who.sessionId, { lockedAt: null })
  await record(db, now, { kind: 'staff.unlocked', staffId: who.staffId })
}

export async function takeCounter(db: Db, { who, now }: Act, counterId: string | null): Promise<void> {
  const counter = (await counters(db)).find(({ id }) => id === counterId)
  if (counter && !(await isCounterOpen(db, counter.id))) throw refused('closed-window', 'Это окно закрыто. Выберите другое.')
  if (counterId && counter?.departmentId !== who.departmentId)
    throw refused('other-department', 'Это окно другого отдела. Выберите окно своего.')
  await changeSession(db, who.sessionId, { counterId })
  await record(db, now, {
    kind: 'staff.took-counter',
    staffId: who.staffId,
    departmentId: who.departmentId,
    data: { counter: counter?.number ?? null },
  })
}

/** Everything that the head of the page needs to know of the person who works. */
export async function meOf(db: Db, now: Date, who: Pick<Who, 'staffId' | 'sessionId'>): Promise<Me> {
  const me = await getColleague(db, who.staffId)
  const session = await findSession(db, who.sessionId)
  const department = (await departments(db)).find(({ id }) => id === me.departmentId)!
  const counter = (await counters(db)).find(({ id }) => id === session?.counterId) ?? null
  const lockAfterMinutes = await norm(db, 'session.lock-after', await todayOf(db, now))
  return {
    ...me,
    department,
    counter,
    centre: await getCentre(db),
    locked: session?.lockedAt != null,
    lockAfterMinutes,
    signedInAt: session?.createdAt ?? now.toISOString(),
  }
}
