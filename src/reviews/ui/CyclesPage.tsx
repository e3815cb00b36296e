// «Оценка людей»: cycles, a new one, who disagrees.
import { TextInput, Textarea } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dayWords, numericDay } from '#calendar/day-words.ts'
import { addDays } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useDepartments } from '#staff/ui/departments.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { cycle, reviews } from '../api.ts'
import type { Appeal, Cycle } from '../model.ts'
import { stateWords } from '../rules/words.ts'
import { useAppeals, useCycles, useWrite } from './review-state.ts'
import './Reviews.css'

export function Page() {
  const cycles = useCycles()
  const runs = hasRole(useMe(), 'hr', 'director')
  return (
    <main className="page reviews">
      <h1>Оценка людей</h1>
      <p className="lead">
        Ответы людей видны только суммой. <Link to="/reviews/model">Модель компетенций</Link>
      </p>
      {cycles.error && !cycles.data && <Trouble error={cycles.error} onRetry={() => void cycles.refetch()} />}
      {cycles.isPending && <Waiting lines={6} />}
      {cycles.data?.length === 0 && (
        <Empty>
          <p>Здесь будут оценки: кто участвует, сколько ответили, что согласовано. Первую открывает специалист по кадрам.</p>
        </Empty>
      )}
      <ul className="rows">
        {cycles.data?.map(one => (
          <Line key={one.id} cycle={one} runs={runs} />
        ))}
      </ul>
      {runs && <Appeals />}
      {runs && <NewCycleForm />}
    </main>
  )
}

const Line = ({ cycle: { id, title, sinceOn, untilOn, state }, runs }: { cycle: Cycle; runs: boolean }) => (
  <li>
    <Link to={runs ? '/reviews/cycles/$id' : '/reviews/cycles/$id/calibration'} params={{ id }}>
      <b>{title}</b>
      <span>
        Работа с {numericDay(sinceOn, 0)} по {numericDay(untilOn, 0)}
      </span>
      <span>{stateWords[state]}</span>
    </Link>
  </li>
)

function Appeals() {
  const appeals = useAppeals(true)
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const open = appeals.data?.filter(({ outcome }) => outcome === null) ?? []
  if (open.length === 0) return null
  return (
    <section aria-labelledby="appeals">
      <h2 id="appeals">Не согласны с отметками: {open.length}</h2>
      <ul className="appeals">
        {open.map(one => (
          <li key={one.id}>
            <p>
              <Link to="/reviews/cycles/$id/people/$staffId" params={{ id: one.cycleId, staffId: one.subjectId }}>
                {one.subject}
              </Link>
              <span className={one.dueOn < today ? 'overdue' : 'soft'}>
                {' '}
                {one.dueOn < today ? 'опоздали с ответом, ждали' : 'ответить'} {dayWords(one.dueOn, today)}
              </span>
            </p>
            <p>{one.text}</p>
            <AnswerForm appeal={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnswerForm({ appeal: { id } }: { appeal: Appeal }) {
  const [text, setText] = useState('')
  const answer = useWrite(reviews.answer)
  const give = (outcome: 'upheld' | 'kept') => answer.mutate({ params: { id }, body: { outcome, text } })
  return (
    <div className="form">
      <Textarea autosize label="Ответ" value={text} onChange={event => setText(event.currentTarget.value)} />
      {answer.error && <Trouble error={answer.error} />}
      <div className="acts">
        <button type="button" className="btn" disabled={answer.isPending || !text.trim()} onClick={() => give('upheld')}>
          Принять, согласовать заново
        </button>
        <button type="button" className="btn" disabled={answer.isPending || !text.trim()} onClick={() => give('kept')}>
          Оставить отметки
        </button>
      </div>
    </div>
  )
}

function NewCycleForm() {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const places = useDepartments()
  const navigate = useNavigate()
  const [form, setForm] = useState(() => ({
    id: uuid7(),
    title: '',
    sinceOn: addDays(today, -182),
    untilOn: addDays(today, 14),
    departmentIds: [] as string[],
  }))
  const open = useWrite(cycle.open, () => void navigate({ to: '/reviews/cycles/$id', params: { id: form.id } }))
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  return (
    <section aria-labelledby="new">
      <h2 id="new">Новая оценка</h2>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          open.mutate({ body: form })
        }}
      >
        <div className="form-row">
          <TextInput
            required
            label="Название"
            placeholder="Второе полугодие"
            value={form.title}
            onChange={event => set({ title: event.currentTarget.value })}
          />
          <TextInput
            required
            type="date"
            label="Смотрим работу с"
            value={form.sinceOn}
            onChange={event => set({ sinceOn: event.currentTarget.value })}
          />
          <TextInput
            required
            type="date"
            label="Ответы принимаем по"
            min={today}
            value={form.untilOn}
            onChange={event => set({ untilOn: event.currentTarget.value })}
          />
        </div>
        <fieldset className="ticks">
          <legend>Отделы. Ни одного не отметили: все</legend>
          {places.data?.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={form.departmentIds.includes(id)}
                onChange={event =>
                  set({
                    departmentIds: event.currentTarget.checked
                      ? [...form.departmentIds, id]
                      : form.departmentIds.filter(one => one !== id),
                  })
                }
              />
              {title}
            </label>
          ))}
        </fieldset>
        {open.error && <Trouble error={open.error} />}
        <div className="acts">
          <button type="submit" className="btn btn-main" disabled={open.isPending}>
            Открыть оценку
          </button>
          <span className="soft">Кого спросить, подберём сами. Список можно поправить.</span>
        </div>
      </form>
    </section>
  )
}
