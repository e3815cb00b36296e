// Fields of the room's forms: a longer text, day with hours, people of the centre.
import { useId, useState } from 'react'
import { TextField } from '#staff/ui/TextField.tsx'
import { usePeople, type Clock } from './gatherings-state.ts'

type Long = { label: string; value: string; onChange: (value: string) => void; rows?: number; max?: number; hint?: string }

export function LongText({ label, value, onChange, rows = 3, max = 2000, hint }: Long) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        maxLength={max}
        aria-describedby={`${id}-hint`}
        onChange={event => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </div>
  )
}

export function When({ value, onChange }: { value: Clock; onChange: (value: Clock) => void }) {
  return (
    <div className="gatherings-trio">
      <TextField label="День" type="date" value={value.date} onChange={date => onChange({ ...value, date })} />
      <TextField label="С" value={value.from} onChange={from => onChange({ ...value, from })} max={5} />
      <TextField label="До" value={value.to} onChange={to => onChange({ ...value, to })} max={5} />
    </div>
  )
}

type People = { legend: string; value: readonly string[]; onChange: (ids: string[]) => void; without?: string }

/** Ticks by name; from a dozen on with a search. */
export function PeoplePick({ legend, value, onChange, without }: People) {
  const people = usePeople().filter(({ id }) => id !== without)
  const [asked, setAsked] = useState('')
  const found = people.filter(({ surname, name }) => `${surname} ${name}`.toLowerCase().includes(asked.trim().toLowerCase()))
  return (
    <fieldset className="gatherings-people">
      <legend>
        {legend} <small>отмечено: {value.length}</small>
      </legend>
      {people.length > 12 && <TextField label="Найти по имени" type="search" value={asked} onChange={setAsked} />}
      <div>
        {found.map(({ id, surname, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={value.includes(id)}
              onChange={() => onChange(value.includes(id) ? value.filter(one => one !== id) : [...value, id])}
            />{' '}
            {surname} {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
