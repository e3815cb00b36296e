// Promises of the day as marks: full is kept, hollow is ahead, a diamond is late; whose they are stands in words below.
import { timeWords } from '#calendar/moment-words.ts'
import { counted } from '#calendar/plural.ts'
import { localOf } from '#calendar/zone.ts'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import type { GivenPromise } from '#promises/model.ts'
import type { DepartmentDay, DueState, Share } from '../model.ts'
import { dueStateOf } from '../rules/promises.ts'
import { fewWords, outOf, percentWords } from '../rules/words.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'
import { useDepartmentPromises } from './department-state.ts'

const words: Record<DueState, string> = {
  kept: 'выполнено в срок',
  'kept-late': 'выполнено позже срока',
  ahead: 'впереди',
  overdue: 'опоздали',
}

type Props = { day: DepartmentDay; onTime: Share | undefined; zone: string }

export function PromisesToday({ day, onTime, zone }: Props) {
  const { promises } = day
  const isToday = day.day === day.today
  const texts = useDepartmentPromises(day.departmentId, isToday)
  const now = new Date(day.at)
  const late = texts.filter(promise => became(promise, now) === words.overdue)
  const count = (...states: DueState[]) => promises.filter(({ state }) => states.includes(state)).length
  return (
    <section className="prom" aria-labelledby="prom-title">
      <h2 id="prom-title">{isToday ? 'Обещания на сегодня' : 'Обещания на этот день'}</h2>
      {promises.length === 0 ? (
        <p className="few">
          На {isToday ? 'сегодня' : 'этот день'} ничего не обещали. Обещания с приёма появятся здесь к своему сроку.
        </p>
      ) : (
        <>
          <Marks promises={promises} />
          <dl>
            <Figure count={count('kept', 'kept-late')} words="выполнено" />
            <Figure count={count('ahead')} words="впереди" />
            <Figure count={count('overdue')} words="опоздали" late />
          </dl>
          {late.slice(0, 2).map(promise => (
            <LateLine key={promise.id} promise={promise} due={dueCell(promise.dueAt, day.today, zone)} />
          ))}
          <PlotTable
            title={`Все ${promises.length}`}
            head={texts.length > 0 ? ['Срок', 'Что', 'Кто', 'Стало'] : ['Срок', 'Стало']}
            rows={
              texts.length > 0
                ? texts.map(promise => [
                    dueCell(promise.dueAt, day.today, zone),
                    promise.what,
                    promise.ownerName,
                    became(promise, now),
                  ])
                : promises.map(({ dueAt, state }) => [dueCell(dueAt, day.today, zone), words[state]])
            }
          />
        </>
      )}
      {onTime && (
        <p className="on-time">
          За четыре недели в срок:{' '}
          {onTime.share === null ? (
            fewWords(onTime.of, 'обещание', 'обещания', 'обещаний')
          ) : (
            <>
              <b>{percentWords(onTime.share)}</b>, {outOf(onTime)}
            </>
          )}
        </p>
      )}
    </section>
  )
}

const became = ({ dueAt, state, endedAt }: GivenPromise, now: Date): string =>
  state === 'cancelled' ? 'отменено' : words[dueStateOf({ dueAt, state, endedAt }, now)]

function dueCell(dueAt: string, today: string, zone: string): string {
  const { date } = localOf(dueAt, zone)
  const time = timeWords(dueAt, zone)
  return date === today ? time : `${numericDay(date, yearOf(today))} ${time}`
}

const Figure = ({ count, words, late = false }: { count: number; words: string; late?: boolean }) => (
  <div className={late && count > 0 ? 'late' : undefined}>
    <dt>{words}</dt>
    <dd>{count}</dd>
  </div>
)

const LateLine = ({ promise: { what, ownerName }, due }: { promise: GivenPromise; due: string }) => (
  <p className="whom">
    <span className="state late">
      <Icon name="clock" /> {due}
    </span>{' '}
    {what}. {ownerName}
  </p>
)

const perRow = 14
const step = 21

function Marks({ promises }: { promises: DepartmentDay['promises'] }) {
  const order: DueState[] = ['kept', 'kept-late', 'ahead', 'overdue']
  const marks = order.flatMap(state => promises.filter(promise => promise.state === state))
  const rows = Math.ceil(marks.length / perRow)
  const label = order
    .map(state => [state, promises.filter(promise => promise.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${words[state]} ${count}`)
    .join(', ')
  return (
    <svg
      className="units"
      viewBox={`0 0 ${perRow * step + 6} ${rows * step + 4}`}
      role="img"
      aria-label={`${counted(marks.length, 'обещание', 'обещания', 'обещаний')}: ${label}`}
    >
      {marks.map(({ state }, i) => (
        <Mark key={i} state={state} x={12 + (i % perRow) * step} y={12 + Math.floor(i / perRow) * step} />
      ))}
    </svg>
  )
}

/** Kept late is a full circle in a ring: done, but not in time. */
function Mark({ state, x, y }: { state: DueState; x: number; y: number }) {
  if (state === 'overdue') return <path d={`M${x} ${y - 9}l9 9-9 9-9-9z`} fill="var(--late)" />
  if (state === 'ahead') return <circle cx={x} cy={y} r="6" fill="none" stroke="var(--control)" strokeWidth="2" />
  if (state === 'kept') return <circle cx={x} cy={y} r="7" fill="var(--plot-1)" />
  return (
    <>
      <circle cx={x} cy={y} r="7" fill="none" stroke="var(--plot-2)" strokeWidth="2" />
      <circle cx={x} cy={y} r="3.5" fill="var(--plot-1)" />
    </>
  )
}
