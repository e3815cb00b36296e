// «Мой рост»: the plan, mentors, what I learnt by myself.
import { Link, useNavigate } from '@tanstack/react-router'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { LogSection } from './LogSection.tsx'
import { MyPairs } from './MyPairs.tsx'
import { PlanView } from './PlanView.tsx'
import { useMine } from './growth-state.ts'
import './Growth.css'

export function Page() {
  const mine = useMine()
  const navigate = useNavigate()
  useKeys([{ code: 'Alt+KeyG', does: 'Поделиться с коллегами', run: () => void navigate({ to: '/growth/shares' }) }])
  return (
    <main className="page growth">
      <h1>Мой рост</h1>
      <p className="lead">
        Чему научиться, с кем и как идёт.{' '}
        <Link to="/growth/shares" aria-keyshortcuts="Alt+KeyG">
          Чем поделились коллеги
        </Link>{' '}
        <Kbd code="Alt+KeyG" />
      </p>
      {mine.error && <Trouble error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.isPending && <Waiting lines={8} />}
      {mine.data && (
        <>
          <PlanView plan={mine.data.plan} />
          <MyPairs pairs={mine.data.pairs} mayAsk={mine.data.mayAsk} today={mine.data.plan.today} />
          <LogSection studies={mine.data.studies} months={mine.data.months} today={mine.data.plan.today} />
        </>
      )}
    </main>
  )
}
