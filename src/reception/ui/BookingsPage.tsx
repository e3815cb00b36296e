// «Записи»: who comes at which time on a day; made, moved and cancelled here by whoever talks with the client.
import { useState } from 'react'
import { isDay } from '#calendar/day.ts'
import { timeWords } from '#calendar/moment-words.ts'
import { counted } from '#calendar/plural.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Booking } from '../model.ts'
import { BookDialog } from './BookDialog.tsx'
import { useBookings } from './booking-state.ts'
import { CancelBookingDialog, MoveDialog } from './BookingDialogs.tsx'
import { bookingWords } from './booking-words.ts'
import { DayField } from './DayField.tsx'
import { useHallKeys, useReasons } from './hall-state.ts'
import { useToday } from './telling.ts'
import './Hall.css'
import './Bookings.css'

type Over = { kind: 'book' } | { kind: 'move' | 'cancel'; booking: Booking }

export function Page() {
  const today = useToday()
  const [day, setDay] = useState(today)
  const { data, error, refetch } = useBookings(isDay(day) ? day : '')
  const may = hasRole(useMe(), 'hall', 'specialist', 'head')
  const [over, setOver] = useState<Over>()
  const close = () => setOver(undefined)
  const book = () => setOver({ kind: 'book' })
  useHallKeys(may ? [{ code: 'F2', does: 'Записать на время', run: book }] : [])
  return (
    <main className="page">
      <h1>Записи</h1>
      <p className="lead">Кто и на какое время записан. Кто пришёл, отмечает администратор зала: он выдаёт талон на это время.</p>
      {!over && (
        <DayField day={day} onChange={setDay}>
          {may && (
            <button type="button" className="btn btn-main" onClick={book}>
              Записать на время <Kbd code="F2" />
            </button>
          )}
        </DayField>
      )}
      {error && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={5} />}
      {data && <Day bookings={data} {...(may && { onOpen: (kind, booking) => setOver({ kind, booking }) })} />}
      <BookDialog opened={over?.kind === 'book'} onClose={close} />
      <MoveDialog booking={over?.kind === 'move' ? over.booking : undefined} onClose={close} />
      <CancelBookingDialog booking={over?.kind === 'cancel' ? over.booking : undefined} onClose={close} />
    </main>
  )
}

type Open = (kind: 'move' | 'cancel', booking: Booking) => void

function Day({ bookings, onOpen }: { bookings: Booking[]; onOpen?: Open }) {
  const expected = bookings.filter(({ state }) => state === 'booked').length
  if (bookings.length === 0)
    return (
      <Empty>
        <p>На этот день никто не записан. Здесь будет время, имя и с чем придут.</p>
      </Empty>
    )
  return (
    <>
      <p className="soft">
        {counted(bookings.length, 'запись', 'записи', 'записей')}, ждём {expected}
      </p>
      <ul className="booking-lines">
        {bookings.map(booking => (
          <Line key={booking.id} booking={booking} {...(onOpen && { onOpen })} />
        ))}
      </ul>
    </>
  )
}

function Line({ booking, onOpen }: { booking: Booking; onOpen?: Open }) {
  const { id, startsAt, clientName, reasonId, note, state } = booking
  const { timeZone } = useMe().centre
  const reason = (useReasons().data ?? []).find(one => one.id === reasonId)
  const open = state === 'booked' || state === 'missed'
  return (
    <li className={`is-${state}`}>
      <time dateTime={startsAt}>{timeWords(startsAt, timeZone)}</time>
      <span>
        <b id={`booking-${id}`}>{clientName}</b>
        <small>{[reason?.title, note].filter(Boolean).join(' · ')}</small>
      </span>
      <small>{bookingWords[state]}</small>
      {open && onOpen && (
        <span className="acts">
          <button type="button" className="btn" aria-describedby={`booking-${id}`} onClick={() => onOpen('move', booking)}>
            Перенести
          </button>
          <button type="button" className="btn" aria-describedby={`booking-${id}`} onClick={() => onOpen('cancel', booking)}>
            Отменить
          </button>
        </span>
      )}
    </li>
  )
}
