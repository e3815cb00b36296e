// One thanks by its own address: the source that evidence leads to.
import { Link, useParams } from '@tanstack/react-router'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useOneThanks } from './recognition-state.ts'
import { ThanksLine } from './ThanksLine.tsx'
import './Recognition.css'

export function Page() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const { data, error, refetch } = useOneThanks(id)
  return (
    <main className="page recognition">
      <p className="recognition-back">
        <Link to="/thanks">Спасибо</Link>
      </p>
      <h1>Спасибо</h1>
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={2} />}
      {data && <ThanksLine one={data} />}
    </main>
  )
}
