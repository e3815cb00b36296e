// Takes a number off the queue: never without a reason, kept with the name of whoever did it.
import { useId, useState, type FormEvent } from 'react'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { reception } from '../api.ts'
import type { HallLine } from '../model.ts'
import { useHallAct } from './hall-state.ts'

type Props = { line: HallLine | undefined; onClose: () => void }

/** Open while there is a line. */
export const CancelDialog = ({ line, onClose }: Props) => (
  <Dialog opened={line !== undefined} onClose={onClose} title={`Снять с очереди ${line?.label ?? ''}`}>
    {line && <CancelForm line={line} onDone={onClose} />}
  </Dialog>
)

const usual = ['Ушли, не дождались', 'Вопрос решили у двери', 'Талон взяли дважды']

function CancelForm({ line: { id }, onDone }: { line: HallLine; onDone: () => void }) {
  const field = useId()
  const [reason, setReason] = useState('')
  const { trouble, act, say } = useHallAct()
  const write = (words: string) => {
    setReason(words)
    say('')
  }
  const cancel = () => {
    if (reason.trim() === '') return say('Напишите, почему снимаем.')
    void act(async () => {
      await call(reception.cancel, { params: { id }, body: { reason } })
      onDone()
    })
  }
  useKeys([
    ...usual.map((words, i) => ({ code: `Alt+Digit${i + 1}`, does: words, run: () => write(words) })),
    ...['Enter', 'Ctrl+Enter'].map(code => ({ code, does: 'Снять с очереди', run: cancel })),
  ])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    cancel()
  }
  return (
    <form className="hall-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={field}>Почему</label>
        <input
          id={field}
          data-autofocus
          maxLength={300}
          autoComplete="off"
          value={reason}
          onChange={event => write(event.target.value)}
        />
      </div>
      <ul className="hall-usual">
        {usual.map((words, i) => (
          <li key={words}>
            <button type="button" className="btn" onClick={() => write(words)}>
              {words} <Kbd code={`Alt+Digit${i + 1}`} />
            </button>
          </li>
        ))}
      </ul>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main>
          Снять с очереди <Kbd code="Enter" />
        </button>
      </p>
    </form>
  )
}
