// Endpoint → action, and who may.
import type { FastifyInstance } from 'fastify'
import type { House, Mount } from '#platform/http.ts'
import { only, signedIn } from '#staff/may.ts'
import { assign, departmentFor, unassign } from './assigning.ts'
import { learning } from './api.ts'
import { catalogue } from './catalogue-api.ts'
import {
  catalogueFor,
  draftOf,
  dropPath,
  oblige,
  saveCourse,
  saveLesson,
  savePath,
  setState,
  sort,
  takeOut,
} from './catalogue-actions.ts'
import { documentsFor, dropDocument, saveDocument, scanOf, verify } from './certifying.ts'
import { effects } from './effect.ts'
import { addPart, announce } from './files.ts'
import { filmRoute } from './films.ts'
import { importPackage } from './scorm/importing.ts'
import { packagePages } from './scorm/pages.ts'
import { commit, launch } from './scorm/playing.ts'
import { pathRows } from './store/courses.ts'
import { answer, attempt, begin, pass } from './studying.ts'
import { lists } from './listing-api.ts'
import { sendCourses, sendDocuments, takeCourses, takeDocuments } from './listing.ts'
import { callOff, groupsFor, markAttendance, readTask, saveGroup, saveSitting, tasksFor } from './training.ts'
import { training } from './training-api.ts'
import { coursePage, mineFor } from './views.ts'

const hr = only('hr')
/** Whose department or centre learns. */
const oversees = only('head', 'director', 'hr')

export function learningRoutes(mount: Mount, web: FastifyInstance, house: House): void {
  studyRoutes(mount)
  catalogueRoutes(mount)
  trainingRoutes(mount)
  listRoutes(mount)
  filmRoute(web, house)
  packagePages(web, house.db, house.now)
}

function studyRoutes(mount: Mount): void {
  mount(learning.mine, signedIn, (_, { db, now, who }) => mineFor(db, now, who))
  mount(learning.courses, signedIn, (_, { db, who }) => catalogueFor(db, who))
  mount(learning.course, signedIn, ({ params }, { db, who }) => coursePage(db, who, params.id))
  mount(learning.begin, signedIn, async ({ params }, { db, ...act }) => {
    await begin(db, act, params.id)
    return coursePage(db, act.who, params.id)
  })
  mount(learning.pass, signedIn, async ({ params }, { db, ...act }) => coursePage(db, act.who, await pass(db, act, params.id)))
  mount(learning.answer, signedIn, async ({ params, body }, { db, ...act }) =>
    coursePage(db, act.who, await answer(db, act, params.id, body.answer)),
  )
  mount(learning.attempt, signedIn, async ({ params, body }, { db, ...act }) => {
    const { courseId, ...said } = await attempt(db, act, params.id, body)
    return { ...said, page: await coursePage(db, act.who, courseId) }
  })
  mount(learning.launch, signedIn, ({ params, body }, { db, ...act }) => launch(db, act, params.id, body))
  mount(learning.commit, signedIn, ({ params, body }, { db, ...act }) => commit(db, act, params.id, body))
  mount(learning.department, oversees, (_, { db, now, who }) => departmentFor(db, now, who))
  mount(learning.assign, oversees, async ({ body }, { db, ...act }) => ({ assigned: await assign(db, act, body) }))
  mount(learning.unassign, oversees, async ({ params }, { db, ...act }) => (await unassign(db, act, params.id), null))
}

function catalogueRoutes(mount: Mount): void {
  mount(catalogue.draft, signedIn, ({ params }, { db, who }) => draftOf(db, who, params.id))
  mount(catalogue.save, signedIn, ({ params, body }, { db, ...act }) => saveCourse(db, act, params.id, body))
  mount(catalogue.setState, hr, ({ params, body }, { db, ...act }) => setState(db, act, params.id, body.state))
  mount(catalogue.oblige, hr, ({ params, body }, { db, ...act }) => oblige(db, act, params.id, body.obligations))
  mount(catalogue.saveLesson, signedIn, ({ params, body }, { db, ...act }) =>
    saveLesson(db, act, params.id, { ...body, id: params.lessonId }),
  )
  mount(catalogue.removeLesson, signedIn, ({ params }, { db, ...act }) => takeOut(db, act, params.id, params.lessonId))
  mount(catalogue.sort, signedIn, ({ params, body }, { db, ...act }) => sort(db, act, params.id, body.lessonIds))
  mount(catalogue.newFile, signedIn, async ({ params, body }, { db, ...act }) => ({
    bytes: await announce(db, act, params.id, body),
  }))
  mount(catalogue.filePart, signedIn, ({ params, body }, { db, ...act }) => addPart(db, act, params.id, params.n, body.content))
  mount(catalogue.importPackage, signedIn, ({ params, body }, { db, ...act }) => importPackage(db, act, params.id, body.fileId))
  mount(catalogue.paths, signedIn, (_, { db }) => pathRows(db))
  mount(catalogue.savePath, hr, ({ params, body }, { db, ...act }) => savePath(db, act, params.id, body))
  mount(catalogue.withdrawPath, hr, ({ params }, { db, ...act }) => dropPath(db, act, params.id))
  mount(catalogue.effect, only('hr', 'director'), (_, { db, now }) => effects(db, now))
}

function listRoutes(mount: Mount): void {
  mount(lists.courses, hr, ({ query }, { db, res }) => sendCourses(db, res, query.format))
  mount(lists.takeCourses, hr, ({ body }, { db, ...act }) => takeCourses(db, act, body))
  mount(lists.documents, only('hr', 'director'), ({ query }, { db, res, now }) => sendDocuments(db, res, now, query.format))
  mount(lists.takeDocuments, hr, ({ body }, { db, ...act }) => takeDocuments(db, act, body))
}

function trainingRoutes(mount: Mount): void {
  mount(training.tasks, signedIn, (_, { db, who }) => tasksFor(db, who))
  mount(training.checkTask, signedIn, ({ params, body }, { db, ...act }) => readTask(db, act, params, body))
  mount(training.groups, signedIn, (_, { db, who }) => groupsFor(db, who))
  mount(training.saveGroup, signedIn, ({ params, body }, { db, ...act }) => saveGroup(db, act, params.id, body))
  mount(training.saveSitting, signedIn, ({ params, body }, { db, ...act }) => saveSitting(db, act, params.id, body))
  mount(training.cancelSitting, signedIn, ({ params }, { db, ...act }) => callOff(db, act, params.id))
  mount(training.attendance, signedIn, ({ params, body }, { db, ...act }) => markAttendance(db, act, params.id, body.marks))
  mount(training.documents, only('hr', 'director'), (_, { db, now }) => documentsFor(db, now, undefined))
  mount(training.saveDocument, signedIn, ({ params, body }, { db, ...act }) =>
    saveDocument(db, act, params.id, { ...body, id: params.id }),
  )
  mount(training.removeDocument, signedIn, async ({ params }, { db, ...act }) => (await dropDocument(db, act, params.id), null))
  mount(training.scan, signedIn, ({ params }, { db, who, req }) =>
    scanOf(db, who, params.id, `${req.protocol}://${req.headers.host ?? ''}`),
  )
  mount.open(training.verify, ({ params }, { db, now }) => verify(db, now, params.number, params.hash))
}
