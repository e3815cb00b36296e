// What to look for in the journal: a client, a worker, days, only what had no conversation behind it.
import { useId, useState, type FormEvent } from 'react'
import { TextField } from '#staff/ui/TextField.tsx'
import { useColleagues } from '#staff/ui/colleagues.ts'
import type { ViewQuery } from '../model.ts'

export function ViewFilter({ value, onAsk }: { value: ViewQuery; onAsk: (asked: ViewQuery) => void }) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const people = useColleagues()
  const set = (change: Partial<ViewQuery>) => setTyped({ ...typed, ...change })
  const ask = (event: FormEvent) => {
    event.preventDefault()
    onAsk({ ...typed, q: typed.q.trim() })
  }
  return (
    <form className="views-ask" onSubmit={ask}>
      <TextField
        label="Клиент"
        type="search"
        value={typed.q}
        placeholder="Имя, телефон или день рождения"
        onChange={q => set({ q })}
        max={200}
      />
      <div className="field">
        <label htmlFor={`${id}-who`}>Сотрудник</label>
        <select id={`${id}-who`} value={typed.staffId ?? ''} onChange={event => set({ staffId: event.target.value || null })}>
          <option value="">любой</option>
          {people.data?.map(({ id: personId, surname, name, patronymic }) => (
            <option key={personId} value={personId}>
              {surname} {name} {patronymic}
            </option>
          ))}
        </select>
      </div>
      <TextField label="С какого дня" type="date" value={typed.from ?? ''} onChange={from => set({ from: from || null })} />
      <TextField label="По какой день" type="date" value={typed.to ?? ''} onChange={to => set({ to: to || null })} />
      <label className="views-tick">
        <input type="checkbox" checked={typed.withoutContact} onChange={event => set({ withoutContact: event.target.checked })} />
        Только без разговора
      </label>
      <button type="submit" className="btn btn-main" data-main>
        Найти
      </button>
    </form>
  )
}
