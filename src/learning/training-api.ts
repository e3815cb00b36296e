// The endpoints of trainers and of the registry: tasks to read, groups, sittings, who came; papers that prove a qualification.
import { z } from 'zod'
import { Day, endpoint, filled, Id, Instant, text } from '#platform/endpoint.ts'
import { DocumentLine, NewDocument, SittingLine } from './model.ts'

const one = z.object({ id: Id })

export const Task = z.object({
  studyId: Id,
  lessonId: Id,
  name: z.string(),
  course: z.string(),
  lesson: z.string(),
  words: z.string(),
  answer: z.string(),
  sentAt: Instant,
})
export type Task = z.infer<typeof Task>

export const Group = z.object({
  id: Id,
  title: z.string(),
  courseId: Id,
  course: z.string(),
  trainerId: Id.nullable(),
  trainerName: z.string(),
  trainer: z.string(),
  members: z.array(z.object({ staffId: Id, name: z.string() })),
  sittings: z.array(SittingLine.extend({ came: z.array(z.object({ staffId: Id, came: z.boolean() })) })),
})
export type Group = z.infer<typeof Group>

export const training = {
  tasks: endpoint({
    method: 'GET',
    path: '/api/learning/tasks',
    reply: z.array(Task),
    summary: 'Answers that wait for me as a trainer, the oldest first',
  }),
  checkTask: endpoint({
    method: 'PUT',
    path: '/api/learning/tasks/:studyId/:lessonId',
    params: z.object({ studyId: Id, lessonId: Id }),
    body: z.object({ accepted: z.boolean(), remark: text(4000).default('') }),
    reply: z.array(Task),
    summary: 'Accept an answer, or return it with a remark',
  }),
  groups: endpoint({
    method: 'GET',
    path: '/api/learning/groups',
    reply: z.array(Group),
    summary: 'Groups that I lead; all of them for HR',
  }),
  saveGroup: endpoint({
    method: 'PUT',
    path: '/api/learning/groups/:id',
    params: one,
    body: z.object({
      courseId: Id,
      title: filled(200),
      trainerId: Id.nullable(),
      trainerName: text(200).default(''),
      staffIds: z.array(Id).max(200),
    }),
    reply: z.array(Group),
    summary: 'Gather a group for a course',
    clauses: ['5.1'],
  }),
  saveSitting: endpoint({
    method: 'PUT',
    path: '/api/learning/sittings/:id',
    params: one,
    body: z.object({
      groupId: Id,
      startsAt: Instant,
      endsAt: Instant,
      place: text(300).default(''),
      link: z.union([z.literal(''), z.url({ protocol: /^https?$/u, error: 'Ссылка начинается с https://' })]).default(''),
    }),
    reply: z.array(Group),
    summary: 'Set a sitting of a group: when, where or by which link',
  }),
  cancelSitting: endpoint({
    method: 'DELETE',
    path: '/api/learning/sittings/:id',
    params: one,
    reply: z.array(Group),
    summary: 'Call a sitting off; those invited see it',
  }),
  attendance: endpoint({
    method: 'PUT',
    path: '/api/learning/sittings/:id/attendance',
    params: one,
    body: z.object({ marks: z.array(z.object({ staffId: Id, came: z.boolean() })).max(200) }),
    reply: z.array(Group),
    summary: 'Mark who came; whoever came to all has finished the course',
    clauses: ['5.1'],
  }),
  documents: endpoint({
    method: 'GET',
    path: '/api/learning/documents',
    reply: z.array(DocumentLine),
    summary: 'The registry: certificates and papers of other houses, what ends first stands first',
    clauses: ['5.2'],
  }),
  saveDocument: endpoint({
    method: 'PUT',
    path: '/api/learning/documents/:id',
    params: one,
    body: NewDocument,
    reply: DocumentLine,
    summary: 'Register a paper of another house: one’s own, or anybody’s by HR',
    clauses: ['5.2'],
  }),
  removeDocument: endpoint({
    method: 'DELETE',
    path: '/api/learning/documents/:id',
    params: one,
    reply: z.null(),
    summary: 'Take out a paper entered by mistake; a certificate of ours stays',
  }),
  scan: endpoint({
    method: 'GET',
    path: '/api/learning/documents/:id/scan',
    params: one,
    reply: z.object({ name: z.string(), mediaType: z.string(), content: z.string() }),
    summary: 'The scan of a paper, or the PDF of a certificate, in base64',
  }),
  verify: endpoint({
    method: 'GET',
    path: '/api/learning/certificates/:number/:hash',
    params: z.object({ number: z.string().max(40), hash: z.string().max(60) }),
    reply: z.object({
      holder: z.string(),
      title: z.string(),
      issuer: z.string(),
      hours: z.number(),
      issuedOn: Day,
      expiresOn: Day.nullable(),
      over: z.boolean(),
    }),
    summary: 'Whether a certificate is genuine: by its number and control word together',
    clauses: ['5.1'],
  }),
}
