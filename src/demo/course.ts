// The course of one invented appeal: what its parts are planned with.
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { localOf } from '#calendar/zone.ts'
import type { Channel, Complained } from '#appeals/model.ts'
import type { Subject } from './appeals.data.ts'
import type { Books, Plan, Row } from './books.ts'
import type { Chance } from './chance.ts'
import type { Frame } from './frame.ts'
import type { Spec } from './mailbag.ts'

export type AppealRow = Row<'appeal'>

/** One appeal while its course is planned. `row` is there once it has come. */
export type Course = {
  plan: Plan
  frame: Frame
  chance: Chance
  spec: Spec
  subject: Subject
  id: string
  complained: Complained[]
  executorId: string
  signerId: string
  head: string
  row: () => AppealRow
  say: (books: Books, at: number, kind: string, staffId: string, data?: Record<string, string | number | boolean | null>) => void
}

export const workingDay = 495

export const dayOf = ({ zone }: Frame, at: number): string => localOf(at, zone).date
export const later = ({ office }: Frame, at: number, minutes: number): number =>
  Date.parse(addWorkingMinutes(at, minutes, office))

export const nameOf = ({
  title,
  surname,
  name,
  patronymic,
}: Pick<AppealRow, 'title' | 'surname' | 'name' | 'patronymic'>): string =>
  [title, [surname, name, patronymic].filter(Boolean).join(' ')].filter(Boolean).join(', ') || 'Автор не назван'

export const wayOf = (channel: Channel): Row<'appealDispatch'>['way'] =>
  channel === 'portal'
    ? 'portal'
    : channel === 'email' || channel === 'messenger'
      ? 'email'
      : channel === 'in-person'
        ? 'hand'
        : 'post'
