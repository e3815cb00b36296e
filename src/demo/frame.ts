// What does not change while the history is made: the centre by codes and ids, its working time, the protocol, the moment that is now.
import type { OfficeTime } from '#calendar/office-time.ts'
import { officeDays } from '#calendar/office-days.ts'
import type { WorkingHours } from '#calendar/model.ts'
import { officeTime } from '#calendar/office-time.ts'
import { productionCalendars } from '#calendar/production.data.ts'
import type { Step } from '#contacts/model.ts'
import { shippedProtocol } from '#contacts/protocol/shipped.ts'
import type { Colleague, Role } from '#staff/model.ts'
import { counterDepartments, departments, joinedOn, people, reasons, weekOf } from './centre.data.ts'
import { idOf } from './chance.ts'
import { talks, type Talk } from './talks.data.ts'
import { servicesOfReason } from './services.data.ts'

export type Line = { code: string; id: string; letter: string; departmentId: string; talk: Talk; serviceIds: readonly string[] }

export type Place = {
  id: string
  code: string
  counters: readonly { id: string; number: number }[]
  specialists: readonly string[]
  head: string
}

export type Frame = {
  word: string
  /** Milliseconds. */
  now: number
  zone: string
  office: OfficeTime
  places: readonly Place[]
  lines: readonly Line[]
  colleagues: readonly Colleague[]
  hall: readonly string[]
  steps: readonly Step[]
  edition: number
}

export function frameOf({ word, now, zone }: { word: string; now: Date; zone: string }): Frame {
  const colleagues = people.map(([login, surname, name, patronymic, gender, position, code, roles]): Colleague => ({
    id: idOf(login),
    surname,
    name,
    patronymic,
    gender,
    position,
    departmentId: idOf(code),
    joinedOn: joinedOn[login]!,
    leftOn: null,
    roles: roles as Role[],
  }))
  const withRole = (role: Role, departmentId: string) =>
    colleagues.filter(one => one.roles.includes(role) && one.departmentId === departmentId).map(({ id }) => id)
  const { steps, edition } = shippedProtocol('visit')!
  return {
    word,
    now: now.getTime(),
    zone,
    office: officeTime([hours()], officeDays({ calendars: productionCalendars }), zone),
    places: departments.map(({ code }) => ({
      code,
      id: idOf(code),
      counters: counterDepartments.flatMap((at, i) => (at === code ? { id: idOf(`counter ${i + 1}`), number: i + 1 } : [])),
      specialists: withRole('specialist', idOf(code)),
      head: withRole('head', idOf(code))[0]!,
    })),
    lines: reasons.map(([code, letter, , , , place]) => ({
      code,
      letter,
      id: idOf(`reason ${code}`),
      departmentId: idOf(place),
      talk: talks[code]!,
      serviceIds: (servicesOfReason[code] ?? []).map(service => idOf(`service ${service}`)),
    })),
    colleagues,
    hall: colleagues.filter(({ roles }) => roles.includes('hall')).map(({ id }) => id),
    steps,
    edition,
  }
}

export const lineOf = ({ lines }: Frame, code: string): Line => lines.find(line => line.code === code)!

function hours(): WorkingHours {
  const [mon, tue, wed, thu, fri, sat, sun] = weekOf.map(day => day.map(([from, to]) => ({ from, to, lunch: null })))
  return {
    from: '2020-01-01',
    to: null,
    week: { mon: mon!, tue: tue!, wed: wed!, thu: thu!, fri: fri!, sat: sat!, sun: sun! },
    exceptions: [],
  }
}
