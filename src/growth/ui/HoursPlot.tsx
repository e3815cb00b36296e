// Hours of self-education by month: columns from zero, the figures in a table behind. Seen by its owner alone.
import type { MonthHours } from '../model.ts'
import { hoursWords, monthWord, numberWords } from '../rules/words.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'

export function HoursPlot({ months }: { months: readonly MonthHours[] }) {
  const most = Math.max(1, ...months.map(({ hours }) => hours))
  const total = Math.round(months.reduce((sum, { hours }) => sum + hours, 0) * 100) / 100
  return (
    <>
      <div className="growth-hours" role="img" aria-label={`За двенадцать месяцев: ${hoursWords(total)}`}>
        {months.map(({ month, hours }) => (
          <span key={month}>
            <span>{hours > 0 && numberWords(hours)}</span>
            <i style={{ height: (hours / most) * 84 }} />
            <span>{monthWord(month)}</span>
          </span>
        ))}
      </div>
      <PlotTable
        title="Таблица по месяцам"
        head={['Месяц', 'Часов']}
        rows={months.map(({ month, hours }) => [`${monthWord(month)} ${month.slice(0, 4)}`, numberWords(hours)])}
      />
    </>
  )
}
