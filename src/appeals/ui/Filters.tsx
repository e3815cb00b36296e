// What the register shows: by state, executor, due day, number or author.
import type { RefObject } from 'react'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { stateWords } from '../rules/course.ts'
import { State } from '../model.ts'
import type { Filter } from './appeal-state.ts'

export type Chosen = { state: NonNullable<Filter['state']>; executorId: string; due: 'any' | 'today' | 'week'; typed: string }

type Props = { chosen: Chosen; onChange: (chosen: Chosen) => void; search: RefObject<HTMLInputElement | null> }

export function Filters({ chosen, onChange, search }: Props) {
  const people = useColleagues()
  const set = (change: Partial<Chosen>) => onChange({ ...chosen, ...change })
  return (
    <form className="filters" role="search" onSubmit={event => event.preventDefault()}>
      <label className="field">
        <span>
          Номер или автор <Kbd code="Alt+KeyB" />
        </span>
        <input ref={search} value={chosen.typed} autoComplete="off" onChange={event => set({ typed: event.target.value })} />
      </label>
      <label className="field">
        <span>Состояние</span>
        <select value={chosen.state} onChange={event => set({ state: event.target.value as Chosen['state'] })}>
          <option value="open">Все открытые</option>
          {State.options.map(state => (
            <option key={state} value={state}>
              {capital(stateWords(state))}
            </option>
          ))}
          <option value="ended">Все законченные</option>
        </select>
      </label>
      <label className="field">
        <span>Срок</span>
        <select value={chosen.due} onChange={event => set({ due: event.target.value as Chosen['due'] })}>
          <option value="any">Любой</option>
          <option value="today">Сегодня</option>
          <option value="week">За семь дней</option>
        </select>
      </label>
      <label className="field">
        <span>Исполнитель</span>
        <select value={chosen.executorId} onChange={event => set({ executorId: event.target.value })}>
          <option value="">Любой</option>
          {(people.data ?? [])
            .filter(
              ({ leftOn, roles }) =>
                leftOn === null && roles.some(role => ['specialist', 'hall', 'head', 'director'].includes(role)),
            )
            .map(one => (
              <option key={one.id} value={one.id}>
                {one.surname} {one.name}
              </option>
            ))}
        </select>
      </label>
    </form>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
