// A step that cannot be observed is passed over with a written reason, never silently.
import { useId, useState, type FormEvent } from 'react'

type Props = { ask: string; why: string; ready?: string; onPass: (reason: string) => void; onBack?: (() => void) | undefined }

export function PassOver({ ask, why, ready = '', onPass, onBack }: Props) {
  const id = useId()
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState(ready)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim()) onPass(reason.trim())
  }
  if (!opened)
    return (
      <p className="step-go">
        <button type="button" className="btn" onClick={() => setOpened(true)}>
          {ask}
        </button>
        {onBack && (
          <button type="button" className="back" onClick={onBack} aria-keyshortcuts="Alt+ArrowUp">
            Назад
          </button>
        )}
      </p>
    )
  return (
    <form className="field pass-over" onSubmit={submit}>
      <label htmlFor={id}>{why}</label>
      <input id={id} autoFocus value={reason} maxLength={500} onChange={event => setReason(event.target.value)} />
      <p className="step-go">
        <button type="submit" className="btn btn-main">
          Идти дальше
        </button>
        <button type="button" className="back" onClick={() => setOpened(false)}>
          Не пропускать
        </button>
      </p>
    </form>
  )
}
