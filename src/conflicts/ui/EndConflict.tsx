// How it ended: one press; what is written about it comes later, when it is calm.
import { Link } from '@tanstack/react-router'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { conflicts } from '../api.ts'
import { Outcome, type Conflict } from '../model.ts'
import { outcomeWords } from '../rules/words.ts'
import type { Guide } from './guide-state.ts'

export function EndConflict({ state, conflict }: { state: Guide; conflict: Conflict }) {
  if (conflict.outcome)
    return (
      <p className="guide-done">
        <Icon name="check" />
        <span>
          {outcomeWords[conflict.outcome]}. Когда освободитесь, <Link to="/conflicts">запишите факты и отдохните</Link>
        </span>
      </p>
    )
  const end = (outcome: Outcome) =>
    void state.write(() => send(conflicts.end, { params: { id: conflict.id }, body: { outcome } }))
  return (
    <div className="guide-end" role="group" aria-label="Чем закончилось">
      <span>Чем закончилось</span>
      {Outcome.options.map(outcome => (
        <button key={outcome} type="button" className="btn" onClick={() => end(outcome)}>
          {outcomeWords[outcome]}
        </button>
      ))}
    </div>
  )
}
