// An idea is written: what hurts, what to change, to whom.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useDepartmentList } from '#staff/ui/departments.ts'
import { useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { useWriting } from '#staff/ui/writing.ts'
import { ideas } from '../idea-api.ts'
import { TextArea } from './TextArea.tsx'

type Props = { days: number; source: string; onDone: () => void }

export function IdeaForm({ days, source, onDone }: Props) {
  const me = useMe()
  const queries = useQueryClient()
  const departments = useDepartmentList()
  const [id] = useState(uuid7)
  const [departmentId, setDepartment] = useState(me.departmentId)
  const [hurts, setHurts] = useState('')
  const [change, setChange] = useState('')
  const [clause, setClause] = useState('')
  const { trouble, fields, busy, write } = useWriting()
  const whom = useId()
  const first = useRef<HTMLTextAreaElement>(null)
  // The form has just been asked for by a key or a press.
  useEffect(() => first.current?.focus(), [])
  const sendIt = () =>
    void write(async () => {
      await send(ideas.say, { body: { id, departmentId, hurts, change, clause } })
      await queries.invalidateQueries({ queryKey: ['recognition'] })
      onDone()
    })
  useKeys([
    { code: 'Ctrl+Enter', does: 'Отправить идею', run: sendIt },
    // What is typed does not go by a slip of a finger.
    ...(hurts + change + clause === '' ? [{ code: 'Escape', does: 'Не писать', run: onDone, inField: true }] : []),
  ])
  return (
    <form
      className="form recognition-form"
      aria-label="Новая идея"
      onSubmit={event => {
        event.preventDefault()
        sendIt()
      }}
    >
      <TextArea
        label="Что мешает клиентам или коллегам"
        value={hurts}
        onChange={setHurts}
        wrong={fields['hurts']}
        first={first}
      />
      <TextArea label="Что изменить" value={change} onChange={setChange} wrong={fields['change']} />
      <div className="field">
        <label htmlFor={whom}>Кому</label>
        <select id={whom} value={departmentId} onChange={event => setDepartment(event.target.value)}>
          {departments.map(one => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      <TextField
        label="Пункт Кодекса, если знаете"
        value={clause}
        onChange={setClause}
        max={20}
        wrong={fields['clause']}
        placeholder="3.5"
      />
      <p className="soft">
        Ответит начальник отдела. Дней на ответ: {days} ({source.charAt(0).toLocaleLowerCase('ru') + source.slice(1)}).
      </p>
      {trouble && (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      )}
      <p className="go">
        <button type="submit" className="btn btn-main" disabled={busy}>
          Отправить <Kbd code="Ctrl+Enter" />
        </button>
        <button type="button" className="btn btn-bare" onClick={onDone}>
          Не писать
        </button>
      </p>
    </form>
  )
}
