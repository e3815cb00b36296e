// The endpoints of whoever learns, and the catalogue that everybody reads.
import { z } from 'zod'
import { Day, endpoint, filled, Id } from '#platform/endpoint.ts'
import { Course, CoursePage, DepartmentLine, LessonState, MyLearning } from './model.ts'

const one = z.object({ id: Id })

export const learning = {
  mine: endpoint({
    method: 'GET',
    path: '/api/learning/mine',
    reply: MyLearning,
    summary: 'What I must take by when, what I am in the middle of, my path, my papers',
    clauses: ['5.1', '5.2'],
  }),
  courses: endpoint({
    method: 'GET',
    path: '/api/learning/courses',
    reply: z.array(Course),
    summary: 'The catalogue; drafts only for those who write courses',
    clauses: ['5.1'],
  }),
  course: endpoint({
    method: 'GET',
    path: '/api/learning/courses/:id',
    params: one,
    reply: CoursePage,
    summary: 'A course with its lessons and how far I am',
    clauses: ['5.1'],
  }),
  begin: endpoint({
    method: 'POST',
    path: '/api/learning/courses/:id/study',
    params: one,
    reply: CoursePage,
    summary: 'Begin a course, or take it again',
    clauses: ['5.1', '5.2'],
  }),
  pass: endpoint({
    method: 'POST',
    path: '/api/learning/lessons/:id/passed',
    params: one,
    reply: CoursePage,
    summary: 'Say that a text has been read or a film has been seen',
  }),
  answer: endpoint({
    method: 'PUT',
    path: '/api/learning/lessons/:id/answer',
    params: one,
    body: z.object({ answer: filled(10_000) }),
    reply: CoursePage,
    summary: 'Send the answer to a task; the trainer reads it',
  }),
  attempt: endpoint({
    method: 'POST',
    path: '/api/learning/lessons/:id/tries',
    params: one,
    body: z.object({ id: Id, answers: z.array(z.array(z.int().min(0).max(7)).max(8)).max(60) }),
    reply: z.object({
      score: z.int(),
      passed: z.boolean(),
      /** Which questions were wrong, and why. */
      wrong: z.array(z.object({ question: z.int(), why: z.string() })),
      page: CoursePage,
    }),
    summary: 'Take the test of a lesson',
  }),
  launch: endpoint({
    method: 'POST',
    path: '/api/learning/lessons/:id/launches',
    params: one,
    /** The token is made by the screen and kept by nobody else: its hash opens the pages of the package for a day. */
    body: z.object({ id: Id, token: z.string().regex(/^[\w-]{32,64}$/u) }),
    reply: z.object({
      standard: z.enum(['1.2', '2004']),
      href: z.string(),
      cmi: z.record(z.string(), z.unknown()),
      seconds: z.int(),
    }),
    summary: 'Open a SCORM lesson on this screen: where it begins and what it has kept',
  }),
  commit: endpoint({
    method: 'PUT',
    path: '/api/learning/launches/:id',
    params: one,
    /** `seconds` since the opening, `seq` grows with each word: a late one changes nothing. */
    body: z.object({
      seq: z.int().min(1).max(1_000_000),
      seconds: z.number().min(0).max(1_000_000),
      cmi: z.record(z.string(), z.unknown()).nullable(),
    }),
    reply: z.object({ state: LessonState, score: z.int().nullable(), seconds: z.int(), replaced: z.boolean() }),
    summary: 'What a SCORM lesson says of itself; `replaced` when another screen has gone on with it',
    bodyLimit: 1 << 20,
  }),
  department: endpoint({
    method: 'GET',
    path: '/api/learning/department',
    reply: z.array(DepartmentLine),
    summary: 'Who has what to take by when, and whose papers end',
    clauses: ['5.1'],
  }),
  assign: endpoint({
    method: 'POST',
    path: '/api/learning/assignments',
    body: z.object({ courseId: Id, staffIds: z.array(Id).min(1, 'Выберите, кому назначить').max(200), dueOn: Day }),
    reply: z.object({ assigned: z.int() }),
    summary: 'Assign a course to colleagues by a day',
    clauses: ['5.1'],
  }),
  unassign: endpoint({
    method: 'DELETE',
    path: '/api/learning/assignments/:id',
    params: one,
    reply: z.null(),
    summary: 'Take back an assignment that a person has made',
  }),
}
