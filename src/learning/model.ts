// The words of the room: courses and lessons, what must be taken by when, how far somebody is, what it is proved by.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'

export const Format = z.enum(['online', 'classroom', 'mixed'])
export type Format = z.infer<typeof Format>

export const LessonKind = z.enum(['text', 'video', 'task', 'test', 'scorm'])
export type LessonKind = z.infer<typeof LessonKind>

/** Where somebody stands with a lesson: a task is `waiting` for the trainer, or `returned` with a remark. */
export const LessonState = z.enum(['begun', 'waiting', 'returned', 'failed', 'passed'])
export type LessonState = z.infer<typeof LessonState>

/** Who must take the course: an empty position and no department mean everybody. */
export const Obligation = z.object({
  id: Id,
  position: text(120).default(''),
  departmentId: Id.nullable().default(null),
  dueDays: z.int().min(1, 'Дней: от 1 до 730').max(730, 'Дней: от 1 до 730'),
  since: Day,
})
export type Obligation = z.infer<typeof Obligation>

export const NewCourse = z.object({
  title: filled(200, 'Как называется курс?'),
  purpose: text(600).default(''),
  clauses: z.array(z.string().trim().min(1).max(60)).max(40).default([]),
  own: z.boolean(),
  provider: text(200).default(''),
  hours: z.number().positive('Часов больше нуля').max(2000, 'Часов не больше 2000'),
  format: Format,
  validMonths: z.int().min(1).max(120).nullable().default(null),
  trainerId: Id.nullable().default(null),
})
export type NewCourse = z.infer<typeof NewCourse>

export const CourseState = z.enum(['draft', 'open', 'withdrawn'])

/** A line of the catalogue; `mine` is how the reader stands with it. */
export const Course = NewCourse.extend({
  id: Id,
  state: CourseState,
  trainer: z.string(),
  lessons: z.int(),
  obligations: z.array(Obligation),
})
export type Course = z.infer<typeof Course>

/** A question as its author wrote it: `right` are places in `options`; more than one may be right. */
export const Question = z.object({
  ask: filled(500),
  options: z.array(filled(300)).min(2, 'Вариантов не меньше двух').max(8),
  right: z.array(z.int().min(0).max(7)).min(1, 'Отметьте верный ответ'),
  why: text(600).default(''),
})
export type Question = z.infer<typeof Question>

export const TestContent = z.object({
  questions: z.array(Question).min(1, 'Добавьте хотя бы один вопрос').max(60),
  /** Per cent of right answers. */
  passMark: z.int().min(1).max(100),
})
export type TestContent = z.infer<typeof TestContent>
export const Words = z.object({ words: filled(30_000) })
export const ScormContent = z.object({
  standard: z.enum(['1.2', '2004']),
  href: z.string(),
  mastery: z.number().nullable(),
  /** A plain page that tells nothing of itself: taken once opened. */
  asset: z.boolean().default(false),
})
export type ScormContent = z.infer<typeof ScormContent>

const lesson = { id: Id, title: filled(200, 'Как называется урок?'), minutes: z.int().min(0).max(6000).default(0) }
export const NewLesson = z.discriminatedUnion('kind', [
  z.object({ ...lesson, kind: z.literal('text'), content: Words }),
  z.object({ ...lesson, kind: z.literal('task'), content: Words }),
  z.object({ ...lesson, kind: z.literal('video'), content: z.object({ words: text(30_000) }), fileId: Id }),
  z.object({ ...lesson, kind: z.literal('test'), content: TestContent }),
])
export type NewLesson = z.infer<typeof NewLesson>

/** What a learner gets: of a test the questions without their answers. */
export const Lesson = z.object({
  id: Id,
  kind: LessonKind,
  title: z.string(),
  minutes: z.int(),
  words: z.string(),
  questions: z.array(z.object({ ask: z.string(), options: z.array(z.string()), several: z.boolean() })),
  passMark: z.int().nullable(),
  fileId: Id.nullable(),
  standard: z.enum(['1.2', '2004']).nullable(),
  /** Null before it was opened. */
  state: LessonState.nullable(),
  score: z.int().nullable(),
  answer: z.string(),
  remark: z.string(),
  seconds: z.int(),
})
export type Lesson = z.infer<typeof Lesson>

/** How long ahead a due day is told. */
export const Urgency = z.enum(['late', 'today', 'soon', 'ahead'])
export type Urgency = z.infer<typeof Urgency>

export const Assigned = z.object({
  id: Id,
  courseId: Id,
  title: z.string(),
  dueOn: Day,
  urgency: Urgency,
  /** Whoever assigned it; empty: everybody in this position takes it. */
  by: z.string(),
  progress: z.object({ passed: z.int(), of: z.int() }),
})
export type Assigned = z.infer<typeof Assigned>

export const DocumentLine = z.object({
  id: Id,
  staffId: Id,
  holder: z.string(),
  own: z.boolean(),
  title: z.string(),
  number: z.string(),
  issuer: z.string(),
  hours: z.number(),
  issuedOn: Day,
  expiresOn: Day.nullable(),
  /** Null where it never ends. */
  ends: z.enum(['over', 'soon', 'far']).nullable(),
  hasScan: z.boolean(),
})
export type DocumentLine = z.infer<typeof DocumentLine>

export const NewDocument = z.object({
  id: Id,
  staffId: Id,
  title: filled(300, 'Что это за документ?'),
  number: text(80).default(''),
  issuer: filled(200, 'Кто выдал документ?'),
  hours: z.number().min(0).max(5000).default(0),
  issuedOn: Day,
  expiresOn: Day.nullable().default(null),
  /** An external course that it proves. */
  courseId: Id.nullable().default(null),
  fileId: Id.nullable().default(null),
})
export type NewDocument = z.infer<typeof NewDocument>

export const SittingLine = z.object({
  id: Id,
  groupId: Id,
  group: z.string(),
  courseId: Id,
  course: z.string(),
  trainer: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: z.string(),
  link: z.string(),
  cancelled: z.boolean(),
})
export type SittingLine = z.infer<typeof SittingLine>

export const CourseLine = z.object({
  id: Id,
  title: z.string(),
  purpose: z.string(),
  hours: z.number(),
  format: Format,
  state: z.enum(['new', 'studying', 'finished']),
  progress: z.object({ passed: z.int(), of: z.int() }),
})
export type CourseLine = z.infer<typeof CourseLine>

/** «Моё обучение»: everything of one colleague. */
export const MyLearning = z.object({
  today: Day,
  assigned: z.array(Assigned),
  studying: z.array(CourseLine),
  paths: z.array(z.object({ id: Id, title: z.string(), courses: z.array(CourseLine) })),
  sittings: z.array(SittingLine),
  documents: z.array(DocumentLine),
  /** Open courses that are neither under way nor in a path. */
  catalogue: z.array(CourseLine),
  /** Hours of courses finished this year. */
  hours: z.number(),
  /** Whether tasks or groups wait for this colleague as a trainer. */
  trains: z.boolean(),
})
export type MyLearning = z.infer<typeof MyLearning>

export const CoursePage = z.object({
  course: Course,
  study: z.object({ id: Id, startedAt: Instant, finishedOn: Day.nullable() }).nullable(),
  lessons: z.array(Lesson),
  sittings: z.array(SittingLine.extend({ came: z.boolean().nullable() })),
  certificateId: Id.nullable(),
})
export type CoursePage = z.infer<typeof CoursePage>

export const DepartmentLine = z.object({
  staffId: Id,
  name: z.string(),
  position: z.string(),
  department: z.string(),
  assigned: z.array(Assigned),
  /** Papers that have ended or end soon. */
  ending: z.array(z.object({ id: Id, title: z.string(), expiresOn: Day, over: z.boolean() })),
})
export type DepartmentLine = z.infer<typeof DepartmentLine>

/** A share with its interval and size; both null below the least sample. */
export const Share = z.object({
  count: z.int(),
  of: z.int(),
  share: z.number().nullable(),
  interval: z.object({ from: z.number(), to: z.number() }).nullable(),
})

export const Effect = z.object({
  courseId: Id,
  title: z.string(),
  people: z.int(),
  /** `none`: the clauses have no indicator; `few`: too little data, nothing is claimed. */
  indicators: z.array(
    z.object({
      kind: z.enum(['steps', 'ratings', 'promises']),
      clause: z.string(),
      verdict: z.enum(['better', 'worse', 'same', 'few']),
      takers: z.object({ before: Share, after: Share }),
      others: z.object({ before: Share, after: Share }),
    }),
  ),
})
export type Effect = z.infer<typeof Effect>
