// The confirmation: a text with a private link, to be copied, printed, handed over. The link is made in this browser.
import { useEffect, useId, useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { newSecret } from '#platform/web/secret.ts'
import { promises } from '../api.ts'
import type { LedgerLine } from '../model.ts'

export function ConfirmForm({ line }: { line: LedgerLine }) {
  const id = useId()
  const [token] = useState(newSecret)
  const [text, setText] = useState('')
  const [error, setError] = useState<Error>()
  const [copied, setCopied] = useState(false)
  const address = `${location.origin}/p/${token}`
  useEffect(() => {
    send(promises.confirm, { params: { id: line.id }, body: { token } }).then(
      said => setText(said.text),
      (wrong: Error) => setError(wrong),
    )
  }, [line.id, token])
  if (error) return <Trouble error={error} />
  if (!text) return <Waiting lines={4} />
  const whole = `${text}\n${address}`
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Текст для человека</label>
        <textarea id={id} data-autofocus readOnly rows={7} value={whole} />
      </div>
      <p className="soft">По ссылке видно только это обещание. Имени человека там нет.</p>
      <p className="go">
        <button
          type="button"
          className="btn btn-main"
          onClick={() => void navigator.clipboard.writeText(whole).then(() => setCopied(true))}
        >
          Скопировать
        </button>
        <a className="btn" href={`/p/${token}?print`} target="_blank" rel="noreferrer">
          Открыть и напечатать
        </a>
        <span role="status">{copied && 'Скопировали'}</span>
      </p>
    </>
  )
}
