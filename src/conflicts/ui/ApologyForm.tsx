// Our mistake: after the apology, what happens next and by when; it becomes a promise.
import { useQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { promises } from '#promises/api.ts'
import { conflicts } from '../api.ts'
import type { Conflict } from '../model.ts'
import type { Guide } from './guide-state.ts'

type Props = { state: Guide; conflict: Conflict; onClose: () => void }

export function ApologyForm({ state, conflict, onClose }: Props) {
  const id = useId()
  const [promiseId] = useState(uuid7)
  const [what, setWhat] = useState('')
  const [dueAt, setDueAt] = useState('')
  const [missing, setMissing] = useState('')
  const slots = useQuery({
    queryKey: ['slots', conflict.staffId],
    queryFn: () => call(promises.slots, { query: {} }),
    staleTime: 60_000,
  })
  const promise = async () => {
    const lack = what.trim() === '' ? 'Напишите, что сделаем.' : dueAt === '' ? 'Выберите, к какому сроку.' : ''
    setMissing(lack)
    if (lack) return
    const body = { promiseId, what, dueAt }
    await state.write(() => send(conflicts.apologise, { params: { id: conflict.id }, body }, promiseId))
  }
  useKeys([
    { code: 'Ctrl+Enter', does: 'Записать обещание', run: () => void promise(), inField: true },
    { code: 'Escape', does: 'Закрыть', run: onClose, inField: true },
  ])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void promise()
  }
  return (
    <form className="guide-sheet" aria-labelledby={`${id}-t`} onSubmit={submit}>
      <h3 id={`${id}-t`}>Что будет дальше</h3>
      <div className="field">
        <label htmlFor={`${id}-w`}>Что сделаем, чтобы исправить</label>
        <input
          id={`${id}-w`}
          autoFocus
          autoComplete="off"
          maxLength={500}
          value={what}
          onChange={event => setWhat(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-d`}>К какому сроку</label>
        <select id={`${id}-d`} value={dueAt} onChange={event => setDueAt(event.target.value)}>
          <option value="">Выберите рабочее время</option>
          {(slots.data ?? []).map(slot => (
            <option key={slot.dueAt} value={slot.dueAt}>
              {slot.words}
            </option>
          ))}
        </select>
      </div>
      <p className="wrong" role="alert">
        {missing || slots.error?.message}
      </p>
      <p className="guide-row">
        <button type="submit" className="btn btn-main">
          Обещаем <Kbd code="Ctrl+Enter" />
        </button>
        <button type="button" className="btn btn-bare" onClick={onClose}>
          Пока без обещания <Kbd code="Escape" />
        </button>
      </p>
    </form>
  )
}
