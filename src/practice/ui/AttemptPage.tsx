// An attempt: questions against the server's clock, or the result.
import { Link, useParams } from '@tanstack/react-router'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { AttemptRun } from './AttemptRun.tsx'
import { AttemptResult } from './AttemptResult.tsx'
import { useAttempt } from './practice-state.ts'
import './Practice.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const found = useAttempt(id)
  return (
    <main className="page practice">
      <p className="back">
        <Link to="/certification">Аттестация</Link>
      </p>
      {found.error && !found.data && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting lines={8} />}
      {found.data &&
        (found.data.attempt.finishedAt === null ? (
          <AttemptRun attempt={found.data.attempt} readAt={found.data.readAt} onTime={() => void found.refetch()} />
        ) : (
          <AttemptResult attempt={found.data.attempt} />
        ))}
    </main>
  )
}
