// A labelled line of a form with what is wrong about it, read aloud together.
import { useId } from 'react'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  wrong?: string | undefined
  hint?: string | undefined
  type?: 'text' | 'date' | 'number' | 'search'
  max?: number
  first?: boolean
  placeholder?: string
}

export function TextField({ label, value, onChange, wrong, hint, type = 'text', max = 300, first, placeholder }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        maxLength={max}
        autoComplete="off"
        placeholder={placeholder}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-said`}
        onChange={event => onChange(event.target.value)}
        // The form was asked for: the first thing is to write. The mark is for dialogs, which move the focus themselves.
        autoFocus={first}
        {...(first && { 'data-autofocus': true })}
      />
      <p id={`${id}-said`} className={wrong ? 'wrong' : 'hint'}>
        {wrong ?? hint}
      </p>
    </div>
  )
}
