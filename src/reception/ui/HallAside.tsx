// Beside the queue: what each window does now, who comes by booking today, how long each reason waits.
import { durationWords } from '#calendar/duration-words.ts'
import { timeWords } from '#calendar/moment-words.ts'
import { counted } from '#calendar/plural.ts'
import { useMe } from '#staff/ui/me.ts'
import type { Booking, HallState, HallWindow } from '../model.ts'
import { minutesWords } from './board-words.ts'
import { bookingWords } from './booking-words.ts'

export const HallAside = ({ hall }: { hall: HallState }) => (
  <aside className="hall-aside" aria-label="Окна, записи и ожидание">
    <section>
      <h2>Окна</h2>
      <ul className="hall-windows">
        {hall.windows.map(one => (
          <Window key={one.counter} window={one} at={hall.at} />
        ))}
      </ul>
    </section>
    <section>
      <h2>Записи сегодня</h2>
      {hall.bookings.length === 0 && <p className="soft">На сегодня никто не записан.</p>}
      <ul className="hall-bookings">
        {hall.bookings.map(booking => (
          <BookingLine key={booking.id} booking={booking} />
        ))}
      </ul>
    </section>
    <section>
      <h2>Сколько ждать, минут</h2>
      <ul className="hall-waits">
        {hall.waits.map(({ reasonId, title, waiting, wait }) => (
          <li key={reasonId}>
            <span>{title}</span>
            <b className="num">{minutesWords(wait)}</b>
            <small>{waiting === 0 ? 'никого' : counted(waiting, 'человек', 'человека', 'человек')}</small>
          </li>
        ))}
      </ul>
    </section>
    {hall.exceptionsToday > 0 && (
      <p className="soft">Вне очереди сегодня: {hall.exceptionsToday}. Причины записаны, их видит начальник.</p>
    )}
  </aside>
)

function Window({ window: { counter, state, staffName, label, since }, at }: { window: HallWindow; at: string }) {
  const minutes = since ? Math.floor((Date.parse(at) - Date.parse(since)) / 60_000) : 0
  const words = {
    closed: 'закрыто',
    free: 'свободно',
    called: `зовут ${label}`,
    serving: `${label}, ${durationWords(minutes)}`,
  }
  return (
    <li className={`is-${state}`}>
      <b className="num">{counter}</b>
      <span>{staffName ?? 'Никого нет'}</span>
      <small>{words[state]}</small>
    </li>
  )
}

function BookingLine({ booking: { startsAt, clientName, state } }: { booking: Booking }) {
  const { centre } = useMe()
  return (
    <li className={`is-${state}`}>
      <time dateTime={startsAt}>{timeWords(startsAt, centre.timeZone)}</time>
      <span>{clientName}</span>
      <small>{bookingWords[state]}</small>
    </li>
  )
}
