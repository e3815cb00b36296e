// An outgoing call: to whom and why, said before the number is dialled.
import { useId, useState, type FormEvent } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { calls } from '../api.ts'
import type { Acting } from './calls-state.ts'

export function DialForm({ acting, onClose }: { acting: Acting; onClose: () => void }) {
  const id = useId()
  const [number, setNumber] = useState('')
  const [purpose, setPurpose] = useState('')
  const [callId] = useState(uuid7)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await acting.act(calls.begin, { body: { id: callId, direction: 'out', number, purpose } })) onClose()
  }
  useKeys([{ code: 'Escape', does: 'Не звонить', run: onClose, inField: true }])
  return (
    <form className="calls-form" onSubmit={event => void submit(event)} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Позвонить</h2>
      <div className="field">
        <label htmlFor={`${id}-number`}>Номер</label>
        <input
          id={`${id}-number`}
          type="tel"
          autoFocus
          autoComplete="off"
          value={number}
          onChange={event => setNumber(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-purpose`}>Зачем звоним</label>
        <input id={`${id}-purpose`} autoComplete="off" value={purpose} onChange={event => setPurpose(event.target.value)} />
      </div>
      <p className="calls-row">
        <button type="submit" className="btn btn-main">
          Набираю <Kbd code="Enter" />
        </button>
        <button type="button" className="btn btn-bare" onClick={onClose}>
          Не звонить <Kbd code="Escape" />
        </button>
      </p>
    </form>
  )
}
