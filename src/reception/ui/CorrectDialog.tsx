// Corrects a ticket: reason, help, priority group; the number and the place stay.
import { useState, type FormEvent } from 'react'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { reception } from '../api.ts'
import type { HallLine } from '../model.ts'
import { useHallAct } from './hall-state.ts'
import { TicketFields, type Said } from './TicketFields.tsx'

type Props = { line: HallLine | undefined; onClose: () => void }

/** Open while there is a line. */
export const CorrectDialog = ({ line, onClose }: Props) => (
  <Dialog opened={line !== undefined} onClose={onClose} title={`Исправить ${line?.label ?? ''}`} size="lg">
    {line && <CorrectForm line={line} onDone={onClose} />}
  </Dialog>
)

function CorrectForm({ line: { id, reasonId, help, priorityGroup }, onDone }: { line: HallLine; onDone: () => void }) {
  const [said, setSaid] = useState<Said>({ reasonId, help, priorityGroup })
  const { trouble, act } = useHallAct()
  const correct = () =>
    void act(async () => {
      await call(reception.correct, { params: { id }, body: said })
      onDone()
    })
  useKeys(['Enter', 'Ctrl+Enter'].map(code => ({ code, does: 'Исправить талон', run: correct })))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    correct()
  }
  return (
    <form className="hall-form" onSubmit={submit}>
      <TicketFields said={said} onChange={setSaid} />
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main>
          Исправить <Kbd code="Enter" />
        </button>
        <span className="soft">Номер и место в очереди останутся</span>
      </p>
    </form>
  )
}
