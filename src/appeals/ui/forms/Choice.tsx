// One of a few words, as radio buttons in a row.
import { useId } from 'react'

type Props<T extends string> = { legend: string; words: Record<T, string>; value: T; onChange: (value: T) => void }

export function Choice<T extends string>({ legend, words, value, onChange }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {(Object.keys(words) as T[]).map(one => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} />
          {words[one]}
        </label>
      ))}
    </fieldset>
  )
}
