// A labelled choice from a list.
import { useId } from 'react'

type Props<V extends string> = {
  label: string
  value: V
  onChange: (value: V) => void
  options: readonly (readonly [V, string])[]
}

/** `options` are [value, words]. */
export function SelectField<V extends string>({ label, value, onChange, options }: Props<V>) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChange(event.target.value as V)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
