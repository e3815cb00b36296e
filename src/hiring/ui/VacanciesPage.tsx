// Vacancies with how far their candidates came; the funnel of all, days to hire, agreement of interviewers.
import { Link, useNavigate } from '@tanstack/react-router'
import { counted } from '#calendar/plural.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { VacancyLine } from '../model.ts'
import { FunnelPlot } from './FunnelPlot.tsx'
import { HiringFigures } from './HiringFigures.tsx'
import { useOverview } from './hiring-state.ts'
import './Hiring.css'

export function Page() {
  const overview = useOverview()
  const navigate = useNavigate()
  useKeys([{ code: 'Alt+KeyY', does: 'Новая вакансия', run: () => void navigate({ to: '/hiring/new' }) }])
  const { vacancies, funnel, time, agreement } = overview.data ?? {}
  return (
    <main className="page hiring">
      <h1>Подбор</h1>
      <p className="lead">
        Все отвечают на одни вопросы, отметки ставят порознь, решают двое. О возрасте, поле, семье и происхождении здесь не
        спрашивают.
      </p>
      <div className="hiring-acts">
        <Link className="btn btn-main" to="/hiring/new" aria-keyshortcuts="Alt+N">
          <Icon name="plus" /> Новая вакансия <Kbd code="Alt+KeyY" />
        </Link>
        <Link className="btn btn-bare" to="/hiring/bank">
          Вопросы собеседования
        </Link>
      </div>
      {overview.error && <Trouble error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isPending && <Waiting lines={6} />}
      {vacancies?.length === 0 && (
        <Empty>
          <p>Здесь будут вакансии центра. Откройте первую: назовите должность, что для неё важно и кто проводит собеседование.</p>
        </Empty>
      )}
      <ul className="rows hiring-rows">
        {vacancies?.map(one => (
          <li key={one.id}>
            <Link to="/hiring/vacancies/$id" params={{ id: one.id }}>
              <b>{one.position}</b>
              <span>
                {one.department} · {counted(one.funnel.applied, 'кандидат', 'кандидата', 'кандидатов')}
                {one.funnel.invited > 0 && ` · на собеседовании ${one.funnel.invited}`}
              </span>
              <State line={one} />
            </Link>
          </li>
        ))}
      </ul>
      {vacancies && vacancies.length > 0 && (
        <section aria-label="Как идёт подбор" className="hiring-pair">
          <FunnelPlot funnel={funnel!} />
          <HiringFigures time={time!} agreement={agreement!} />
        </section>
      )}
    </main>
  )
}

function State({ line: { closedWhy, hired, openings } }: { line: VacancyLine }) {
  if (closedWhy === 'cancelled') return <span className="soft">отменена</span>
  if (closedWhy === 'filled' || hired >= openings)
    return (
      <span className="state ok">
        <Icon name="check" /> {closedWhy ? 'заполнена' : 'места заняты'}
      </span>
    )
  return (
    <span className="soft">
      занято {hired} из {openings}
    </span>
  )
}
