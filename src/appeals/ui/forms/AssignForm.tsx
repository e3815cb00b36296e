// Gives the appeal to an executor: whom the law forbids stands in the list with the reason and cannot be chosen.
import { useState } from 'react'
import { counted } from '#calendar/plural.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { appeals } from '../../api.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct, useCandidates } from '../appeal-state.ts'
import { FormFrame } from './FormFrame.tsx'

export function AssignForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const candidates = useCandidates(card.id)
  const [executorId, setExecutor] = useState(card.executorId ?? '')
  const [missing, setMissing] = useState('')
  const save = async () => {
    if (!executorId) return setMissing('Выберите, кто ответит.')
    setMissing('')
    if (await act(appeals.assign, { body: { executorId } })) onDone()
  }
  return (
    <FormFrame main="Назначить" wrong={missing || wrong} busy={busy} onSubmit={save}>
      {candidates.isPending && <Waiting lines={4} />}
      {candidates.error && <Trouble error={candidates.error} onRetry={() => void candidates.refetch()} />}
      <fieldset className="choices">
        <legend className="vh">Исполнитель</legend>
        {candidates.data?.map(({ id, name, position, barred, open }, i) => (
          <label key={id} className={barred ? 'barred' : ''}>
            <input
              type="radio"
              name="executor"
              autoFocus={i === 0}
              checked={executorId === id}
              aria-disabled={barred !== ''}
              onChange={() => barred === '' && setExecutor(id)}
            />
            <span>
              {name}
              <span className="soft">
                {position}, {open === 0 ? 'обращений нет' : counted(open, 'обращение', 'обращения', 'обращений')}
              </span>
              {barred && <span className="why">{barred}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </FormFrame>
  )
}
