// The region of the centre and its holidays: the shipped ones, and those added with their law.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { calendars, type Calendars } from '../calendar-api.ts'
import type { Change } from './CalendarPage.tsx'

type Props = { shown: Calendars; may: boolean; change: Change }

export function RegionSection({ shown, may, change }: Props) {
  const [region, setRegion] = useState(shown.region ?? '')
  return (
    <section>
      <h2>Регион</h2>
      {may ? (
        <form
          className="calendar-years"
          onSubmit={event => {
            event.preventDefault()
            void change.run(() => send(calendars.setRegion, { body: { region: region.trim() || null } }, uuid7()))
          }}
        >
          <label className="field">
            <span>Код региона, например 21</span>
            <input
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={region}
              onChange={event => setRegion(event.target.value)}
            />
          </label>
          <button type="submit" className="btn">
            Сохранить регион
          </button>
        </form>
      ) : (
        <p>{shown.region ?? 'Не выбран: считаем только общие праздники.'}</p>
      )}
      <ul className="calendar-days">
        {shown.holidays.map(({ id, title, on, source }) => (
          <li key={title}>
            <b>{on.map(dayWords).join(', ')}</b>
            <span>
              {title} <span className="soft">{source}</span>
            </span>
            {may && id !== null && (
              <button
                type="button"
                className="btn btn-bare"
                aria-label={`Убрать: ${title}`}
                onClick={() => void change.run(() => send(calendars.removeHoliday, { params: { id } }, uuid7()))}
              >
                Убрать
              </button>
            )}
          </li>
        ))}
      </ul>
      {may && shown.region !== null && <NewHoliday change={change} />}
    </section>
  )
}

/** «24.06 каждый год», «20.03.2026». */
function dayWords(on: string): string {
  const [day, month, year] = on.split('-').toReversed()
  return year ? `${day}.${month}.${year}` : `${day}.${month} каждый год`
}

function NewHoliday({ change }: { change: Change }) {
  const [title, setTitle] = useState('')
  const [date, setDate] = useState('')
  const [yearly, setYearly] = useState(true)
  const [source, setSource] = useState('')
  const add = async () => {
    const body = { id: uuid7(), title, on: yearly ? date.slice(5) : date, source, from: `${date.slice(0, 4)}-01-01` }
    if (await change.run(() => send(calendars.addHoliday, { body }, uuid7()))) {
      setTitle('')
      setDate('')
    }
  }
  return (
    <details>
      <summary>Добавить праздник региона</summary>
      <form
        className="calendar-years"
        onSubmit={event => {
          event.preventDefault()
          void add()
        }}
      >
        <label className="field">
          <span>Праздник</span>
          <input autoComplete="off" maxLength={120} value={title} onChange={event => setTitle(event.target.value)} />
        </label>
        <label className="field">
          <span>День</span>
          <input type="date" required value={date} onChange={event => setDate(event.target.value)} />
        </label>
        <label className="field">
          <span>Закон</span>
          <input autoComplete="off" maxLength={300} value={source} onChange={event => setSource(event.target.value)} />
        </label>
        <label className="tick">
          <input type="checkbox" checked={yearly} onChange={event => setYearly(event.target.checked)} /> каждый год
        </label>
        <button type="submit" className="btn">
          Добавить
        </button>
      </form>
    </details>
  )
}
