// The words of the room: who works here, where, and what the centre is.
import { z } from 'zod'
import { Day, filled, Id, Instant, text } from '#platform/endpoint.ts'
import { inOrder, type DayHours } from './rules/week.ts'

export const Role = z.enum(['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'security', 'admin'])
export type Role = z.infer<typeof Role>

export const Gender = z.enum(['male', 'female'])

/** Somebody who works here, as colleagues see them. */
export const Colleague = z.object({
  id: Id,
  surname: z.string(),
  name: z.string(),
  patronymic: z.string(),
  gender: Gender.nullable(),
  position: z.string(),
  departmentId: Id,
  roles: z.array(Role),
  joinedOn: z.string(),
  leftOn: z.string().nullable(),
})
export type Colleague = z.infer<typeof Colleague>

export const Department = z.object({ id: Id, title: z.string(), shortTitle: z.string() })
export type Department = z.infer<typeof Department>

/** A service window of the hall: «окно 4». */
export const Counter = z.object({ id: Id, number: z.int(), departmentId: Id, direction: z.enum(['', 'left', 'right', 'ahead']) })
export type Counter = z.infer<typeof Counter>

export const Centre = z.object({
  title: z.string(),
  shortTitle: z.string(),
  address: z.string(),
  phone: z.string(),
  timeZone: z.string(),
  theme: z.record(z.string(), z.string()),
})
export type Centre = z.infer<typeof Centre>

/** The person who has signed in, with what their screens need on every page. */
export const Me = Colleague.extend({
  department: Department,
  counter: Counter.nullable(),
  centre: Centre,
  locked: z.boolean(),
  /** Minutes of stillness after which the screen locks itself; a norm of the centre. */
  lockAfterMinutes: z.number(),
  signedInAt: Instant,
})
export type Me = z.infer<typeof Me>

export const Credentials = z.object({ login: text(60), password: z.string().max(200) })

export const Norm = z.object({
  code: z.string(),
  value: z.number(),
  unit: z.string(),
  source: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
})
export type Norm = z.infer<typeof Norm>

/** A colleague as the administrator keeps them. */
export const Account = Colleague.extend({ login: z.string(), barredUntil: Instant.nullable() })
export type Account = z.infer<typeof Account>

export const AccountChange = z.object({
  surname: filled(100, 'Напишите фамилию'),
  name: filled(100, 'Напишите имя'),
  patronymic: text(100),
  gender: Gender.nullable(),
  position: filled(200, 'Напишите должность'),
  departmentId: Id,
  roles: z.array(Role).min(1, 'Отметьте хотя бы одну роль'),
})
export type AccountChange = z.infer<typeof AccountChange>

/** Made by the administrator's browser, shown there once, never sent back. */
export const Password = z.string().min(12, 'Пароль не короче 12 знаков').max(200, 'Пароль не длиннее 200 знаков')

export const NewAccount = AccountChange.extend({
  id: Id,
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z][a-z0-9._-]{1,39}$/u, 'Логин: латинские буквы, цифры, точка и дефис, от 2 до 40 знаков'),
  password: Password,
})
export type NewAccount = z.infer<typeof NewAccount>

/** Seven days, Monday first. */
export const Week = z
  .array(
    z
      .array(z.tuple([z.string(), z.string()]))
      .refine(day => inOrder(day as DayHours), 'Часы пишутся так: 09:00–13:00, 13:45–18:00'),
  )
  .length(7)
  .refine(week => week.some(day => day.length > 0), 'Отметьте хотя бы один рабочий день: иначе нечего обещать клиентам')

export const DepartmentHours = Department.extend({ hours: z.array(z.array(z.tuple([z.string(), z.string()]))) })
export type DepartmentHours = z.infer<typeof DepartmentHours>

/** As the administrator sees it; `closedOn` is the first day without it. */
export const KeptDepartment = DepartmentHours.extend({ closedOn: Day.nullable() })
export type KeptDepartment = z.infer<typeof KeptDepartment>

export const KeptCounter = Counter.extend({ closedOn: Day.nullable() })
export type KeptCounter = z.infer<typeof KeptCounter>

export const DepartmentChange = z.object({
  title: filled(200, 'Напишите название отдела'),
  shortTitle: filled(40, 'Напишите короткое название'),
  hours: Week,
})

export const CounterChange = Counter.omit({ id: true }).extend({
  number: z.int().min(1, 'Номер окна с единицы').max(999, 'Номер окна не больше 999'),
})

/** A norm with all its dated values, newest first; `shipped` by `source` counts until the centre sets its own. */
export const NormLine = z.object({
  code: z.string(),
  title: z.string(),
  unit: z.string(),
  /** By law, or the centre's own order. */
  kind: z.enum(['law', 'centre']),
  shipped: z.number(),
  source: z.string(),
  values: z.array(Norm),
})
export type NormLine = z.infer<typeof NormLine>

export const NewNorm = z.object({
  code: z.string().max(60),
  value: z.number().positive('Число больше нуля').max(100_000, 'Слишком большое число'),
  source: filled(300, 'Назовите приказ или закон: без него нормы нет'),
  validFrom: Day,
})
export type NewNorm = z.infer<typeof NewNorm>

/** How the centre calls itself and its one colour; null keeps the shipped one. */
export const Look = z.object({
  title: filled(200, 'Напишите название центра'),
  shortTitle: filled(60, 'Напишите короткое название'),
  address: filled(300, 'Напишите адрес'),
  phone: filled(40, 'Напишите телефон'),
  accent: z
    .string()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/u, 'Цвет пишется так: #0c5a75')
    .nullable(),
})
export type Look = z.infer<typeof Look>

/** Somebody will not be there, both days included; while it lasts the deputy (else the head) owns what falls due. */
export const Absence = z.object({
  id: Id,
  staffId: Id,
  fromOn: Day,
  toOn: Day,
  why: z.enum(['holiday', 'illness', 'trip', 'training', 'other']),
  deputyId: Id.nullable(),
})
export type Absence = z.infer<typeof Absence>

export const NewAbsence = Absence.extend({ deputyId: Id.nullable().default(null) }).refine(({ fromOn, toOn }) => fromOn <= toOn, {
  path: ['toOn'],
  message: 'Последний день раньше первого. Проверьте даты.',
})
export type NewAbsence = z.infer<typeof NewAbsence>
