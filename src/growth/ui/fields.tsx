// Fields of the room's forms: a few lines of text, and the row of buttons under them.
import { useId, useState, type ReactNode } from 'react'
import { useKeys } from '#platform/web/keys.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'

/** Of a table of words: what `SelectField` takes. */
export const optionsOf = (words: Record<string, string>): [string, string][] => Object.entries(words)

type Lines = { label: string; value: string; onChange: (value: string) => void; rows?: number; max: number; first?: boolean }

export function TextLines({ label, value, onChange, rows = 3, max, first }: Lines) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        maxLength={max}
        onChange={event => onChange(event.target.value)}
        // The form was asked for: the first thing is to write.
        autoFocus={first}
      />
    </div>
  )
}

type FormProps = {
  children: ReactNode
  save: string
  act: { mutate: (input: undefined) => void; isPending: boolean; error: Error | null }
  onCancel: () => void
}

/** A form on a sheet: Ctrl+Enter saves also out of a field of several lines; Escape closes it while nothing is typed. */
export function Sheet({ children, save, act, onCancel }: FormProps) {
  const [typed, setTyped] = useState(false)
  useKeys([
    { code: 'Ctrl+Enter', does: save, run: () => act.mutate(undefined) },
    ...(typed ? [] : [{ code: 'Escape', does: 'Закрыть', run: onCancel, inField: true }]),
  ])
  return (
    <form
      className="growth-form"
      onInput={() => setTyped(true)}
      onSubmit={event => {
        event.preventDefault()
        act.mutate(undefined)
      }}
    >
      {children}
      {act.error && <Trouble error={act.error} />}
      <div className="growth-acts">
        <button className="btn btn-main" disabled={act.isPending}>
          {save}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          Закрыть
        </button>
      </div>
    </form>
  )
}

type TwiceProps = { label: string; sure: string; title: string; onSure: () => void }

/** What can't be taken back is pressed twice, in place; `title` says of what to whoever listens. */
export function Twice({ label, sure, title, onSure }: TwiceProps) {
  const [asked, setAsked] = useState(false)
  if (!asked)
    return (
      <button type="button" className="btn btn-bare" onClick={() => setAsked(true)}>
        {label}
        <span className="vh">: {title}</span>
      </button>
    )
  return (
    <span className="growth-twice">
      <button
        type="button"
        className="btn"
        autoFocus
        onClick={() => {
          setAsked(false)
          onSure()
        }}
      >
        {sure}
      </button>
      <button type="button" className="btn btn-bare" onClick={() => setAsked(false)}>
        Оставить
      </button>
    </span>
  )
}
