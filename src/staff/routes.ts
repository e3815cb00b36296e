// Endpoint → action, and who may.
import type { Mount } from '#platform/http.ts'
import { unknownPerson } from '#platform/errors.ts'
import type { Who } from '#platform/who.ts'
import { absencesFrom } from './store/absences.ts'
import { endAbsence, setAbsence } from './absence-actions.ts'
import { lockScreen, meOf, signIn, signOut, takeCounter, unlockScreen } from './actions.ts'
import { staff } from './api.ts'
import { signedIn } from './may.ts'
import { changeOwnPassword } from './own-password.ts'
import { clearCookie, hashToken, setCookie } from './session.ts'
import { todayOf } from './today.ts'
import { colleagues, getCentre, norms, openCounters, openDepartments } from './store.ts'

const done = { done: true } as const

export function staffRoutes(mount: Mount): void {
  mount.open(staff.signIn, async ({ body }, { db, now, req, res }) => {
    const { token, staffId } = await signIn(db, now, body)
    setCookie(res, token, req.protocol === 'https')
    return meOf(db, now, { staffId, sessionId: hashToken(token) })
  })
  // These three also answer behind the locked screen, which every other endpoint refuses.
  mount.open(staff.me, (_, { db, now, who }) => meOf(db, now, present(who)))
  mount.open(staff.signOut, async (_, { db, now, who, res }) => {
    await signOut(db, { who: present(who), now })
    clearCookie(res)
    return done
  })
  mount.open(staff.unlock, async ({ body }, { db, now, who }) => {
    await unlockScreen(db, { who: present(who), now }, body.password)
    return meOf(db, now, present(who))
  })
  mount(staff.lock, signedIn, async (_, { db, ...act }) => {
    await lockScreen(db, act)
    return done
  })
  mount(staff.changePassword, signedIn, async ({ body }, { db, ...act }) => {
    await changeOwnPassword(db, act, body)
    return done
  })
  mount(staff.sitAt, signedIn, async ({ body }, { db, ...act }) => {
    await takeCounter(db, act, body.counterId)
    return meOf(db, act.now, act.who)
  })
  mount(staff.counters, signedIn, (_, { db }) => openCounters(db))
  mount(staff.colleagues, signedIn, (_, { db }) => colleagues(db))
  mount(staff.departments, signedIn, (_, { db }) => openDepartments(db))
  mount(staff.norms, signedIn, (_, { db }) => norms(db))
  mount(staff.absences, signedIn, async (_, { db, now }) => absencesFrom(db, await todayOf(db, now)))
  mount(staff.setAbsence, signedIn, ({ body }, { db, ...act }) => setAbsence(db, act, body))
  mount(staff.endAbsence, signedIn, async ({ params }, { db, ...act }) => {
    await endAbsence(db, act, params.id)
    return done
  })
  mount.open(staff.centre, (_, { db }) => getCentre(db))
}

function present(who: Who | undefined): Who {
  if (!who) throw unknownPerson()
  return who
}
