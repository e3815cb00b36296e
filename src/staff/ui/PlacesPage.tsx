// «Отделы и окна»: how departments are called and when they work, which windows there are and where to turn to them.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Dialog } from '#platform/web/components/Dialog.tsx'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { administration } from '../api.ts'
import type { Counter, DepartmentHours } from '../model.ts'
import { hoursWords, type DayHours } from '../rules/week.ts'
import { ClosedPlaces } from './ClosedPlaces.tsx'
import { CounterForm } from './CounterForm.tsx'
import { DepartmentForm } from './DepartmentForm.tsx'
import { directionWords } from './direction-words.ts'
import './admin.css'

type Open = { department: DepartmentHours } | { counter: Counter }

const ordinary: DayHours = [
  ['09:00', '13:00'],
  ['13:45', '18:00'],
]
const newDepartment = (): DepartmentHours => ({
  id: uuid7(),
  title: '',
  shortTitle: '',
  hours: Array.from({ length: 7 }, (_, day) => (day < 5 ? ordinary : [])),
})

export function Page() {
  const queries = useQueryClient()
  const places = useQuery({ queryKey: ['places'], queryFn: () => call(administration.places, {}) })
  const [open, setOpen] = useState<Open>()
  const done = async () => {
    await Promise.all(['places', 'departments', 'counters'].map(key => queries.invalidateQueries({ queryKey: [key] })))
    setOpen(undefined)
  }
  const all = places.data ?? { departments: [], counters: [] }
  const departments = all.departments.filter(({ closedOn }) => closedOn === null)
  const counters = all.counters.filter(({ closedOn }) => closedOn === null)
  const [first] = departments
  const nextNumber = Math.max(0, ...counters.map(({ number }) => number)) + 1
  return (
    <main className="page">
      <h1>Отделы и окна</h1>
      <p className="lead">В часы работы отдела даются обещания клиентам. Номер окна и сторону показывает табло.</p>
      {places.error && <Trouble error={places.error} onRetry={() => void places.refetch()} />}
      {places.isPending && <Waiting lines={6} />}
      <h2>Отделы</h2>
      {places.data && departments.length === 0 && (
        <Empty>
          <p>Отделов ещё нет. Заведите первый: потом в него можно добавить сотрудников и окна.</p>
        </Empty>
      )}
      <ul className="people">
        {departments.map(department => (
          <li key={department.id}>
            <button type="button" onClick={() => setOpen({ department })}>
              <span>
                <b>{department.title}</b>
                <small>{department.shortTitle}</small>
              </span>
              <span className="week">{weekWords(department.hours as DayHours[])}</span>
              <span className="state">{windowWords(counters.filter(({ departmentId }) => departmentId === department.id))}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="go">
        <button type="button" className="btn" onClick={() => setOpen({ department: newDepartment() })}>
          <Icon name="plus" />
          Новый отдел
        </button>
      </p>
      <h2>Окна</h2>
      <ul className="people">
        {counters.map(counter => (
          <li key={counter.id}>
            <button type="button" onClick={() => setOpen({ counter })}>
              <b>Окно {counter.number}</b>
              <span>{departments.find(({ id }) => id === counter.departmentId)?.shortTitle}</span>
              <span className="state">{directionWords[counter.direction]}</span>
            </button>
          </li>
        ))}
      </ul>
      {first && (
        <p className="go">
          <button
            type="button"
            className="btn"
            onClick={() => setOpen({ counter: { id: uuid7(), number: nextNumber, departmentId: first.id, direction: '' } })}
          >
            <Icon name="plus" />
            Новое окно
          </button>
        </p>
      )}
      <ClosedPlaces {...all} onDone={done} />
      <Dialog opened={open !== undefined && 'department' in open} onClose={() => setOpen(undefined)} title="Отдел" size="lg">
        {open && 'department' in open && (
          <DepartmentForm
            key={open.department.id}
            department={open.department}
            known={departments.some(({ id }) => id === open.department.id)}
            onDone={done}
          />
        )}
      </Dialog>
      <Dialog opened={open !== undefined && 'counter' in open} onClose={() => setOpen(undefined)} title="Окно">
        {open && 'counter' in open && (
          <CounterForm
            key={open.counter.id}
            counter={open.counter}
            known={counters.some(({ id }) => id === open.counter.id)}
            departments={departments}
            onDone={done}
          />
        )}
      </Dialog>
    </main>
  )
}

/** «окно 6», «окна 4, 5», «без окон». */
function windowWords(own: Counter[]): string {
  const numbers = own.map(({ number }) => number).join(', ')
  return own.length === 0 ? 'без окон' : `${own.length === 1 ? 'окно' : 'окна'} ${numbers}`
}

const names = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']

/** Days with the same hours stand together: «пн–пт 09:00–18:00; сб, вс выходной». */
function weekWords(week: DayHours[]): string {
  const runs: { from: number; to: number; words: string }[] = []
  week.forEach((day, i) => {
    const words = hoursWords(day)
    const last = runs.at(-1)
    if (last?.words === words) last.to = i
    else runs.push({ from: i, to: i, words })
  })
  return runs.map(({ from, to, words }) => `${names[from]}${to > from ? `–${names[to]}` : ''} ${words}`).join('; ')
}
