// A window: its number, whose it is, where to turn.
import { useId, useState, type FormEvent } from 'react'
import { send } from '#platform/web/call.ts'
import { administration } from '../api.ts'
import type { Counter, Department } from '../model.ts'
import { ClosingButton } from './ClosingButton.tsx'
import { directionWords } from './direction-words.ts'
import { TextField } from './TextField.tsx'
import { useWriting } from './writing.ts'

/** `known`: it is there already. */
type Props = { counter: Counter; known: boolean; departments: Department[]; onDone: () => Promise<void> }

export function CounterForm({ counter, known, departments, onDone }: Props) {
  const id = useId()
  const [value, setValue] = useState(counter)
  const { trouble, fields, busy, write } = useWriting()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { id: counterId, ...body } = value
    void write(async () => {
      await send(administration.putCounter, { params: { id: counterId }, body })
      await onDone()
    })
  }
  const close = async () => {
    await send(administration.closeCounter, { params: { id: counter.id } })
    await onDone()
  }
  return (
    <form onSubmit={save} noValidate>
      <TextField
        label="Номер"
        type="number"
        first
        value={value.number ? String(value.number) : ''}
        wrong={fields.number}
        onChange={number => setValue({ ...value, number: Number(number) })}
      />
      <div className="field">
        <label htmlFor={`${id}-place`}>Отдел</label>
        <select
          id={`${id}-place`}
          value={value.departmentId}
          onChange={event => setValue({ ...value, departmentId: event.target.value })}
        >
          {departments.map(place => (
            <option key={place.id} value={place.id}>
              {place.shortTitle}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-turn`}>Куда идти от середины зала</label>
        <select
          id={`${id}-turn`}
          value={value.direction}
          onChange={event => setValue({ ...value, direction: event.target.value as Counter['direction'] })}
        >
          {Object.entries(directionWords).map(([code, words]) => (
            <option key={code} value={code}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main aria-disabled={busy}>
          Сохранить
        </button>
      </p>
      {known && (
        <ClosingButton
          what="Закрыть окно"
          about="Закрытое окно не показывает табло, за него не сесть. В записях о прошлых визитах оно остаётся."
          onClose={close}
        />
      )}
    </form>
  )
}
