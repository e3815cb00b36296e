// Days of one year that differ from the plain week: seen by month, added or taken away by hand.
import { useState } from 'react'
import type { CalendarDay } from '#calendar/model.ts'
import { shortDay } from '#calendar/day-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { calendars, type Calendars } from '../calendar-api.ts'
import type { Change } from './CalendarPage.tsx'

type Year = Calendars['years'][number]

const kinds: Record<CalendarDay['kind'], string> = {
  holiday: 'праздник',
  moved: 'перенесённый выходной',
  shortened: 'короче на час',
  working: 'рабочий выходной',
}

export function YearSection({ calendar, may, change }: { calendar: Year; may: boolean; change: Change }) {
  const { year, source, published, days, own } = calendar
  const put = (next: CalendarDay[]) =>
    change.run(() => send(calendars.setCalendar, { body: { year, source, published, days: next } }, uuid7()))
  return (
    <>
      <p className="soft">
        Источник: {source}
        {published && `, выпуск ${published.split('-').toReversed().join('.')}`}.{' '}
        {own ? 'Загружен или поправлен центром.' : 'Поставлен с программой.'}
      </p>
      {may && <NewDay year={year} onAdd={day => put([...days.filter(({ date }) => date !== day.date), day].toSorted(byDate))} />}
      <ul className="calendar-days">
        {days.map(day => (
          <li key={day.date}>
            <b>{shortDay(day.date, year)}</b>
            <span>
              {kinds[day.kind]}
              {day.kind === 'holiday' && day.title && `: ${day.title}`}
              {day.kind === 'moved' && ` вместо ${shortDay(day.from, year)}`}
            </span>
            {may && (
              <button
                type="button"
                className="btn btn-bare"
                aria-label={`Убрать ${shortDay(day.date, year)}`}
                onClick={() => void put(days.filter(one => one !== day))}
              >
                Убрать
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

const byDate = (a: CalendarDay, b: CalendarDay) => (a.date < b.date ? -1 : 1)

function NewDay({ year, onAdd }: { year: number; onAdd: (day: CalendarDay) => Promise<boolean> }) {
  const [date, setDate] = useState('')
  const [kind, setKind] = useState<CalendarDay['kind']>('holiday')
  const [from, setFrom] = useState('')
  const add = async () => {
    const day: CalendarDay = kind === 'moved' ? { date, kind, from } : { date, kind }
    if (await onAdd(day)) setDate('')
  }
  return (
    <details>
      <summary>Добавить или поправить день</summary>
      <form
        className="calendar-years"
        onSubmit={event => {
          event.preventDefault()
          void add()
        }}
      >
        <label className="field">
          <span>День</span>
          <input
            type="date"
            required
            min={`${year}-01-01`}
            max={`${year}-12-31`}
            value={date}
            onChange={event => setDate(event.target.value)}
          />
        </label>
        <label className="field">
          <span>Какой он</span>
          <select value={kind} onChange={event => setKind(event.target.value as CalendarDay['kind'])}>
            {(Object.keys(kinds) as CalendarDay['kind'][]).map(one => (
              <option key={one} value={one}>
                {kinds[one]}
              </option>
            ))}
          </select>
        </label>
        {kind === 'moved' && (
          <label className="field">
            <span>Вместо какого дня</span>
            <input type="date" required value={from} onChange={event => setFrom(event.target.value)} />
          </label>
        )}
        <button type="submit" className="btn">
          Записать день
        </button>
      </form>
    </details>
  )
}
