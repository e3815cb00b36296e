// A form over the line: fields, the main key, and the way out; Escape closes it.
import { useId, type FormEvent, type ReactNode } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'

type Props = { title: string; say?: string; done: string; onSubmit: () => void; onClose: () => void; children: ReactNode }

export function LineForm({ title, say, done, onSubmit, onClose, children }: Props) {
  const id = useId()
  useKeys([
    { code: 'Escape', does: 'Закрыть', run: onClose, inField: true },
    { code: 'Ctrl+Enter', does: done, run: onSubmit, inField: true },
  ])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form className="calls-form calls-sheet" aria-labelledby={id} onSubmit={submit}>
      <h2 id={id}>{title}</h2>
      {say && (
        <div className="calls-say">
          <q>«{say}»</q>
        </div>
      )}
      {children}
      <p className="calls-row">
        <button type="submit" className="btn btn-main">
          {done} <Kbd code="Ctrl+Enter" />
        </button>
        <button type="button" className="btn btn-bare" onClick={onClose}>
          Закрыть <Kbd code="Escape" />
        </button>
      </p>
    </form>
  )
}

type FieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  first?: boolean
  rows?: number
  type?: string
}

export function TextField({ label, value, onChange, first = false, rows, type = 'text' }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea id={id} rows={rows} autoFocus={first} value={value} onChange={event => onChange(event.target.value)} />
      ) : (
        <input
          id={id}
          type={type}
          autoFocus={first}
          autoComplete="off"
          value={value}
          onChange={event => onChange(event.target.value)}
        />
      )}
    </div>
  )
}
