// «Кого не будет»: who is away and who stands in; one writes down one's own days, the head those of the department.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call, send } from '#platform/web/call.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useColleagues } from './colleagues.ts'
import { staff } from '../api.ts'
import type { Absence, Colleague } from '../model.ts'
import { isAwayOn } from '../rules.ts'
import { hasRole, useMe } from './me.ts'
import { TextField } from './TextField.tsx'
import { useWriting } from './writing.ts'
import './admin.css'

const whyWords: Record<Absence['why'], string> = {
  holiday: 'Отпуск',
  illness: 'Болезнь',
  trip: 'Командировка',
  training: 'Учёба',
  other: 'Другое',
}

const key = ['absences']

export function Page() {
  const people = useColleagues()
  const absences = useQuery({ queryKey: key, queryFn: () => call(staff.absences, {}) })
  const mayFor = useMayFor()
  const byId = new Map((people.data ?? []).map(person => [person.id, person]))
  return (
    <main className="page">
      <h1>Кого не будет</h1>
      <p className="lead">Обещания на эти дни сами перейдут к тому, кто замещает, а потом вернутся. Оба это увидят.</p>
      {absences.error && <Trouble error={absences.error} onRetry={() => void absences.refetch()} />}
      {(absences.isPending || people.isPending) && <Waiting lines={6} />}
      {absences.data && people.data && (
        <>
          {absences.data.length === 0 && (
            <Empty>
              <p>Все на месте. Запишите отпуск или болезнь, чтобы обещания не остались без присмотра.</p>
            </Empty>
          )}
          <ul className="rows absences">
            {absences.data.map(absence => (
              <Line key={absence.id} absence={absence} byId={byId} mayEnd={mayFor(byId.get(absence.staffId))} />
            ))}
          </ul>
          <NewForm people={people.data} mayFor={mayFor} />
        </>
      )}
    </main>
  )
}

function useMayFor() {
  const me = useMe()
  return (person: Colleague | undefined): boolean =>
    person !== undefined &&
    (person.id === me.id ||
      hasRole(me, 'director', 'hr', 'admin') ||
      (hasRole(me, 'head') && person.departmentId === me.departmentId))
}

const nameOf = (person: Colleague | undefined) => (person ? `${person.surname} ${person.name}` : '')

function Line({ absence, byId, mayEnd }: { absence: Absence; byId: Map<string, Colleague>; mayEnd: boolean }) {
  const zone = useMe().centre.timeZone
  const queries = useQueryClient()
  const { trouble, busy, write } = useWriting()
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const day = (date: string) => numericDay(date, yearOf(today))
  const end = () =>
    void write(async () => {
      await send(staff.endAbsence, { params: { id: absence.id } })
      await queries.invalidateQueries({ queryKey: key })
    })
  const standIn = absence.deputyId ? `замещает ${nameOf(byId.get(absence.deputyId))}` : 'замещает начальник отдела'
  return (
    <li className="absence">
      <p>
        <b>{nameOf(byId.get(absence.staffId))}</b>
        <span>
          {whyWords[absence.why]}, с {day(absence.fromOn)} по {day(absence.toOn)}, {standIn}
        </span>
      </p>
      {mayEnd && (
        <button type="button" className="btn" disabled={busy} onClick={end}>
          {isAwayOn(absence, today) ? 'Уже на работе' : 'Отменить'}
        </button>
      )}
      <p className="wrong" role="alert">
        {trouble}
      </p>
    </li>
  )
}

function NewForm({ people, mayFor }: { people: Colleague[]; mayFor: (person: Colleague) => boolean }) {
  const me = useMe()
  const queries = useQueryClient()
  const { trouble, fields, busy, write } = useWriting()
  const [today] = useState(() => todayAt({ now: Date.now(), zone: me.centre.timeZone }))
  const [asked, setAsked] = useState({
    staffId: me.id,
    fromOn: today,
    toOn: today,
    why: 'holiday' as Absence['why'],
    deputyId: '',
  })
  const [id, setId] = useState(uuid7)
  const set = (change: Partial<typeof asked>) => setAsked({ ...asked, ...change })
  const here = people.filter(({ leftOn }) => leftOn === null)
  const save = (event: FormEvent) => {
    event.preventDefault()
    void write(async () => {
      await send(staff.setAbsence, { body: { ...asked, id, deputyId: asked.deputyId || null } })
      setId(uuid7())
      await queries.invalidateQueries({ queryKey: key })
    })
  }
  return (
    <section aria-labelledby="new-absence">
      <h2 id="new-absence">Записать дни</h2>
      <form onSubmit={save} noValidate>
        <div className="three">
          <label className="field">
            <span>Кого не будет</span>
            <select value={asked.staffId} onChange={event => set({ staffId: event.target.value })}>
              {here.filter(mayFor).map(person => (
                <option key={person.id} value={person.id}>
                  {nameOf(person)}
                </option>
              ))}
            </select>
          </label>
          <TextField
            label="Первый день"
            type="date"
            value={asked.fromOn}
            onChange={fromOn => set({ fromOn })}
            wrong={fields.fromOn}
          />
          <TextField label="Последний день" type="date" value={asked.toOn} onChange={toOn => set({ toOn })} wrong={fields.toOn} />
          <label className="field">
            <span>Почему</span>
            <select value={asked.why} onChange={event => set({ why: event.target.value as Absence['why'] })}>
              {Object.entries(whyWords).map(([why, words]) => (
                <option key={why} value={why}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>Кто замещает</span>
            <select value={asked.deputyId} onChange={event => set({ deputyId: event.target.value })}>
              <option value="">Начальник отдела</option>
              {here
                .filter(
                  person =>
                    person.id !== asked.staffId &&
                    person.roles.some(role => ['specialist', 'hall', 'head', 'director'].includes(role)),
                )
                .map(person => (
                  <option key={person.id} value={person.id}>
                    {nameOf(person)}
                  </option>
                ))}
            </select>
            {fields.deputyId && <small className="wrong">{fields.deputyId}</small>}
          </label>
        </div>
        <p className="wrong" role="alert">
          {trouble}
        </p>
        <p className="go">
          <button type="submit" className="btn btn-main" disabled={busy}>
            Записать
          </button>
        </p>
      </form>
    </section>
  )
}
