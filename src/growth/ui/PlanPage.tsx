// The plan of somebody whom one leads.
import { Link, useParams } from '@tanstack/react-router'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { usePlan } from './growth-state.ts'
import { PlanView } from './PlanView.tsx'
import './Growth.css'

export function Page() {
  const { id } = useParams({ strict: false })
  const plan = usePlan(id)
  return (
    <main className="page growth">
      <p className="back">
        <Link to="/growth/department">Рост: отдел</Link>
      </p>
      <h1>{plan.data ? plan.data.name : 'План развития'}</h1>
      {plan.error && <Trouble error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.isPending && <Waiting lines={8} />}
      {plan.data && <PlanView plan={plan.data} />}
    </main>
  )
}
