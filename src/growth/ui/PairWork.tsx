// Goals and meetings of a pair.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { mentoring } from '../mentoring-api.ts'
import type { Pair, PairGoal, PairGoalState } from '../model.ts'
import { pairGoalWords } from '../rules/words.ts'
import { optionsOf, Sheet, TextLines } from './fields.tsx'
import { useAct } from './growth-state.ts'

export function PairGoals({ pair }: { pair: Pair }) {
  const [title, setTitle] = useState('')
  const live = pair.state === 'live'
  const save = useAct(({ id: goalId, ...body }: PairGoal) => send(mentoring.saveGoal, { params: { id: pair.id, goalId }, body }))
  return (
    <section aria-labelledby="pair-goals">
      <h2 id="pair-goals">Цели</h2>
      {pair.pairGoals.length === 0 && <p className="soft">Договоритесь о двух-трёх: что подопечный сможет делать сам.</p>}
      <ul className="growth-steps">
        {pair.pairGoals.map(goal => (
          <li key={goal.id} data-state={goal.state === 'reached' ? 'done' : goal.state}>
            <span>{goal.title}</span>
            {live ? (
              <select
                aria-label={`Цель: ${goal.title}`}
                value={goal.state}
                onChange={event => save.mutate({ ...goal, state: event.target.value as PairGoalState })}
              >
                {optionsOf(pairGoalWords).map(([state, words]) => (
                  <option key={state} value={state}>
                    {words}
                  </option>
                ))}
              </select>
            ) : (
              <span className="soft">{pairGoalWords[goal.state]}</span>
            )}
          </li>
        ))}
      </ul>
      {live && (
        <form
          className="growth-add"
          onSubmit={event => {
            event.preventDefault()
            if (title.trim() === '') return
            save.mutate({ id: uuid7(), title, state: 'open' }, { onSuccess: () => setTitle('') })
          }}
        >
          <input
            className="plain"
            aria-label="Новая цель пары"
            placeholder="Новая цель"
            value={title}
            maxLength={300}
            onChange={event => setTitle(event.target.value)}
          />
          <button className="btn" disabled={save.isPending}>
            Добавить
          </button>
        </form>
      )}
      {save.error && <Trouble error={save.error} />}
    </section>
  )
}

export function Meetings({ pair }: { pair: Pair }) {
  const [writing, setWriting] = useState(false)
  const live = pair.state === 'live'
  useKeys(live ? [{ code: 'Alt+KeyP', does: 'Записать встречу', run: () => setWriting(true) }] : [])
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">Встречи</h2>
      {pair.notes.length === 0 && <p className="soft">Встречайтесь не реже раза в месяц. Здесь будет, о чём говорили.</p>}
      <ul className="growth-notes">
        {pair.notes.map(one => (
          <li key={one.id}>
            <b>{numericDay(one.heldOn, yearOf(pair.today))}</b> <span className="soft">{one.by}</span>
            {one.notes !== '' && <p>{one.notes}</p>}
          </li>
        ))}
      </ul>
      {writing ? (
        <MeetingForm pair={pair} onDone={() => setWriting(false)} />
      ) : (
        live && (
          <button type="button" className="btn" aria-keyshortcuts="Alt+KeyP" onClick={() => setWriting(true)}>
            Записать встречу <Kbd code="Alt+KeyP" />
          </button>
        )
      )}
    </section>
  )
}

function MeetingForm({ pair, onDone }: { pair: Pair; onDone: () => void }) {
  const [meetingId] = useState(uuid7)
  const [heldOn, setHeldOn] = useState(pair.today)
  const [notes, setNotes] = useState('')
  const save = useAct(() => send(mentoring.saveMeeting, { params: { id: pair.id, meetingId }, body: { heldOn, notes } }), onDone)
  return (
    <Sheet save="Сохранить встречу" act={save} onCancel={onDone}>
      <TextField label="День встречи" type="date" value={heldOn} onChange={setHeldOn} />
      <TextLines label="О чём говорили" value={notes} onChange={setNotes} max={4000} first />
    </Sheet>
  )
}
