// «Часы совещаний»: hours of people by department and week, columns from zero, a table behind each.
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { counted } from '#calendar/plural.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { MeetingHours } from '../meeting-model.ts'
import { hoursWords } from '../rules/words.ts'
import { RoomLinks } from './RoomLinks.tsx'
import { useHours } from './gatherings-state.ts'
import './Gatherings.css'

export function Page() {
  const hours = useHours()
  const all = hours.data?.departments ?? []
  const most = Math.max(60, ...all.flatMap(({ weeks }) => weeks.map(({ minutes }) => minutes)))
  const isEmpty = all.every(({ weeks }) => weeks.every(({ meetings }) => meetings === 0))
  return (
    <main className="page gatherings">
      <h1>Часы совещаний</h1>
      <RoomLinks />
      <p className="lead">Сколько рабочего времени отделов ушло на совещания за двенадцать недель. Чьё именно, здесь не видно.</p>
      {hours.error && <Trouble error={hours.error} onRetry={() => void hours.refetch()} />}
      {hours.isPending && <Waiting lines={6} />}
      {hours.data && isEmpty && (
        <Empty>
          <p>Совещаний ещё не было. После первого здесь появятся часы по неделям.</p>
        </Empty>
      )}
      {!isEmpty && all.map(one => <Department key={one.departmentId} department={one} most={most} />)}
    </main>
  )
}

const [width, height] = [480, 96]

function Department({
  department: { title, people, weeks },
  most,
}: {
  department: MeetingHours['departments'][number]
  most: number
}) {
  const total = weeks.reduce((sum, { minutes }) => sum + minutes, 0)
  const meetings = weeks.reduce((sum, one) => sum + one.meetings, 0)
  const step = width / weeks.length
  const year = yearOf(weeks.at(-1)?.week ?? '2026-01-01')
  const said = `Рабочего времени ${hoursWords(total)} за ${weeks.length} недель, ${counted(meetings, 'совещание', 'совещания', 'совещаний')}`
  return (
    <section className="gatherings-hours">
      <h2>
        {title} <small>{counted(people, 'человек', 'человека', 'человек')}</small>
      </h2>
      <p>{said}</p>
      <svg viewBox={`0 0 ${width} ${height + 16}`} role="img" aria-label={`${title}: ${said}`}>
        {weeks.map(({ week, minutes }, i) => {
          const tall = (minutes / most) * (height - 6)
          const fill = i === weeks.length - 1 ? 'var(--plot-1)' : 'var(--plot-mute)'
          return (
            <g key={week}>
              <title>{`С ${numericDay(week, year)}: ${hoursWords(minutes)}`}</title>
              <rect x={i * step + 4} y={height - tall} width={step - 8} height={tall} rx="2" fill={fill} />
              {i % 3 === 2 && (
                <text x={i * step + step / 2} y={height + 13} textAnchor="middle">
                  {numericDay(week, year)}
                </text>
              )}
            </g>
          )
        })}
        <path d={`M0 ${height}H${width}`} stroke="var(--line-2)" />
      </svg>
      <PlotTable
        title={`Таблица: ${title}`}
        head={['Неделя с', 'Совещаний', 'Часы людей', 'На человека']}
        rows={weeks.map(one => [
          numericDay(one.week, year),
          one.meetings,
          hoursWords(one.minutes),
          hoursWords(Math.round(one.minutes / Math.max(1, people))),
        ])}
      />
    </section>
  )
}
