// What a person develops: proposed points wait for their word, agreed ones have a day.
import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { points as api } from '../api.ts'
import { values, type Point, type Value } from '../model.ts'
import { valueWords } from '../rules/words.ts'
import { useWrite } from './review-state.ts'

type Props = { staffId: string; points: readonly Point[]; mine: boolean; cycleId: string | null }

const stateWords = { proposed: 'ждёт согласия', agreed: 'в плане', declined: 'не согласовано', done: 'сделано' } as const

export function Points({ staffId, points, mine, cycleId }: Props) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const turn = useWrite(api.turn)
  const set = (id: string, state: 'agreed' | 'declined' | 'done') => turn.mutate({ params: { id }, body: { state } })
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">План развития</h2>
      {points.length === 0 && (
        <p className="soft">Здесь будет, что развивать и к какому дню. Предложить может и сам человек, и его начальник.</p>
      )}
      {turn.error && <Trouble error={turn.error} />}
      <ul className="points">
        {points.map(({ id, value, text, dueOn, state }) => (
          <li key={id}>
            <div>
              <p>{text}</p>
              <small>
                {valueWords[value]}, {dayWords(dueOn, today)}. <b data-state={state}>{stateWords[state]}</b>
              </small>
            </div>
            {mine && (state === 'proposed' || state === 'agreed') && (
              <div className="acts">
                {state === 'proposed' ? (
                  <>
                    <button type="button" className="btn" disabled={turn.isPending} onClick={() => set(id, 'agreed')}>
                      Согласиться
                    </button>
                    <button type="button" className="btn btn-bare" disabled={turn.isPending} onClick={() => set(id, 'declined')}>
                      Не согласиться
                    </button>
                  </>
                ) : (
                  <button type="button" className="btn" disabled={turn.isPending} onClick={() => set(id, 'done')}>
                    Сделано
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <NewPointForm key={points.length} staffId={staffId} cycleId={cycleId} today={today} />
    </section>
  )
}

function NewPointForm({ staffId, cycleId, today }: { staffId: string; cycleId: string | null; today: string }) {
  const [id] = useState(uuid7)
  const [value, setValue] = useState<Value>('skills')
  const [text, setText] = useState('')
  const [dueOn, setDueOn] = useState(() => addDays(today, 90))
  const propose = useWrite(api.propose)
  return (
    <details className="plot-table">
      <summary>Добавить в план</summary>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          propose.mutate({ body: { id, staffId, cycleId, value, text, dueOn } })
        }}
      >
        <TextInput
          required
          label="Что развивать и как это увидим"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
        <div className="form-row">
          <NativeSelect
            size="md"
            label="Ценность"
            value={value}
            data={values.map(one => ({ value: one, label: valueWords[one] }))}
            onChange={event => setValue(event.currentTarget.value as Value)}
          />
          <TextInput
            required
            type="date"
            label="К какому дню"
            min={today}
            value={dueOn}
            onChange={event => setDueOn(event.currentTarget.value)}
          />
        </div>
        {propose.error && <Trouble error={propose.error} />}
        <div className="acts">
          <button type="submit" className="btn" disabled={propose.isPending || !text.trim()}>
            Добавить
          </button>
        </div>
      </form>
    </details>
  )
}
