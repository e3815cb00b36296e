// A department: its names and the hours of each day, written as people write them.
import { useState, type FormEvent } from 'react'
import { send } from '#platform/web/call.ts'
import { administration } from '../api.ts'
import type { DepartmentHours } from '../model.ts'
import { hoursWords, readHours, type DayHours } from '../rules/week.ts'
import { ClosingButton } from './ClosingButton.tsx'
import { TextField } from './TextField.tsx'
import { useWriting } from './writing.ts'

const days = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье']
const unreadable = 'Напишите так: 09:00–13:00, 13:45–18:00. Выходной: оставьте пустым'

/** `known`: it is there already. */
type Props = { department: DepartmentHours; known: boolean; onDone: () => Promise<void> }

export function DepartmentForm({ department, known, onDone }: Props) {
  const [title, setTitle] = useState(department.title)
  const [shortTitle, setShortTitle] = useState(department.shortTitle)
  const [typed, setTyped] = useState(() => department.hours.map(day => (day.length > 0 ? hoursWords(day as DayHours) : '')))
  const [wrongDays, setWrongDays] = useState<number[]>([])
  const { trouble, fields, busy, write } = useWriting()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const hours = typed.map(readHours)
    const unread = hours.flatMap((day, i) => (day ? [] : [i]))
    setWrongDays(unread)
    if (unread.length > 0) return
    void write(async () => {
      const body = { title, shortTitle, hours: hours as DayHours[] }
      await send(administration.putDepartment, { params: { id: department.id }, body })
      await onDone()
    })
  }
  const close = async () => {
    await send(administration.closeDepartment, { params: { id: department.id } })
    await onDone()
  }
  return (
    <form onSubmit={save} noValidate>
      <TextField label="Название" first value={title} wrong={fields.title} onChange={setTitle} max={200} />
      <TextField label="Коротко, для списков" value={shortTitle} wrong={fields.shortTitle} onChange={setShortTitle} max={40} />
      <fieldset className="hours">
        <legend>Часы работы</legend>
        {days.map((day, i) => (
          <TextField
            key={day}
            label={day}
            value={typed[i] ?? ''}
            placeholder="выходной"
            wrong={wrongDays.includes(i) ? unreadable : undefined}
            onChange={text => setTyped(typed.map((old, j) => (j === i ? text : old)))}
          />
        ))}
      </fieldset>
      <button
        type="button"
        className="btn btn-bare"
        onClick={() => setTyped(typed.map((old, i) => (i > 0 && i < 5 ? (typed[0] ?? '') : old)))}
      >
        Вторник–пятница как в понедельник
      </button>
      <p className="wrong" role="alert">
        {fields.hours ?? trouble}
      </p>
      <p className="go">
        <button type="submit" className="btn btn-main" data-main aria-disabled={busy}>
          Сохранить
        </button>
      </p>
      {known && (
        <ClosingButton
          what="Закрыть отдел"
          about="Закрывают отдел без сотрудников и окон. Его строки уйдут с киоска, прошлое останется как было."
          onClose={close}
        />
      )}
    </form>
  )
}
