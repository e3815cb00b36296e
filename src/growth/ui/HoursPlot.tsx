// Hours of self-education by month: columns from zero, the figures in a table behind. Seen by its owner alone.
import type { MonthHours } from '../model.ts'
import { hoursWords, monthWord } from '../rules/words.ts'
import { PlotTable } from './PlotTable.tsx'

const [width, height, base] = [600, 136, 108]

export function HoursPlot({ months }: { months: readonly MonthHours[] }) {
  const most = Math.max(1, ...months.map(({ hours }) => hours))
  const total = Math.round(months.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100
  const step = width / months.length
  const tall = (hours: number) => (hours / most) * (base - 20)
  return (
    <>
      <svg
        className="growth-hours"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`За двенадцать месяцев: ${hoursWords(total)}`}
      >
        {months.map(({ month, hours }, i) => (
          <g key={month}>
            <rect
              x={i * step + 7}
              y={base - tall(hours)}
              width={step - 14}
              height={tall(hours)}
              rx="3"
              fill={i === months.length - 1 ? 'var(--plot-1)' : 'var(--plot-mute)'}
            />
            {hours > 0 && (
              <text x={(i + 0.5) * step} y={base - tall(hours) - 6} textAnchor="middle">
                {String(hours).replace('.', ',')}
              </text>
            )}
            <text x={(i + 0.5) * step} y={height - 8} textAnchor="middle">
              {monthWord(month)}
            </text>
          </g>
        ))}
        <path d={`M0 ${base + 0.5}H${width}`} stroke="var(--line-2)" />
      </svg>
      <PlotTable
        title="Таблица по месяцам"
        head={['Месяц', 'Часов']}
        rows={months.map(({ month, hours }) => [`${monthWord(month)} ${month.slice(0, 4)}`, String(hours).replace('.', ',')])}
      />
    </>
  )
}
