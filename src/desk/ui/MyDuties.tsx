// What I owe by its due moment, appeals by their day: late first, with how much and who; still while a visit runs.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AppealLine } from '#appeals/card-model.ts'
import { addDays } from '#calendar/day.ts'
import { dayWords, weekdayWord } from '#calendar/day-words.ts'
import { durationWords } from '#calendar/duration-words.ts'
import { timeWords, todayAt } from '#calendar/moment-words.ts'
import { counted } from '#calendar/plural.ts'
import { localOf } from '#calendar/zone.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { GivenPromise } from '#promises/model.ts'
import type { Booking, DeskState } from '#reception/model.ts'
import { useMe } from '#staff/ui/me.ts'
import { useNow } from '#platform/web/now.ts'
import { waitingWords } from '../rules/silence.ts'
import { queueWords } from '../rules/words.ts'
import { useBookings, useDuties, useMyAppeals, useWaitingMessages } from './desk-state.ts'
import { DutyDialog } from './DutyDialog.tsx'
import './MyDuties.css'

export function MyDuties({ desk, serving }: { desk: DeskState; serving: boolean }) {
  const duties = useDuties()
  const bookings = useBookings()
  const [opened, setOpened] = useState<string>()
  const appeals = useMyAppeals()
  const days = useDays(duties.data ?? [], bookings.data ?? [], appeals.data ?? [])
  const empty = duties.data?.length === 0 && days.length === 0
  return (
    <nav className="due" aria-label="Мои дела по сроку">
      <h2>Мои дела</h2>
      {serving && <Hush />}
      {duties.isPending && <Waiting lines={5} />}
      {duties.error && <Trouble error={duties.error} onRetry={() => void duties.refetch()} />}
      {empty && <p className="none">Обещаний нет. Появятся, когда пообещаете что-то на приёме, каждое со сроком.</p>}
      {days.map(({ title, lines }) => (
        <section key={title}>
          {title !== '' && <h3>{title}</h3>}
          <ul>
            {lines.map(line => (
              <li key={line.id}>
                {'what' in line ? (
                  <DutyLine duty={line} contactId={desk.contactId} onOpen={() => setOpened(line.id)} />
                ) : 'dueOn' in line ? (
                  <AppealDuty appeal={line} />
                ) : (
                  <BookingLine booking={line} />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="foot">{queueWords(desk.waiting, desk.longestMinutes)}</p>
      <DutyDialog duty={duties.data?.find(({ id }) => id === opened)} onClose={() => setOpened(undefined)} />
    </nav>
  )
}

function Hush() {
  const waiting = waitingWords(useWaitingMessages())
  return (
    <p className="hush">
      <Icon name="silence" />
      <span>Тишина до конца приёма.{waiting && ` ${waiting}.`}</span>
    </p>
  )
}

type Line = GivenPromise | Booking | AppealLine
const momentOf = (line: GivenPromise | Booking) => ('what' in line ? line.dueAt : line.startsAt)

/** What is late stands with today; then «Завтра, среда», then by date. */
function useDays(duties: GivenPromise[], bookings: Booking[], appeals: AppealLine[]): { title: string; lines: Line[] }[] {
  const zone = useMe().centre.timeZone
  const today = todayAt({ now: useNow(60_000), zone })
  const moments = [...duties, ...bookings.filter(({ state }) => state === 'booked')]
  // An appeal has its whole day: it stands below what has its hour.
  const lines: Line[] = [...moments.toSorted((a, b) => Date.parse(momentOf(a)) - Date.parse(momentOf(b))), ...appeals]
  const dayOf = (line: Line) => {
    const date = 'dueOn' in line ? line.dueOn : localOf(momentOf(line), zone).date
    return date < today ? today : date
  }
  const days = [...Map.groupBy(lines, dayOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return days.map(([date, group]) => ({ title: dayTitle(date, today), lines: group }))
}

function dayTitle(date: string, today: string): string {
  if (date === today) return ''
  if (date === addDays(today, 1)) return `Завтра, ${weekdayWord(date)}`
  const words = dayWords(date, today)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function DutyLine({ duty, contactId, onOpen }: { duty: GivenPromise; contactId: string | null; onOpen: () => void }) {
  const me = useMe()
  const now = useNow(30_000)
  const zone = me.centre.timeZone
  const late = Math.floor((now - Date.parse(duty.dueAt)) / 60_000)
  const anotherDay = localOf(duty.dueAt, zone).date !== todayAt({ now, zone })
  const about = [
    duty.byClient ? 'напомнить' : '',
    duty.clientName,
    duty.ownerId === me.id ? '' : `делает ${duty.ownerName}`,
  ].filter(Boolean)
  const shown = late > 0 && anotherDay ? dateOnly(duty.dueAt, zone) : timeWords(duty.dueAt, zone)
  return (
    <button
      type="button"
      className={['duty', late > 0 && 'is-late', duty.contactId !== null && duty.contactId === contactId && 'is-new']
        .filter(Boolean)
        .join(' ')}
      onClick={onOpen}
    >
      <time dateTime={duty.dueAt}>{shown}</time>
      <span className="what">
        <Icon name="loop" />
        {duty.what}
      </span>
      {late > 0 && (
        <span className="state late">
          <Icon name="clock" />
          Опоздание {durationOf(late)}
        </span>
      )}
      {about.length > 0 && <small>{about.join(', ')}</small>}
    </button>
  )
}

/** Past two hours minutes say nothing, past a day hours do not: «5 часов», «2 дня». */
const durationOf = (minutes: number) =>
  minutes < 120
    ? durationWords(minutes)
    : minutes < 1440
      ? durationWords(minutes - (minutes % 60))
      : counted(Math.floor(minutes / 1440), 'день', 'дня', 'дней')

const dateOnly = (at: string, zone: string) => {
  const { date } = localOf(at, zone)
  return `${date.slice(8)}.${date.slice(5, 7)}`
}

function AppealDuty({ appeal }: { appeal: AppealLine }) {
  const { id, number, author, about, dueOn, daysLeft } = appeal
  return (
    <Link to="/appeals/$id" params={{ id }} className={daysLeft < 0 ? 'duty is-late' : 'duty'}>
      <time dateTime={dueOn}>{`${dueOn.slice(8)}.${dueOn.slice(5, 7)}`}</time>
      <span className="what">
        <Icon name="mail" />
        {number === null ? 'Ответить' : `Ответить на ${number}`}: {about}
      </span>
      {daysLeft < 0 && (
        <span className="state late">
          <Icon name="clock" />
          Опоздание {counted(-daysLeft, 'день', 'дня', 'дней')}
        </span>
      )}
      <small>{author}</small>
    </Link>
  )
}

function BookingLine({ booking }: { booking: Booking }) {
  const zone = useMe().centre.timeZone
  return (
    <div className="duty">
      <time dateTime={booking.startsAt}>{timeWords(booking.startsAt, zone)}</time>
      <span className="what">Приём: {booking.clientName}</span>
      <small>{booking.note || 'По записи'}</small>
    </div>
  )
}
