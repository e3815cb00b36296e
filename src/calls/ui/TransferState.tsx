// What became of my transfer: the colleague reads, has read, cannot, does not answer; the client is still mine until connected.
import { useEffect, useRef } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { calls } from '../api.ts'
import type { WarmTransfer } from '../model.ts'
import { transferWords } from '../rules/words.ts'
import type { Acting } from './calls-state.ts'

export function TransferState({ transfer, acting }: { transfer: WarmTransfer; acting: Acting }) {
  const params = { id: transfer.id }
  const connect = () => void acting.act(calls.connect, { params, body: {} })
  const takeBack = () => void acting.act(calls.takeBack, { params, body: {} })
  const ready = transfer.state === 'read'
  const open = ready || transfer.state === 'offered'
  useKeys(ready ? [{ code: 'F4', does: 'Соединить', run: connect }] : [])
  const ref = useRef<HTMLDivElement>(null)
  // What has changed is above the thread that one is reading.
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'nearest' })
  }, [transfer.state])
  const words = transferWords(transfer.state, transfer.toName, transfer.refusal)
  if (words === null) return null
  return (
    <div className="calls-briefing" role="status" ref={ref}>
      <p>{words}.</p>
      {ready && <q>«Соединяю Вас с коллегой, зовут {transfer.toName}. Рассказывать заново не придётся»</q>}
      {open && (
        <p className="calls-row">
          {ready && (
            <button type="button" className="btn btn-main" onClick={connect} aria-keyshortcuts="F4">
              Соединить <Kbd code="F4" />
            </button>
          )}
          <button type="button" className="btn" onClick={takeBack}>
            Вернуть себе
          </button>
        </p>
      )}
    </div>
  )
}
