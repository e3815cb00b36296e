// Waits of a day against the norm: one mark is one person; on a day with too many of them a column is an hour.
import { useElementSize } from '@mantine/hooks'
import { localOf } from '#calendar/zone.ts'
import type { DepartmentDay, WaitPoint } from '../model.ts'
import { hoursAround, minuteTicks } from '../rules/axis.ts'
import { waitsSentence } from '../rules/words.ts'
import { HourColumns } from './HourColumns.tsx'
import { WaitMark } from './WaitMark.tsx'

/** Beyond this many marks nobody tells one from another. */
export const marksAtMost = 200
const height = 230
const edge = { left: 28, right: 14, top: 10, bottom: 26 }

type Props = { day: DepartmentDay; zone: string }

/** Drawn at the true width, so that its words keep their size on a telephone. */
export function WaitPlot({ day, zone }: Props) {
  const { ref, width: measured } = useElementSize()
  const width = Math.max(260, measured || 616)
  const { points, norms, open, hours, all } = day.waits
  const now = day.queue && localOf(day.at, zone).minute
  const minutes = points.map(({ minute }) => minute)
  const span = hoursAround(open, minutes)
  const columns = points.length > marksAtMost
  const ticks = minuteTicks(columns ? Math.max(...hours.map(({ came }) => came)) : Math.max(0, ...points.map(p => p.minutes)))
  const x = (minute: number) =>
    edge.left + ((width - edge.left - edge.right) * (minute - span.from * 60)) / ((span.to - span.from) * 60)
  const y = (value: number) => height - edge.bottom - ((height - edge.top - edge.bottom) * value) / ticks.at(-1)!
  const every = width < 420 ? 2 : 1
  const isBooked = points.some(({ booked }) => booked)
  return (
    <div ref={ref} className="wait-plot">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={waitsSentence(points, all, norms.live)}>
        {ticks.map(tick => (
          <g key={tick}>
            <path d={`M${edge.left} ${y(tick)}H${width - edge.right}`} stroke="var(--plot-grid)" />
            <text x={edge.left - 8} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {Array.from({ length: span.to - span.from + 1 }, (_, i) => span.from + i)
          .filter((_, i) => i % every === 0)
          .map(hour => (
            <text key={hour} x={x(hour * 60)} y={height - 6} textAnchor="middle">
              {hour}
            </text>
          ))}
        {now !== null && now >= span.from * 60 && now <= span.to * 60 && <Now x={x(now)} width={width} />}
        {columns ? (
          <HourColumns hours={hours} x={x} y={y} />
        ) : (
          <>
            {isBooked && <Norm y={y(norms.booked)} width={width} words={`по записи ${norms.booked}`} />}
            <Norm y={y(norms.live)} width={width} words={`норма ${norms.live}`} />
            {inOrder(points).map((point, i) => (
              <WaitMark key={i} point={point} x={x(point.minute)} y={y(point.minutes)} />
            ))}
          </>
        )}
      </svg>
    </div>
  )
}

/** Those beyond the norm are drawn last, over the rest. */
const inOrder = (points: readonly WaitPoint[]) => points.toSorted((a, b) => Number(a.beyond) - Number(b.beyond))

const Norm = ({ y, width, words }: { y: number; width: number; words: string }) => (
  <g>
    <path
      d={`M${edge.left} ${y}H${width - edge.right}`}
      stroke="var(--ink-2)"
      strokeWidth="1.5"
      strokeDasharray="5 4"
      fill="none"
    />
    <text className="b" x={width - edge.right} y={y - 6} textAnchor="end">
      {words}
    </text>
  </g>
)

const Now = ({ x, width }: { x: number; width: number }) => {
  const before = x > width - 70
  return (
    <g>
      <path d={`M${x} ${edge.top}V${height - edge.bottom}`} stroke="var(--accent-line)" strokeWidth="1.5" />
      <text className="b" x={before ? x - 6 : x + 6} y={edge.top + 10} textAnchor={before ? 'end' : 'start'}>
        сейчас
      </text>
    </g>
  )
}
