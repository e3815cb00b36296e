// Endpoint → action, and who may: those who serve clients in their own talks; heads and directors read; security sees alarms alone.
import { getContact } from '#contacts/reach.ts'
import type { Call, Mount } from '#platform/http.ts'
import { endBreak } from '#staff/breaks.ts'
import { only, servesClients } from '#staff/may.ts'
import { apologise, endConflict, openConflict, sayStep, takeSupport, writeAccount } from './actions.ts'
import { alarms } from './alarm-api.ts'
import { alarmList, finishAlarm, goToAlarm, raiseAlarm, type Ways } from './alarming.ts'
import { conflicts } from './api.ts'
import { getDeputy, nameDeputy } from './deputies.ts'
import { answerInvitation, arrive, invite, withdraw } from './inviting.ts'
import { endMark, markClient, marksInForce, marksOfConflict, openMark, showMark } from './marking.ts'
import { conflictPattern } from './pattern.ts'
import { conflictList, conflictOf, getConflict, mySummons } from './views.ts'

const leads = only('head', 'director')
const onWatch = only('security', 'head', 'director')
const raises = only('specialist', 'hall', 'head', 'director', 'security')

/** `ways`: how alarms leave the house. */
export function conflictRoutes(mount: Mount, ways: Ways): void {
  mount(conflicts.open, servesClients, async ({ body }, call) => {
    await openConflict(call.db, call, body)
    return (await conflictOf(call.db, body.contactId))!
  })
  mount(conflicts.ofContact, servesClients, async ({ params }, call) => {
    await getContact(call.db, call.who, params.id)
    return { conflict: await conflictOf(call.db, params.id) }
  })
  mount(conflicts.list, servesClients, (_, call) => conflictList(call.db, call))
  const answerWith = (call: Call, id: string) => getConflict(call.db, id)
  mount(conflicts.say, servesClients, async ({ params }, call) => {
    await sayStep(call.db, call, params.id, params.step)
    return answerWith(call, params.id)
  })
  mount(conflicts.apologise, servesClients, async ({ params, body }, call) => {
    await apologise(call.db, call, params.id, body)
    return answerWith(call, params.id)
  })
  mount(conflicts.end, servesClients, async ({ params, body }, call) => {
    await endConflict(call.db, call, params.id, body.outcome)
    return answerWith(call, params.id)
  })
  mount(conflicts.write, servesClients, async ({ params, body }, call) => {
    await writeAccount(call.db, call, params.id, body)
    return answerWith(call, params.id)
  })
  mount(conflicts.support, servesClients, async ({ params, body }, call) => {
    await takeSupport(call.db, call, params.id, body)
    return answerWith(call, params.id)
  })
  mount(conflicts.back, servesClients, async (_, call) => (await endBreak(call.db, call), { over: true as const }))
  mount(conflicts.pattern, leads, ({ query }, call) => conflictPattern(call.db, call, query))
  mount(conflicts.deputy, leads, (_, call) => getDeputy(call.db, call))
  mount(conflicts.putDeputy, leads, ({ body }, call) => nameDeputy(call.db, call, body.staffId))
  invitationRoutes(mount)
  markRoutes(mount)
  alarmRoutes(mount, ways)
}

function invitationRoutes(mount: Mount): void {
  mount(conflicts.invite, servesClients, async ({ params, body }, call) => {
    await invite(call.db, call, params.id, body)
    return getConflict(call.db, params.id)
  })
  mount(conflicts.withdraw, servesClients, async ({ params }, call) => ({
    conflict: await getConflict(call.db, await withdraw(call.db, call, params.id)),
  }))
  mount(conflicts.summons, servesClients, (_, call) => mySummons(call.db, call))
  mount(conflicts.answer, servesClients, async ({ params, body }, call) => {
    await answerInvitation(call.db, call, params.id, body)
    return mySummons(call.db, call)
  })
  mount(conflicts.arrive, servesClients, async ({ params }, call) => {
    await arrive(call.db, call, params.id)
    return mySummons(call.db, call)
  })
}

function markRoutes(mount: Mount): void {
  mount(conflicts.marks, servesClients, ({ params }, call) => marksInForce(call.db, call, params.id))
  mount(conflicts.marksOfConflict, servesClients, ({ params }, call) => marksOfConflict(call.db, call, params.id))
  mount(conflicts.mark, servesClients, async ({ params, body }, call) => {
    await markClient(call.db, call, params.id, body)
    return marksOfConflict(call.db, call, params.id)
  })
  mount(conflicts.openMark, servesClients, ({ params }, call) => openMark(call.db, call, params.id))
  mount(conflicts.showMark, servesClients, ({ params }, call) => showMark(call.db, call, params.id))
  mount(conflicts.endMark, servesClients, ({ params, body }, call) => endMark(call.db, call, params.id, body.reason))
}

function alarmRoutes(mount: Mount, ways: Ways): void {
  mount(alarms.raise, raises, ({ body }, call) => raiseAlarm(call.db, call, body, ways))
  mount(alarms.list, raises, (_, call) => alarmList(call.db, call))
  mount(alarms.go, onWatch, ({ params }, call) => goToAlarm(call.db, call, params.id))
  mount(alarms.end, raises, ({ params, body }, call) => finishAlarm(call.db, call, params.id, body.reason, ways))
}
