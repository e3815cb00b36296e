// An announcement is written: to whom, about what, the words.
import { useEffect, useId, useRef, useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useWriting } from '#staff/ui/writing.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { announcements } from '../api.ts'
import type { Board } from '../model.ts'
import { useShow } from './announcements-state.ts'

export function AnnouncementForm({ may, onDone }: { may: Board['may']; onDone: () => void }) {
  const [id] = useState(uuid7)
  const [to, setTo] = useState(may.everybody ? '' : (may.departments.at(0)?.id ?? ''))
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const { trouble, fields, busy, write } = useWriting()
  const show = useShow()
  const whom = useId()
  const first = useRef<HTMLSelectElement>(null)
  // The form has just been asked for by a key or a press.
  useEffect(() => first.current?.focus(), [])
  const say = () =>
    void write(async () => {
      show(await send(announcements.say, { body: { id, departmentId: to || null, title, text } }))
      onDone()
    })
  useKeys([
    { code: 'Ctrl+Enter', does: 'Сообщить', run: say },
    // What is typed does not go by a slip of a finger.
    ...(title + text === '' ? [{ code: 'Escape', does: 'Не писать', run: onDone, inField: true }] : []),
  ])
  return (
    <form
      className="form announcements-form"
      aria-label="Новое объявление"
      onSubmit={event => {
        event.preventDefault()
        say()
      }}
    >
      <div className="field">
        <label htmlFor={whom}>Кому</label>
        <select ref={first} id={whom} value={to} onChange={event => setTo(event.target.value)}>
          {may.everybody && <option value="">Весь центр</option>}
          {may.departments.map(one => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
      <TextField label="О чём" value={title} onChange={setTitle} max={120} wrong={fields['title']} />
      <div className="field">
        <label htmlFor={`${whom}-text`}>Что сообщить</label>
        <textarea
          id={`${whom}-text`}
          rows={5}
          maxLength={3000}
          value={text}
          aria-invalid={fields['text'] !== undefined}
          aria-describedby={`${whom}-said`}
          onChange={event => setText(event.target.value)}
        />
        <p id={`${whom}-said`} className={fields['text'] ? 'wrong' : 'hint'}>
          {fields['text']}
        </p>
      </div>
      <p className="soft">Увидят в рабочее время и не во время приёма. Здесь будет видно, кто ещё не прочитал.</p>
      {trouble && (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      )}
      <p className="go">
        <button type="submit" className="btn btn-main" disabled={busy}>
          Сообщить <Kbd code="Ctrl+Enter" />
        </button>
        <button type="button" className="btn btn-bare" onClick={onDone}>
          Не писать
        </button>
      </p>
    </form>
  )
}
