// The visit is not over yet: what is left, or a written reason why it ends without it.
import { useId, useState, type FormEvent } from 'react'
import type { Step } from '#contacts/model.ts'
import { inside } from '../rules/words.ts'

type Props = { left: Step[]; onClose: (reason: string) => void; onCancel: () => void }

export function CloseWithout({ left, onClose, onCancel }: Props) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim()) onClose(reason.trim())
  }
  return (
    <section className="close-without" role="alert">
      <p>
        Осталось: <b>{left.map(({ title }) => inside(title)).join('; ')}</b>
      </p>
      {asked ? (
        <form className="field" onSubmit={submit}>
          <label htmlFor={id}>Почему завершаем без этого</label>
          <input
            id={id}
            autoFocus
            maxLength={500}
            value={reason}
            onChange={event => setReason(event.target.value)}
            placeholder="Срочно ушли, вернутся завтра"
          />
          <p className="step-go">
            <button type="submit" className="btn btn-main">
              Завершить без проверки
            </button>
            <button type="button" className="back" onClick={onCancel}>
              Вернуться к шагу
            </button>
          </p>
        </form>
      ) : (
        <p className="step-go">
          <button type="button" className="btn btn-bare" onClick={() => setAsked(true)}>
            Закрыть без проверки
          </button>
        </p>
      )}
    </section>
  )
}
