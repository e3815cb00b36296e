// How far candidates came: a bar for each stage, its length by the count; the table stands behind it.
import { stages, type Funnel } from '../model.ts'
import { stageWords } from '../rules/words.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'

export function FunnelPlot({ funnel }: { funnel: Funnel }) {
  const most = Math.max(1, funnel.applied)
  const counts = stages.map(stage => funnel[stage])
  const share = (at: number) => (at === 0 ? '' : percent(counts.at(at) ?? 0, counts.at(at - 1) ?? 0))
  return (
    <figure className="funnel">
      <figcaption>Сколько кандидатов дошло до каждой ступени</figcaption>
      <ol aria-hidden>
        {stages.map(stage => (
          <li key={stage}>
            <span>{stageWords[stage]}</span>
            <span className="funnel-track">
              <i style={{ width: `${(100 * funnel[stage]) / most}%` }} />
            </span>
            <b className="num">{funnel[stage]}</b>
          </li>
        ))}
      </ol>
      <PlotTable
        title="Таблица по ступеням"
        head={['Ступень', 'Человек', 'От предыдущей']}
        rows={stages.map((stage, at) => [stageWords[stage], funnel[stage], share(at)])}
      />
    </figure>
  )
}

const percent = (part: number, whole: number) => (whole === 0 ? '—' : `${Math.round((100 * part) / whole)} %`)
