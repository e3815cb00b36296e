// How each value moved from review to review: a small line each, the figures in a table behind.
import { values, type Result } from '../model.ts'
import { markWords, valueWords } from '../rules/words.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'

const [width, height, pad, left] = [180, 56, 8, 18]

export function TrendPlot({ trend }: { trend: Result['trend'] }) {
  if (trend.length < 2) return <p className="soft">Как менялась оценка, будет видно после второй.</p>
  const x = (at: number) => left + ((width - left - pad) * at) / (trend.length - 1)
  const y = (mark: number) => pad + ((height - 2 * pad) * (4 - mark)) / 3
  return (
    <>
      <ul className="trends">
        {values.map(value => {
          const known = trend.flatMap(({ means }, at) => {
            const mark = means[value]
            return typeof mark === 'number' ? [{ at, mark }] : []
          })
          const [first, last] = [known[0], known.at(-1)]
          const words = first && last ? `${markWords(first.mark)} → ${markWords(last.mark)}` : 'мало ответов'
          return (
            <li key={value}>
              <b>{valueWords[value]}</b>
              <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${valueWords[value]}: ${words}`}>
                {[1, 4].map(mark => (
                  <g key={mark}>
                    <path d={`M${left} ${y(mark)}H${width - pad}`} stroke="var(--plot-grid)" />
                    <text x="2" y={y(mark) + 4}>
                      {mark}
                    </text>
                  </g>
                ))}
                <path
                  d={known.map(({ at, mark }, i) => `${i === 0 ? 'M' : 'L'}${x(at)} ${y(mark).toFixed(1)}`).join('')}
                  fill="none"
                  stroke="var(--plot-1)"
                  strokeWidth="2.5"
                />
                {known.map(({ at, mark }) => (
                  <circle key={at} cx={x(at)} cy={y(mark)} r="3.5" fill="var(--plot-1)" />
                ))}
              </svg>
              <span className="num">{words}</span>
            </li>
          )
        })}
      </ul>
      <PlotTable
        title="Таблица по оценкам"
        head={['Ценность', ...trend.map(({ title }) => title)]}
        rows={values.map(value => [valueWords[value], ...trend.map(({ means }) => markWords(means[value] ?? null))])}
      />
    </>
  )
}
