// The share kept in time week by week: a dot in its band; a week with few promises has only its place on the axis.
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import type { PromisesKept } from '../model.ts'
import { outOf, percentWords } from '../rules/words.ts'

const [width, height, left, bottom] = [640, 180, 44, 24]
const top = 8

export function KeptWeeks({ weeks }: { weeks: PromisesKept['weeks'] }) {
  const step = (width - left) / weeks.length
  const x = (i: number) => left + step * (i + 0.5)
  const y = (share: number) => top + (1 - share) * (height - top - bottom)
  const known = weeks.flatMap(({ onTime }) => onTime.share ?? [])
  const label =
    known.length === 0
      ? 'Доля в срок по неделям: данных пока мало'
      : `Доля в срок по неделям, от ${percentWords(Math.min(...known))} до ${percentWords(Math.max(...known))}`
  const each = Math.ceil(weeks.length / 8)
  return (
    <svg className="kept-weeks" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map(share => (
        <g key={share}>
          <path d={`M${left} ${y(share)}H${width}`} stroke="var(--plot-grid)" />
          <text x={left - 6} y={y(share) + 4} textAnchor="end">
            {share * 100}&nbsp;%
          </text>
        </g>
      ))}
      {weeks.map(({ from, to, onTime }, i) => (
        <g key={from}>
          <title>
            {numericDay(to, yearOf(to))}:{' '}
            {onTime.share === null ? `мало данных, ${outOf(onTime)}` : `${percentWords(onTime.share)}, ${outOf(onTime)}`}
          </title>
          {onTime.share === null || !onTime.interval ? (
            <circle cx={x(i)} cy={y(0)} r="2" fill="var(--plot-mute)" />
          ) : (
            <>
              <path
                d={`M${x(i)} ${y(onTime.interval.from)}V${y(onTime.interval.to)}`}
                stroke="var(--plot-1)"
                strokeOpacity=".32"
                strokeWidth={Math.min(14, step * 0.5)}
              />
              <circle cx={x(i)} cy={y(onTime.share)} r="4.5" fill="var(--plot-1)" />
            </>
          )}
          {(weeks.length - 1 - i) % each === 0 && (
            <text x={x(i)} y={height - 6} textAnchor="middle">
              {numericDay(to, yearOf(to))}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
