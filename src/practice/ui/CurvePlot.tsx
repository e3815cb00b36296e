// The forgetting curve: the mean chance to remember, day by day, if nothing more is repeated.
import type { Progress } from '../model.ts'
import { percent } from '../rules/words.ts'

const [width, height, left, bottom] = [640, 200, 60, 30]

/** From 0 to 100 %; a dashed line stands at 90 %, where it is asked again. */
export function CurvePlot({ curve }: { curve: Progress['curve'] }) {
  const last = curve.at(-1)!
  const x = (day: number) => left + ((width - left - 12) * day) / last.day
  const y = (recall: number) => 8 + (height - bottom - 8) * (1 - recall)
  const path = curve.map(({ day, recall }, i) => `${i === 0 ? 'M' : 'L'}${x(day).toFixed(1)} ${y(recall).toFixed(1)}`).join('')
  const label = `Если не повторять, сегодня вспомните ${percent(curve.at(0)!.recall)}, через ${last.day} дней ${percent(last.recall)}`
  return (
    <svg className="curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map(share => (
        <g key={share}>
          <path d={`M${left} ${y(share)}H${width - 12}`} stroke="var(--plot-grid)" />
          <text x={left - 8} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      <path d={`M${left} ${y(0.9)}H${width - 12}`} stroke="var(--plot-2)" strokeDasharray="4 4" />
      {[0, 15, 30, 45, 60].map(day => (
        <text key={day} x={x(day)} y={height - 6} textAnchor={day === 0 ? 'start' : day === last.day ? 'end' : 'middle'}>
          {day === 0 ? 'сегодня' : `${day} дн.`}
        </text>
      ))}
      <path d={path} fill="none" stroke="var(--plot-1)" strokeWidth="2.5" strokeLinejoin="round" />
      <circle cx={x(0)} cy={y(curve.at(0)!.recall)} r="4" fill="var(--plot-1)" />
    </svg>
  )
}
