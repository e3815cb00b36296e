// How sure an answer is, said at every showing: checked until when, or stale and why.
import { numericDay } from '#calendar/day-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import type { State } from '../model.ts'

type Props = { state: State; reviewBy: string; why?: '' | 'date' | 'source' }

export function StateLine({ state, reviewBy, why = '' }: Props) {
  if (state === 'verified')
    return (
      <span className="knowledge-state" data-state="verified">
        <Icon name="check" /> Проверено, верно до {numericDay(reviewBy, 0)}
      </span>
    )
  if (state === 'stale')
    return (
      <span className="knowledge-state" data-state="stale">
        <Icon name="warning" /> {why === 'source' ? 'Устарел: закон изменился.' : `Устарел: срок был ${numericDay(reviewBy, 0)}.`}{' '}
        Сверьте с источником
      </span>
    )
  return (
    <span className="knowledge-state">
      <Icon name="flag" /> {state === 'draft' ? 'Черновик, ещё не проверен' : 'Убран из базы'}
    </span>
  )
}
