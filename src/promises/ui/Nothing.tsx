// An empty ledger teaches where promises come from.
import { Empty } from '#platform/web/components/Waiting.tsx'
import type { Shown } from './ledger-state.ts'

export function Nothing({ shown: { view, filter, clientId } }: { shown: Shown }) {
  if (view === 'client' && clientId === '')
    return (
      <Empty>
        <p>Найдите человека: покажем, что ему обещали и что из этого сделали.</p>
      </Empty>
    )
  if (filter === 'late' || filter === 'risk')
    return (
      <Empty>
        <p>{filter === 'late' ? 'Опозданий нет.' : 'На ближайший час ничего не обещали.'}</p>
      </Empty>
    )
  if (filter === 'ended')
    return (
      <Empty>
        <p>Здесь будет сделанное и отменённое.</p>
      </Empty>
    )
  return (
    <Empty>
      <p>Обещаний нет. Они появятся здесь сами: с приёма, из звонка, из письма, каждое со сроком.</p>
      {view === 'mine' && <p>Обещаете на приёме? Нажмите Alt П и запишите, что и к какому часу.</p>}
    </Empty>
  )
}
