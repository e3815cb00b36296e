// Somebody at the door has not signed up: found by the first letters, written in at once; over the places only by a button that says so.
import { useId, useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { gatherings } from '../api.ts'
import type { Door } from '../model.ts'
import { useAct, usePeople } from './gatherings-state.ts'

export function WalkIn({ id, door: { seats, free } }: { id: string; door: Door }) {
  const known = new Set(seats.map(({ staffId }) => staffId))
  const people = usePeople()
    .filter(one => !known.has(one.id))
    .map(one => ({ id: one.id, label: `${one.surname} ${one.name}, ${one.position}` }))
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState(false)
  const field = useId()
  const full = free === 0
  const add = useAct(
    (staffId: string) => send(gatherings.walkIn, { params: { id }, body: { staffId, over: full } }),
    () => setTyped(''),
  )
  const take = () => {
    const asked = plain(typed)
    const found = people.filter(({ label }) => plain(label).startsWith(asked))
    const one = people.find(({ label }) => label === typed) ?? (asked !== '' && found.length === 1 ? found[0] : undefined)
    setUnknown(!one)
    if (one) add.mutate(one.id)
  }
  return (
    <form
      className="gatherings-walk-in"
      onSubmit={event => {
        event.preventDefault()
        take()
      }}
    >
      <div className="field">
        <label htmlFor={field}>Пришёл без записи</label>
        <input
          id={field}
          list={`${field}-people`}
          autoComplete="off"
          placeholder="Начните с фамилии"
          value={typed}
          aria-invalid={unknown}
          aria-describedby={`${field}-said`}
          onChange={event => {
            setTyped(event.target.value)
            setUnknown(false)
          }}
        />
        <datalist id={`${field}-people`}>
          {people.map(one => (
            <option key={one.id} value={one.label}>
              {one.label}
            </option>
          ))}
        </datalist>
        <p id={`${field}-said`} className={unknown ? 'wrong' : 'hint'} role={unknown ? 'alert' : undefined}>
          {unknown
            ? 'Такого коллеги нет, или подходят несколько. Выберите из подсказки.'
            : free !== null && (full ? 'Свободных мест нет.' : `Свободно мест: ${free}.`)}
        </p>
      </div>
      <button type="submit" className="btn" disabled={add.isPending}>
        {full ? 'Вписать сверх мест' : 'Вписать'}
      </button>
      {add.error && <Trouble error={add.error} />}
    </form>
  )
}

const plain = (text: string) => text.trim().toLocaleLowerCase('ru').replaceAll('ё', 'е')
