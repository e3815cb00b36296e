// The endpoints of whoever writes courses: catalogue, lessons, files, packages, paths; and what came of a course.
import { z } from 'zod'
import { endpoint, filled, Id, text } from '#platform/endpoint.ts'
import { Course, CourseState, Effect, LessonKind, NewCourse, NewLesson, Obligation } from './model.ts'

const one = z.object({ id: Id })
const lesson = z.object({ id: Id, lessonId: Id })

/** As its author sees it, answers included. */
export const DraftLesson = z.object({
  id: Id,
  kind: LessonKind,
  title: z.string(),
  minutes: z.int(),
  content: z.record(z.string(), z.unknown()),
  fileId: Id.nullable(),
})
export type DraftLesson = z.infer<typeof DraftLesson>
export const Draft = z.object({ course: Course, lessons: z.array(DraftLesson) })
export type Draft = z.infer<typeof Draft>

/** The lessons made of a package; `unplayed`: what it asks for and we do not carry out. */
export const Imported = Draft.extend({ lessonIds: z.array(Id), unplayed: z.array(z.string()) })
export type Imported = z.infer<typeof Imported>

export const Path = z.object({ id: Id, title: z.string(), positions: z.array(z.string()), courseIds: z.array(Id) })
export type Path = z.infer<typeof Path>

/** A file goes in parts of this many bytes, the last one may be shorter. */
export const partSize = 1 << 20

export const catalogue = {
  draft: endpoint({
    method: 'GET',
    path: '/api/learning/drafts/:id',
    params: one,
    reply: Draft,
    summary: 'A course as its author sees it',
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/learning/courses/:id',
    params: one,
    body: NewCourse,
    reply: Draft,
    summary: 'Write a course down or change it',
    clauses: ['5.1'],
  }),
  setState: endpoint({
    method: 'PUT',
    path: '/api/learning/courses/:id/state',
    params: one,
    body: z.object({ state: CourseState }),
    reply: Draft,
    summary: 'Open a course to everybody, or withdraw it',
  }),
  oblige: endpoint({
    method: 'PUT',
    path: '/api/learning/courses/:id/obligations',
    params: one,
    body: z.object({ obligations: z.array(Obligation).max(40) }),
    reply: Draft,
    summary: 'Who must take the course; colleagues get it by themselves',
    clauses: ['5.1'],
  }),
  saveLesson: endpoint({
    method: 'PUT',
    path: '/api/learning/courses/:id/lessons/:lessonId',
    params: lesson,
    body: NewLesson,
    reply: Draft,
    summary: 'Write a lesson down or change it',
    bodyLimit: 1 << 20,
  }),
  removeLesson: endpoint({
    method: 'DELETE',
    path: '/api/learning/courses/:id/lessons/:lessonId',
    params: lesson,
    reply: Draft,
    summary: 'Take a lesson out; what was learnt stays',
  }),
  sort: endpoint({
    method: 'PUT',
    path: '/api/learning/courses/:id/order',
    params: one,
    body: z.object({ lessonIds: z.array(Id).max(300) }),
    reply: Draft,
    summary: 'Put the lessons in order',
  }),
  newFile: endpoint({
    method: 'PUT',
    path: '/api/learning/files/:id',
    params: one,
    body: z.object({ name: filled(200), size: z.int().min(1, 'Файл пустой. Проверьте его') }),
    reply: z.object({ bytes: z.int() }),
    summary: 'Announce a file; how much of it is here already',
  }),
  filePart: endpoint({
    method: 'PUT',
    path: '/api/learning/files/:id/parts/:n',
    params: z.object({ id: Id, n: z.coerce.number().int().min(0).max(2000) }),
    body: z.object({ content: z.base64('Часть файла передана не целиком. Повторите.') }),
    reply: z.object({ bytes: z.int(), complete: z.boolean() }),
    summary: 'Send a part of a file; a repeated part is the same part',
    bodyLimit: 3 << 20,
  }),
  importPackage: endpoint({
    method: 'POST',
    path: '/api/learning/courses/:id/packages',
    params: one,
    body: z.object({ fileId: Id }),
    reply: Imported,
    summary: 'Unpack a SCORM 1.2 or 2004 package: its parts become lessons',
    clauses: ['5.1'],
  }),
  paths: endpoint({
    method: 'GET',
    path: '/api/learning/paths',
    reply: z.array(Path),
    summary: 'Courses in their order, by position',
  }),
  savePath: endpoint({
    method: 'PUT',
    path: '/api/learning/paths/:id',
    params: one,
    body: z.object({
      title: filled(200),
      positions: z.array(text(120)).max(40).default([]),
      courseIds: z.array(Id).min(1, 'Добавьте хотя бы один курс').max(40),
    }),
    reply: z.array(Path),
    summary: 'Write a path down or change it',
    clauses: ['5.1'],
  }),
  withdrawPath: endpoint({
    method: 'DELETE',
    path: '/api/learning/paths/:id',
    params: one,
    reply: z.array(Path),
    summary: 'Take a path away',
  }),
  effect: endpoint({
    method: 'GET',
    path: '/api/learning/effect',
    reply: z.object({ least: z.int(), courses: z.array(Effect) }),
    summary: 'What changed in the work after a course, beside colleagues who did not take it',
    clauses: ['5.1'],
  }),
}
