// A promise of mine: it is done, or it moves to another moment that the client agreed to.
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { dueWords } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { promises } from '#promises/api.ts'
import type { GivenPromise } from '#promises/model.ts'
import { keys, mine, useTelling } from './desk-state.ts'
import { WhenField } from './WhenField.tsx'

export const DutyDialog = ({ duty, onClose }: { duty: GivenPromise | undefined; onClose: () => void }) => (
  <Dialog opened={duty !== undefined} onClose={onClose} title="Обещание" size="lg">
    {duty && <Duty key={duty.id} duty={duty} onClose={onClose} />}
  </Dialog>
)

function Duty({ duty, onClose }: { duty: GivenPromise; onClose: () => void }) {
  const telling = useTelling()
  const [moving, setMoving] = useState(false)
  return (
    <div className="duty-dialog">
      <p className="what">{duty.what}</p>
      <p className="soft">
        {[duty.clientName, dueWords(duty.dueAt, telling)].filter(Boolean).join(', ')}
        {duty.moves > 0 && '; срок уже переносили'}
      </p>
      {moving ? (
        <MoveForm duty={duty} onClose={onClose} onKeep={() => setMoving(false)} />
      ) : (
        <KeepForm duty={duty} onClose={onClose} onMove={() => setMoving(true)} />
      )}
    </div>
  )
}

/** Writes, shows in the list at once, tells why not. */
function useChange(onClose: () => void) {
  const queries = useQueryClient()
  const [wrong, setWrong] = useState('')
  const change = async (kind: string, run: () => Promise<GivenPromise>) => {
    setWrong('')
    mine(kind)
    try {
      const now = await run()
      const put = (list?: GivenPromise[]) => list?.flatMap(one => (one.id !== now.id ? one : now.state === 'open' ? now : []))
      queries.setQueryData(keys.duties, put)
      if (now.contactId) void queries.invalidateQueries({ queryKey: keys.given(now.contactId) })
      onClose()
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  return { wrong, change }
}

function KeepForm({ duty, onClose, onMove }: { duty: GivenPromise; onClose: () => void; onMove: () => void }) {
  const id = useId()
  const [key] = useState(uuid7)
  const [outcome, setOutcome] = useState('')
  const [latenessReason, setReason] = useState('')
  const { wrong, change } = useChange(onClose)
  const late = useTelling().now > Date.parse(duty.dueAt)
  const keep = () =>
    void change('promise.kept', () =>
      send(promises.keep, { params: { id: duty.id }, body: { outcome, latenessReason } }, latenessReason ? uuid7() : key),
    )
  useKeys([
    { code: 'Enter', does: 'Отметить, что сделано', run: keep },
    { code: 'Alt+KeyG', does: 'Перенести', run: onMove },
  ])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep()
  }
  return (
    <form onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>Чем закончилось</label>
        <input
          id={id}
          data-autofocus
          maxLength={1000}
          autoComplete="off"
          value={outcome}
          onChange={event => setOutcome(event.target.value)}
          placeholder="Можно не заполнять"
        />
      </div>
      {late && (
        <div className="field">
          <label htmlFor={`${id}-late`}>Почему позже срока</label>
          <input
            id={`${id}-late`}
            maxLength={500}
            autoComplete="off"
            value={latenessReason}
            onChange={event => setReason(event.target.value)}
          />
        </div>
      )}
      <p className="wrong" role="alert">
        {wrong}
      </p>
      <p className="step-go">
        <button type="submit" className="btn btn-main">
          Сделано <Kbd code="Enter" />
        </button>
        <button type="button" className="btn" onClick={onMove}>
          Перенести <Kbd code="Alt+KeyG" />
        </button>
      </p>
    </form>
  )
}

function MoveForm({ duty, onClose, onKeep }: { duty: GivenPromise; onClose: () => void; onKeep: () => void }) {
  const id = useId()
  const [dueAt, setDueAt] = useState<string | null>(null)
  const [clientAgreed, setAgreed] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState('')
  const { wrong, change } = useChange(onClose)
  const move = () => {
    if (!dueAt) return setMissing('Выберите новый срок.')
    setMissing('')
    void change('promise.moved', () => send(promises.move, { params: { id: duty.id }, body: { dueAt, clientAgreed, reason } }))
  }
  useKeys([{ code: 'Enter', does: 'Перенести', run: move }])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    move()
  }
  return (
    <form onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>Почему переносим</label>
        <input
          id={id}
          autoFocus
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={event => setReason(event.target.value)}
          placeholder="Архив ответит только завтра"
        />
      </div>
      <WhenField dueAt={dueAt} ownerId={duty.ownerId} onChange={setDueAt} />
      <label className="agreed-box">
        <input type="checkbox" checked={clientAgreed} onChange={event => setAgreed(event.target.checked)} />
        {duty.clientName ? `Новый срок согласован: ${duty.clientName}` : 'Новый срок согласован'}
      </label>
      <p className="wrong" role="alert">
        {missing || wrong}
      </p>
      <p className="step-go">
        <button type="submit" className="btn btn-main">
          Перенести <Kbd code="Enter" />
        </button>
        <button type="button" className="back" onClick={onKeep}>
          Не переносить
        </button>
      </p>
    </form>
  )
}
