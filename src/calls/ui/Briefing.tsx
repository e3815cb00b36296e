// A colleague transfers a call to me: full name and essence, read first; the client waits on the line meanwhile.
import { useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useNow } from '#platform/web/now.ts'
import { calls } from '../api.ts'
import type { WarmTransfer } from '../model.ts'
import { clockWords } from '../rules/words.ts'
import type { Acting } from './calls-state.ts'

export function Briefing({ transfer, acting }: { transfer: WarmTransfer; acting: Acting }) {
  const id = useId()
  const now = useNow()
  const [reason, setReason] = useState<string>()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const params = { id: transfer.id }
  const read = () => void acting.act(calls.read, { params, body: {} })
  const decline = () => void acting.act(calls.decline, { params, body: { reason: reason ?? '' } })
  const unread = transfer.state === 'offered'
  useKeys(unread && reason === undefined ? [{ code: 'F4', does: 'Прочитано, соединяйте', run: read }] : [])
  return (
    <section ref={ref} className="calls-briefing" role="alert" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <Icon name="transfer" /> {transfer.fromName} передаёт звонок: {transfer.clientName}
      </h2>
      <p>{transfer.essence}</p>
      {transfer.ask && <p>Что сделать: {transfer.ask}</p>}
      <p className="soft">
        Клиент ждёт на линии <time>{clockWords((now - Date.parse(transfer.madeAt)) / 1000)}</time>
      </p>
      {!unread && <p role="status">Прочитано. Коллега сейчас соединит, представлять клиента снова не нужно.</p>}
      {unread && reason === undefined && (
        <p className="calls-row">
          <button type="button" className="btn btn-main" onClick={read} aria-keyshortcuts="F4">
            Прочитано, соединяйте <Kbd code="F4" />
          </button>
          <button type="button" className="btn" onClick={() => setReason('')}>
            Не могу принять
          </button>
        </p>
      )}
      {unread && reason !== undefined && (
        <form
          className="field"
          onSubmit={event => {
            event.preventDefault()
            decline()
          }}
        >
          <label htmlFor={`${id}-why`}>Почему не можете принять</label>
          <input id={`${id}-why`} autoFocus value={reason} onChange={event => setReason(event.target.value)} />
          <button type="submit" className="btn">
            Вернуть коллеге
          </button>
        </form>
      )}
    </section>
  )
}
