// The share within the norm day by day: columns from zero; a day with few people has only a dot, no claim.
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import type { Trend } from '../model.ts'
import { percentWords } from '../rules/words.ts'

const width = 204
const height = 52

type Props = { days: Trend['days']; day: string }

export function TrendBars({ days, day }: Props) {
  const step = width / Math.max(days.length, 10)
  const known = days.flatMap(({ waits }) => waits.within.share ?? [])
  const label =
    known.length === 0
      ? 'Доля в норме по дням: данных пока мало'
      : `Доля в норме по дням, от ${percentWords(Math.min(...known))} до ${percentWords(Math.max(...known))}`
  return (
    <svg className="days" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {days.map(({ day: date, waits: { within } }, i) => {
        const tall = (within.share ?? 0) * (height - 4)
        const fill = date === day ? 'var(--plot-1)' : 'var(--plot-mute)'
        return (
          <g key={date}>
            <title>
              {numericDay(date, yearOf(day))}: {within.share === null ? 'мало данных' : percentWords(within.share)}
            </title>
            {within.share === null ? (
              <circle cx={i * step + step * 0.4} cy={height - 5} r="1.6" fill={fill} />
            ) : (
              <rect x={i * step} y={height - 2 - tall} width={Math.min(step * 0.72, 12)} height={tall} rx="1.5" fill={fill} />
            )}
          </g>
        )
      })}
      <path d={`M0 ${height - 1}H${width}`} stroke="var(--line-2)" />
    </svg>
  )
}
