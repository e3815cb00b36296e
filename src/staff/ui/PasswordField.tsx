// A hidden line for a password, with what is wrong about it.
import { useId } from 'react'

type Props = {
  label: string
  kind: 'current' | 'new'
  value: string
  onChange: (value: string) => void
  wrong?: string | undefined
  hint?: string
  first?: boolean
}

export function PasswordField({ label, kind, value, onChange, wrong, hint, first }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="password"
        autoComplete={`${kind}-password`}
        maxLength={200}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-said`}
        data-autofocus={first}
        onChange={event => onChange(event.target.value)}
      />
      <p id={`${id}-said`} className={wrong ? 'wrong' : 'hint'} role={wrong ? 'alert' : undefined}>
        {wrong ?? hint}
      </p>
    </div>
  )
}
