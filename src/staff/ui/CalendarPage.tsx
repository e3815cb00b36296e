// The centre's calendar: its region with holidays, and each year's days off, moved and shortened, from a file or by hand.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { todayAt } from '#calendar/moment-words.ts'
import { yearOf } from '#calendar/day.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { calendars, type Calendars } from '../calendar-api.ts'
import { RegionSection } from './RegionSection.tsx'
import { YearSection } from './YearSection.tsx'
import { hasRole, useMe } from './me.ts'
import './calendar.css'

const key = ['calendars']

export function Page() {
  const shown = useQuery({ queryKey: key, queryFn: () => call(calendars.calendars, {}) })
  return (
    <main className="page calendar-page">
      <h1>Календарь</h1>
      <p className="lead">
        По нему считаются сроки ответов, обещания и часы работы. Изменили день: сроки открытых обращений пересчитаются сами.
      </p>
      {shown.error && <Trouble error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.isPending && <Waiting lines={8} />}
      {shown.data && <Sections shown={shown.data} />}
    </main>
  )
}

function Sections({ shown }: { shown: Calendars }) {
  const me = useMe()
  const [now] = useState(() => Date.now())
  const present = yearOf(todayAt({ now, zone: me.centre.timeZone }))
  const may = hasRole(me, 'director', 'admin')
  const [year, setYear] = useState(present)
  const change = useChange()
  const chosen = shown.years.find(one => one.year === year)
  const read = async (files: FileList | null) => {
    const xml = await files?.[0]?.text()
    if (xml !== undefined) await change.run(() => send(calendars.importCalendar, { body: { xml } }, uuid7()))
  }
  return (
    <>
      <RegionSection shown={shown} may={may} change={change} />
      <section>
        <h2>Годы</h2>
        <div className="calendar-years">
          <label className="field">
            <span>Год</span>
            <select value={year} onChange={event => setYear(Number(event.target.value))}>
              {shown.years.map(one => (
                <option key={one.year} value={one.year}>
                  {one.year}
                </option>
              ))}
            </select>
          </label>
          {may && (
            <label className="field">
              <span>Загрузить год: файл calendar.xml с сайта xmlcalendar.ru</span>
              <input type="file" accept=".xml" onChange={event => void read(event.target.files)} />
            </label>
          )}
        </div>
        <p className="wrong" role="alert">
          {change.wrong}
        </p>
        {chosen && <YearSection key={year} calendar={chosen} may={may} change={change} />}
        {!shown.years.some(one => one.year === present + 1) && (
          <p className="soft">Календаря на {present + 1} год ещё нет. Без него срок, который уходит в тот год, не посчитать.</p>
        )}
      </section>
    </>
  )
}

export type Change = { run: (act: () => Promise<Calendars>) => Promise<boolean>; wrong: string }

function useChange(): Change {
  const queries = useQueryClient()
  const [wrong, setWrong] = useState('')
  const run = async (act: () => Promise<Calendars>) => {
    setWrong('')
    try {
      queries.setQueryData(key, await act())
      return true
    } catch (error) {
      setWrong((error as Error).message)
      return false
    }
  }
  return { run, wrong }
}
