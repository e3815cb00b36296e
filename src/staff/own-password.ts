// A person changes the own password: the old one is asked, wrong ones are counted as at signing in, other sessions end.
import type { Db } from '#platform/db.ts'
import { badInput } from '#platform/errors.ts'
import { record } from '#platform/events.ts'
import type { Act } from '#platform/who.ts'
import { refuseBarred, countWrong } from './actions.ts'
import { hashPassword, passwordFits } from './password.ts'
import { passwordTrouble } from './rules/own-password.ts'
import { getPasswordHash, setBar } from './store.ts'
import { endSessionsOf, getAccount, replacePassword } from './store/accounts.ts'

/** Not in one transaction: a wrong old password must stay counted although the answer is a refusal. Refuses `barred`. */
export async function changeOwnPassword(db: Db, { who, now }: Act, asked: { old: string; fresh: string }): Promise<void> {
  const { staffId, departmentId, sessionId } = who
  const account = await getAccount(db, staffId)
  refuseBarred(account.barredUntil, now)
  const before = await getPasswordHash(db, staffId)
  if (!(await passwordFits(asked.old, before))) {
    await countWrong(db, now, staffId)
    throw badInput({ old: 'Прежний пароль не подошёл. Проверьте раскладку и Caps Lock.' })
  }
  const trouble = passwordTrouble(asked.fresh, asked.old, account)
  if (trouble) throw badInput({ fresh: trouble })
  const passwordHash = await hashPassword(asked.fresh)
  await db.transaction().execute(async tx => {
    if (!(await replacePassword(tx, staffId, before, passwordHash)))
      throw badInput({ old: 'Пароль только что сменили на другом экране. Введите его как прежний.' })
    await setBar(tx, staffId, 0, undefined)
    await endSessionsOf(tx, staffId, now.toISOString(), sessionId)
    await record(tx, now, { kind: 'staff.password-changed', staffId, departmentId })
  })
}
