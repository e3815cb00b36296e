// A mark for colleagues on the ground of these facts: until a day, signed, shown to the client on request.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState, type FormEvent } from 'react'
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { useActing } from '#platform/web/acting.ts'
import { conflicts } from '../api.ts'
import type { Conflict } from '../model.ts'
import { Words } from './AccountForm.tsx'
import { useTelling } from './telling.ts'

export function MarkSection({ conflict }: { conflict: Conflict }) {
  const params = { id: conflict.id }
  const queryKey = ['marks-of', conflict.id]
  const queries = useQueryClient()
  const marks = useQuery({ queryKey, queryFn: () => call(conflicts.marksOfConflict, { params }) })
  const [adding, setAdding] = useState(false)
  return (
    <div className="marks">
      <ul>
        {(marks.data ?? []).map(mark => (
          <li key={mark.id}>
            «{mark.words}»{' '}
            <span className="soft">
              {mark.inForce ? `до ${mark.lastOn.split('-').toReversed().join('.')}` : 'больше не действует'}
            </span>{' '}
            <Link to="/marks/$id" params={{ id: mark.id }}>
              Показать клиенту
            </Link>
          </li>
        ))}
      </ul>
      {adding ? (
        <MarkForm
          conflictId={conflict.id}
          onDone={all => {
            queries.setQueryData(queryKey, all)
            setAdding(false)
          }}
        />
      ) : (
        <button type="button" className="btn btn-bare" onClick={() => setAdding(true)}>
          Предупредить коллег
        </button>
      )}
    </div>
  )
}

function MarkForm({ conflictId, onDone }: { conflictId: string; onDone: (all: unknown) => void }) {
  const telling = useTelling()
  const id = useId()
  const { trouble, act: run } = useActing()
  const today = todayAt(telling)
  const [key] = useState(uuid7)
  const [words, setWords] = useState('')
  const [lastOn, setLastOn] = useState(addDays(today, 30))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void run(async () => onDone(await call(conflicts.mark, { params: { id: conflictId }, body: { id: key, words, lastOn } })))
  }
  return (
    <form className="guide-sheet" aria-label="Отметка для коллег" onSubmit={submit}>
      <p className="soft">
        Увидят те, кто ведёт приём этого человека, до последнего дня. Подпись и основание видны, человек может прочитать отметку.
      </p>
      <Words id={`${id}-w`} label="Что важно знать коллеге" value={words} onChange={setWords} rows={2} />
      <div className="field">
        <label htmlFor={`${id}-d`}>Последний день</label>
        <input id={`${id}-d`} type="date" min={today} value={lastOn} onChange={event => setLastOn(event.target.value)} />
      </div>
      <p className="wrong" role="alert">
        {trouble}
      </p>
      <button type="submit" className="btn btn-main">
        Отметить
      </button>
    </form>
  )
}
