// «Отдел сегодня»: what waits for the head, the day of the department and the weeks behind it; other departments for those who may.
import { useState } from 'react'
import { longDay } from '#calendar/day-words.ts'
import { addDays, yearOf } from '#calendar/day.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { DepartmentDay, QueueNow } from '../model.ts'
import { queueLine } from '../rules/words.ts'
import { useChoice, useDay, useDepartmentLive, useTalks, useTrend } from './department-state.ts'
import { MyTurn } from './MyTurn.tsx'
import { Period } from './Period.tsx'
import { PromisesToday } from './PromisesToday.tsx'
import { RatingsSection } from './RatingsSection.tsx'
import { StepsSection } from './StepsSection.tsx'
import { WaitSection } from './WaitSection.tsx'
import './Department.css'

const trendWeeks = 4

export function Page() {
  const me = useMe()
  const zone = me.centre.timeZone
  const [departmentId, choose] = useState(me.departmentId)
  const [asked, setAsked] = useState<string>()
  const [weeks, setWeeks] = useState(0)
  const place = { departmentId, day: asked }
  const day = useDay(place)
  const trend = useTrend(place, trendWeeks)
  const talks = useTalks(place, weeks)
  useDepartmentLive(departmentId)
  if (day.error && !day.data)
    return (
      <main className="page">
        <h1>Отдел сегодня</h1>
        <Trouble error={day.error} onRetry={() => void day.refetch()} />
      </main>
    )
  if (!day.data)
    return (
      <main className="page">
        <h1>Отдел сегодня</h1>
        <Waiting lines={8} />
      </main>
    )
  const goTo = (date: string) => setAsked(date >= day.data.today ? undefined : date)
  return (
    <div className="department">
      <aside className="now" aria-label="Дела и обещания">
        {hasRole(me, 'head', 'director') && <MyTurn at={day.data.at} zone={zone} />}
        <PromisesToday day={day.data} onTime={trend.data?.onTime} zone={zone} />
      </aside>
      <main className="day">
        <Title day={day.data} onDepartment={choose} onDay={goTo} />
        {day.data.queue && <Hall queue={day.data.queue} />}
        <WaitSection day={day.data} trend={trend.data} zone={zone} />
        <Period weeks={weeks} today={day.data.day === day.data.today} onWeeks={setWeeks} />
        {talks.error && <Trouble error={talks.error} onRetry={() => void talks.refetch()} />}
        {talks.isPending && <Waiting lines={6} />}
        {talks.data && (
          <div className="lower">
            <RatingsSection talks={talks.data} />
            <StepsSection talks={talks.data} />
          </div>
        )}
      </main>
    </div>
  )
}

type TitleProps = { day: DepartmentDay; onDepartment: (id: string) => void; onDay: (date: string) => void }

function Title({ day: { day, today, departmentId, departmentTitle }, onDepartment, onDay }: TitleProps) {
  const choice = useChoice()
  const back = () => onDay(addDays(day, -1))
  const forth = () => onDay(addDays(day, 1))
  useKeys([
    { code: 'Alt+ArrowUp', does: 'День раньше', run: back },
    { code: 'Alt+ArrowDown', does: 'День позже', run: forth },
  ])
  return (
    <header className="title">
      <h1>
        {departmentTitle} <span>{longDay(day, yearOf(today))}</span>
      </h1>
      <div className="go">
        {choice.length > 1 && (
          <select aria-label="Отдел" value={departmentId} onChange={event => onDepartment(event.target.value)}>
            {choice.map(({ id, shortTitle }) => (
              <option key={id} value={id}>
                {shortTitle}
              </option>
            ))}
          </select>
        )}
        <button type="button" className="btn" aria-label="День раньше" aria-keyshortcuts="Alt+ArrowUp" onClick={back}>
          <Icon name="left" />
        </button>
        {day !== today && (
          <>
            <button type="button" className="btn" aria-label="День позже" aria-keyshortcuts="Alt+ArrowDown" onClick={forth}>
              <Icon name="right" />
            </button>
            <button type="button" className="btn" onClick={() => onDay(today)}>
              Сегодня
            </button>
          </>
        )}
      </div>
    </header>
  )
}

/** Who is in the hall now. */
const Hall = ({ queue }: { queue: QueueNow }) => (
  <p className="hall-now">
    <b>Сейчас</b>
    {queueLine(queue).map(part => (
      <span key={part}>{part}</span>
    ))}
  </p>
)
