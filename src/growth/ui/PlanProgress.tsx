// How far the steps of each goal are: a bar a goal, the figures in a table behind.
import type { Goal } from '../model.ts'
import { progressOf } from '../rules/plan.ts'
import { PlotTable } from '#platform/web/components/PlotTable.tsx'

export function PlanProgress({ goals }: { goals: readonly Goal[] }) {
  const rows = goals.map(goal => ({ goal, ...progressOf(goal.steps) })).filter(({ of }) => of > 0)
  // Of one goal its own card says as much.
  if (rows.length < 2) return null
  const [done, of] = [rows.reduce((sum, one) => sum + one.done, 0), rows.reduce((sum, one) => sum + one.of, 0)]
  return (
    <div className="growth-progress">
      <div role="img" aria-label={`Сделано шагов: ${done} из ${of}`}>
        {rows.map(one => (
          <div key={one.goal.id}>
            <span>{one.goal.difference}</span>
            <i>
              <b style={{ width: `${(one.done / one.of) * 100}%` }} />
            </i>
            <span className="num">
              {one.done} из {one.of}
            </span>
          </div>
        ))}
      </div>
      <PlotTable
        title="Таблица по целям"
        head={['Цель', 'Сделано', 'Всего']}
        rows={rows.map(one => [one.goal.difference, one.done, one.of])}
      />
    </div>
  )
}
