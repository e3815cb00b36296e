// All answers by whom they are for, closed until they are wanted.
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import type { Line } from '../model.ts'
import { stateWords } from '../rules/words.ts'

export function AllAnswers({ lines }: { lines: UseQueryResult<Line[]> }) {
  if (lines.error) return <Trouble error={lines.error} onRetry={() => void lines.refetch()} />
  if (!lines.data) return <Waiting lines={8} />
  const shown = lines.data.filter(({ state }) => state === 'verified' || state === 'stale')
  if (shown.length === 0)
    return (
      <Empty>
        <p>Здесь будут проверенные ответы. Напишите первый или загрузите список: его проверит другой человек.</p>
      </Empty>
    )
  const stale = shown.filter(({ state }) => state === 'stale').length
  return (
    <section>
      <p className="lead" role="status">
        Ответов {shown.length}
        {stale > 0 && `, из них устарели ${stale}`}. Пишите так, как спросил человек: опечатки не мешают.
      </p>
      <details>
        <summary>Все ответы по порядку</summary>
        <ul className="knowledge-lines">
          {shown.map(one => (
            <li key={one.id}>
              <Link to="/knowledge/$id" params={{ id: one.id }} data-row>
                {one.title}
              </Link>
              <small>
                {one.source}
                {one.state === 'stale' && `, ${stateWords.stale}`}
              </small>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
