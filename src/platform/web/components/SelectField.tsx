// A labelled choice from a list.
import { useId } from 'react'

type Props = { label: string; value: string; onChange: (value: string) => void; options: readonly (readonly [string, string])[] }

/** `options` are [value, words]. */
export function SelectField({ label, value, onChange, options }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChange(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
