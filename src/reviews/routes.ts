// Endpoint → action, and who may. Of answers about a person no endpoint gives a single one of colleagues or subordinates.
import type { Mount } from '#platform/http.ts'
import { sendList } from '#platform/list-files.ts'
import { only, signedIn } from '#staff/may.ts'
import { todayOf } from '#staff/today.ts'
import { competencies, cycle, points, reviews } from './api.ts'
import { answer, appeal } from './appealing.ts'
import { agree, calibrationFor } from './calibrating.ts'
import { ask, closeCycle, cyclesFor, openCycle, runCycle, showCycle, takeAsked, unask } from './cycling.ts'
import { askedTable, modelTable } from './list-columns.ts'
import { modelFor, modelOn, takeModel, writeModel } from './modelling.ts'
import { pointsFor, propose, turn } from './planning.ts'
import { quality } from './quality-api.ts'
import { remindersFor } from './reminding.ts'
import { lookAtResult, remark } from './resulting.ts'
import { formFor, keepForm, mineFor, selfFor, sendForm } from './reviewing.ts'
import { drawSample, ownWork, samplesFor } from './sampling.ts'
import { beginCard, itemFor, keepCard, passCard, reply, settle } from './scoring.ts'
import { appeals } from './store/results.ts'

const runs = only('hr', 'director')
const meets = only('head', 'director', 'hr')
const agrees = only('head', 'director')
const looks = only('head', 'director', 'integrity')

export function reviewRoutes(mount: Mount): void {
  modelRoutes(mount)
  cycleRoutes(mount)
  mount(reviews.mine, signedIn, (_, { db, now, who }) => mineFor(db, now, who))
  mount(reviews.reminders, signedIn, (_, { db, now, who }) => remindersFor(db, now, who))
  mount(reviews.form, signedIn, ({ params }, { db, now, who }) => formFor(db, now, who, params.id))
  mount(reviews.keep, signedIn, ({ params, body }, { db, ...act }) => keepForm(db, act, params.id, body))
  mount(reviews.self, signedIn, ({ params }, { db, now, who }) => selfFor(db, now, who, params.id))
  mount(reviews.send, signedIn, ({ params, body }, { db, ...act }) => sendForm(db, act, params.id, body.version))
  mount(reviews.result, signedIn, ({ params }, { db, ...act }) => lookAtResult(db, act, params.id, params.staffId))
  mount(reviews.remark, signedIn, ({ params, body }, { db, ...act }) => remark(db, act, params.id, body.text))
  mount(reviews.appeal, signedIn, ({ params, body }, { db, ...act }) => appeal(db, act, params.id, body))
  mount(reviews.appeals, runs, (_, { db }) => appeals(db))
  mount(reviews.answer, runs, ({ params, body }, { db, ...act }) => answer(db, act, params.id, body))
  mount(points.of, signedIn, ({ params }, { db, who }) => pointsFor(db, who, params.staffId))
  mount(points.propose, signedIn, ({ body }, { db, ...act }) => propose(db, act, body))
  mount(points.turn, signedIn, ({ params, body }, { db, ...act }) => turn(db, act, params.id, body.state))
  qualityRoutes(mount)
}

function modelRoutes(mount: Mount): void {
  mount(competencies.model, signedIn, (_, { db, now }) => modelFor(db, now))
  mount(competencies.write, runs, ({ body }, { db, ...act }) => writeModel(db, act, body))
  mount(competencies.list, signedIn, async ({ query }, { db, now, res }) =>
    sendList(res, query.format, modelTable((await modelOn(db, await todayOf(db, now))).indicators)),
  )
  mount(competencies.take, runs, ({ body }, { db, ...act }) => takeModel(db, act, body))
}

function cycleRoutes(mount: Mount): void {
  mount(cycle.all, meets, (_, { db }) => cyclesFor(db))
  mount(cycle.open, runs, ({ body }, { db, ...act }) => openCycle(db, act, body))
  mount(cycle.one, runs, ({ params }, { db }) => runCycle(db, params.id))
  mount(cycle.ask, runs, ({ params, body }, { db, ...act }) => ask(db, act, params.id, body))
  mount(cycle.unask, runs, ({ params }, { db, ...act }) => unask(db, act, params.id, params.formId))
  mount(cycle.list, runs, async ({ params, query }, { db, res }) =>
    sendList(res, query.format, askedTable((await runCycle(db, params.id)).asked)),
  )
  mount(cycle.take, runs, ({ params, body }, { db, ...act }) => takeAsked(db, act, params.id, body))
  mount(cycle.close, runs, ({ params }, { db, ...act }) => closeCycle(db, act, params.id))
  mount(cycle.show, runs, ({ params }, { db, ...act }) => showCycle(db, act, params.id))
  mount(cycle.calibration, meets, ({ params }, { db, who }) => calibrationFor(db, who, params.id))
  mount(cycle.agree, agrees, ({ params: { id: cycleId, staffId, value }, body }, { db, ...act }) =>
    agree(db, act, { cycleId, staffId, value }, body),
  )
}

function qualityRoutes(mount: Mount): void {
  mount(quality.samples, looks, (_, { db, who }) => samplesFor(db, who))
  mount(quality.draw, looks, ({ body }, { db, ...act }) => drawSample(db, act, body))
  mount(quality.mine, signedIn, (_, { db, who }) => ownWork(db, who))
  mount(quality.item, signedIn, ({ params }, { db, who }) => itemFor(db, who, params.id))
  mount(quality.begin, looks, ({ params, body }, { db, ...act }) => beginCard(db, act, params.id, body.id))
  mount(quality.save, looks, ({ params, body }, { db, ...act }) => keepCard(db, act, params.id, body))
  mount(quality.send, looks, ({ params, body }, { db, ...act }) => passCard(db, act, params.id, body.version))
  mount(quality.reply, signedIn, ({ params, body }, { db, ...act }) => reply(db, act, params.id, body))
  mount(quality.settle, looks, ({ params, body }, { db, ...act }) => settle(db, act, params.id, body))
}
