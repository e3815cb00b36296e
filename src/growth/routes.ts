// Endpoint → action, and who may. Whose plan or pair it is, the actions decide: a stranger’s is «not found».
import type { Db } from '#platform/db.ts'
import type { Mount } from '#platform/http.ts'
import { sendList } from '#platform/list-files.ts'
import type { Who } from '#platform/who.ts'
import { only, signedIn } from '#staff/may.ts'
import { log, plans, sharing } from './api.ts'
import { mentoring } from './mentoring-api.ts'
import {
  agreeToPair,
  ask,
  endMentoring,
  myPairs,
  name as nameMentor,
  offer,
  pairFor,
  reflect,
  saveMeeting,
  savePairGoal,
} from './mentoring.ts'
import type { MyGrowth } from './model.ts'
import { teamFor } from './overview.ts'
import { agree, end, planFor, saveStep, saveTalk, writeGoal } from './planning.ts'
import { takePairs } from './pairing.ts'
import { remindersFor } from './reminding.ts'
import { pairTable } from './rules/columns.ts'
import { hoursByMonth } from './rules/plan.ts'
import { comment, share, sharesFor, thank, uncomment, withdraw } from './sharing.ts'
import { evidenceOf, forget, keep, register, sendStudies, studiesFor, takeStudies } from './studying.ts'

const leads = only('head', 'director', 'hr')

export function growthRoutes(mount: Mount): void {
  mount(plans.mine, signedIn, (_, { db, now, who }) => mine(db, now, who))
  mount(plans.reminders, signedIn, (_, { db, now, who }) => remindersFor(db, now, who))
  mount(plans.of, signedIn, ({ params }, { db, now, who }) => planFor(db, now, who, params.id))
  mount(plans.team, leads, (_, { db, now, who }) => teamFor(db, now, who))
  mount(plans.writeGoal, signedIn, ({ params, body }, { db, ...act }) => writeGoal(db, act, params.id, body))
  mount(plans.agree, signedIn, ({ params, body }, { db, ...act }) => agree(db, act, params.id, body.edition))
  mount(plans.end, signedIn, ({ params, body }, { db, ...act }) => end(db, act, params.id, body.outcome, body.words))
  mount(plans.saveStep, signedIn, ({ params, body }, { db, ...act }) => saveStep(db, act, params.id, body))
  mount(plans.saveTalk, signedIn, ({ params, body }, { db, ...act }) => saveTalk(db, act, params.id, body))
  logRoutes(mount)
  sharingRoutes(mount)
  mentoringRoutes(mount)
}

async function mine(db: Db, now: Date, who: Who): Promise<MyGrowth> {
  const plan = await planFor(db, now, who, who.staffId)
  const studies = await studiesFor(db, who)
  const pairs = await myPairs(db, now, who)
  const mayAsk = pairs.every(({ learnerId, state }) => learnerId !== who.staffId || state === 'ended')
  return { plan, studies, months: hoursByMonth(studies, plan.today), pairs, mayAsk }
}

function logRoutes(mount: Mount): void {
  mount(log.list, signedIn, ({ query }, { db, who, res }) => sendStudies(db, res, who, query.format))
  mount(log.take, signedIn, ({ body }, { db, ...act }) => takeStudies(db, act, body))
  mount(log.keep, signedIn, ({ params, body }, { db, ...act }) => keep(db, act, params.id, body))
  mount(log.forget, signedIn, ({ params }, { db, who }) => forget(db, who, params.id))
  mount(log.register, signedIn, ({ params }, { db, ...act }) => register(db, act, params.id))
  mount(log.evidence, signedIn, ({ params }, { db, who }) => evidenceOf(db, who, params.id))
}

function sharingRoutes(mount: Mount): void {
  mount(sharing.all, signedIn, (_, { db, who }) => sharesFor(db, who))
  mount(sharing.share, signedIn, ({ params, body }, { db, ...act }) => share(db, act, params.id, body))
  mount(sharing.withdraw, signedIn, ({ params }, { db, ...act }) => withdraw(db, act, params.id))
  mount(sharing.thank, signedIn, ({ params, body }, { db, ...act }) => thank(db, act, params.id, body.thanked))
  mount(sharing.comment, signedIn, ({ params, body }, { db, ...act }) => comment(db, act, params.id, body.id, body.words))
  mount(sharing.uncomment, signedIn, ({ params }, { db, ...act }) => uncomment(db, act, params.id, params.commentId))
}

function mentoringRoutes(mount: Mount): void {
  mount(mentoring.mentors, signedIn, async (_, { db, now, who }) =>
    (await teamFor(db, now, who)).mentors
      .filter(one => one.staffId !== who.staffId)
      .map(({ staffId, name }) => ({ staffId, name })),
  )
  mount(mentoring.list, leads, async ({ query }, { db, now, who, res }) =>
    sendList(res, query.format, pairTable((await teamFor(db, now, who)).pairs)),
  )
  mount(mentoring.take, leads, ({ body }, { db, ...act }) => takePairs(db, act, body))
  mount(mentoring.offer, leads, async ({ body }, { db, ...act }) => {
    await offer(db, act, body)
    return teamFor(db, act.now, act.who)
  })
  mount(mentoring.name, leads, async ({ params, body }, { db, ...act }) => {
    await nameMentor(db, act, params.id, body.mentorId)
    return teamFor(db, act.now, act.who)
  })
  mount(mentoring.ask, signedIn, ({ body }, { db, ...act }) => ask(db, act, body))
  mount(mentoring.one, signedIn, ({ params }, { db, now, who }) => pairFor(db, now, who, params.id))
  mount(mentoring.agree, signedIn, ({ params }, { db, ...act }) => agreeToPair(db, act, params.id))
  mount(mentoring.saveGoal, signedIn, ({ params, body }, { db, ...act }) => savePairGoal(db, act, params.id, params.goalId, body))
  mount(mentoring.saveMeeting, signedIn, ({ params, body }, { db, ...act }) =>
    saveMeeting(db, act, params.id, params.meetingId, body),
  )
  mount(mentoring.reflect, signedIn, ({ params, body }, { db, ...act }) => reflect(db, act, params.id, params.half, body.words))
  mount(mentoring.end, signedIn, async ({ params, body }, { db, ...act }) => {
    await endMentoring(db, act, params.id, body.ending)
    return null
  })
}
