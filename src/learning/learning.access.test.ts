// Who reaches courses, groups, tasks and papers: role × endpoint.
import { beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '#platform/endpoint.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { testHouse, type Somebody } from '#test/app.ts'
import { course, openCourse, textLesson, upload } from '#test/learning.ts'
import { cast, type CastName } from '#test/people.ts'
import { learning } from './api.ts'
import { catalogue } from './catalogue-api.ts'
import { lists } from './listing-api.ts'
import { training } from './training-api.ts'

const house = testHouse()
const lesson = textLesson()
const [groupId, paperId] = [uuid7(), uuid7()]
let [courseId, fileId] = ['', '']

beforeAll(async () => {
  const hr = await house.as('romanova')
  courseId = await openCourse(hr, [lesson], { format: 'mixed' })
  const group = { courseId, title: 'Ноябрь', trainerId: null, trainerName: 'Приглашённый тренер', staffIds: [cast.gusev.id] }
  await hr(training.saveGroup, { params: { id: groupId }, body: group })
  const akhmetov = await house.as('akhmetov')
  fileId = await upload(akhmetov, 'a.pdf', Buffer.from('%PDF-1.7'))
  const paper = {
    id: paperId,
    staffId: cast.akhmetov.id,
    title: 'Удостоверение',
    issuer: 'Академия',
    issuedOn: '2026-01-10',
    fileId,
  }
  await akhmetov(training.saveDocument, { params: { id: paperId }, body: paper })
})

const everybody: CastName[] = ['gusev', 'krylova', 'sidorova', 'lebedev', 'romanova', 'belov', 'kim']
const status = async (name: CastName | undefined, ask: (who: Somebody) => Promise<{ status: number }>) =>
  (await ask(name ? await house.as(name) : house.anyone)).status

/** For each endpoint: who gets through; the rest is refused, or told that there is no such thing. */
const only: [string, CastName[], (who: Somebody) => Promise<{ status: number }>][] = [
  ['a draft', ['romanova'], who => who(catalogue.draft, { params: { id: courseId } })],
  ['a new course', ['romanova'], who => who(catalogue.save, { params: { id: uuid7() }, body: course({ title: uuid7() }) })],
  [
    'a change of a course',
    ['romanova'],
    who => who(catalogue.save, { params: { id: courseId }, body: course({ format: 'mixed' }) }),
  ],
  ['its state', ['romanova'], who => who(catalogue.setState, { params: { id: courseId }, body: { state: 'open' } })],
  ['a rule', ['romanova'], who => who(catalogue.oblige, { params: { id: courseId }, body: { obligations: [] } })],
  ['a lesson', ['romanova'], who => who(catalogue.saveLesson, { params: { id: courseId, lessonId: lesson.id }, body: lesson })],
  ['the order', ['romanova'], who => who(catalogue.sort, { params: { id: courseId }, body: { lessonIds: [] } })],
  [
    'a path',
    ['romanova'],
    who => who(catalogue.savePath, { params: { id: uuid7() }, body: { title: 'П', courseIds: [courseId] } }),
  ],
  ['no path', ['romanova'], who => who(catalogue.withdrawPath, { params: { id: uuid7() } })],
  ['the effect', ['lebedev', 'romanova'], who => who(catalogue.effect, {})],
  ['the registry', ['lebedev', 'romanova'], who => who(training.documents, {})],
  ['the department', ['krylova', 'lebedev', 'romanova'], who => who(learning.department, {})],
  [
    'assigning to another department',
    ['lebedev', 'romanova'],
    who => who(learning.assign, { body: { courseId, staffIds: [cast.akhmetov.id], dueOn: '2026-12-30' } }),
  ],
  ['another’s scan', ['lebedev', 'romanova'], who => who(training.scan, { params: { id: paperId } })],
  [
    'another’s paper',
    ['romanova'],
    who =>
      who(training.saveDocument, {
        params: { id: paperId },
        body: { id: paperId, staffId: cast.akhmetov.id, title: 'Удостоверение', issuer: 'Академия', issuedOn: '2026-01-10' },
      }),
  ],
  [
    'a group',
    ['romanova'],
    who =>
      who(training.saveGroup, {
        params: { id: groupId },
        body: { courseId, title: 'Ноябрь', trainerId: null, staffIds: [cast.gusev.id] },
      }),
  ],
  [
    'a sitting',
    ['romanova'],
    who =>
      who(training.saveSitting, {
        params: { id: uuid7() },
        body: { groupId, startsAt: '2026-12-01T07:00:00Z', endsAt: '2026-12-01T08:00:00Z', place: 'Зал' },
      }),
  ],
]

test.each(only)('%s: only %s', async (_, allowed, ask) => {
  for (const name of everybody) {
    const code = await status(name, ask)
    if (allowed.includes(name)) expect([name, code]).toEqual([name, 200])
    else expect([name, [403, 404].includes(code)]).toEqual([name, true])
  }
  expect(await status(undefined, ask)).toBe(401)
})

test('everybody learns, and sees their own and nobody else’s', async () => {
  for (const name of everybody) {
    const who = await house.as(name)
    const { documents } = (await who(learning.mine, {})).body
    expect(documents.filter(({ staffId }) => staffId !== cast[name].id)).toEqual([])
    expect((await who(learning.pass, { params: { id: lesson.id } })).status).toBe(200)
  }
  const { body } = await (await house.as('krylova'))(learning.department, {})
  expect(body.map(({ name }) => name)).not.toContain('Ахметов Тимур')
})

test('tasks and groups of others are empty lists; a paper of one’s own is taken out by oneself', async () => {
  const gusev = await house.as('gusev')
  expect([(await gusev(training.tasks, {})).body, (await gusev(training.groups, {})).body]).toEqual([[], []])
  expect((await gusev(training.removeDocument, { params: { id: paperId } })).status).toBe(404)
  expect((await (await house.as('akhmetov'))(training.removeDocument, { params: { id: paperId } })).status).toBe(200)
})

test('another’s upload is not there', async () => {
  const gusev = await house.as('gusev')
  expect((await gusev(catalogue.filePart, { params: { id: fileId, n: '0' }, body: { content: 'AAAA' } })).status).toBe(404)
  expect((await gusev(catalogue.newFile, { params: { id: fileId }, body: { name: 'a.pdf', size: 8 } })).status).toBe(404)
})

test('without an account only a certificate is verified', async () => {
  const endpoints: Endpoint[] = [learning, catalogue, training, lists].flatMap(room => Object.values(room))
  const open = endpoints.filter(e => e !== training.verify)
  for (const e of open) {
    const args = {
      params: { id: uuid7(), lessonId: uuid7(), studyId: uuid7(), n: '0', number: '1', hash: 'x' },
      query: { format: 'csv' },
      ...(e.body && { body: {} }),
    }
    expect([e.path, (await house.anyone(e, args as never)).status]).toEqual([e.path, 401])
  }
})
