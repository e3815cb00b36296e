// A new order about the test: from when, how many questions, what counts as passed.
import { NumberInput, TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { todayAt } from '#calendar/moment-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { roleWords } from '#staff/ui/role-words.ts'
import type { NewOrder } from '../model.ts'
import { useEnterOrder } from './practice-state.ts'
import './Practice.css'

const numbers = [
  ['questions', 'Вопросов', 100],
  ['minutes', 'Минут', 240],
  ['passPercent', 'Сдано, если верно, %', 100],
  ['attempts', 'Попыток', 20],
  ['coolingDays', 'Дней между попытками', 365],
  ['periodMonths', 'Результат действует, месяцев', 60],
] as const
const roles = ['specialist', 'hall', 'head', 'director', 'hr', 'integrity', 'admin'] as const

export function Page() {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  const navigate = useNavigate()
  const enter = useEnterOrder()
  const [clauses, setClauses] = useState('')
  const [order, setOrder] = useState<NewOrder>(() => ({
    id: uuid7(),
    number: '',
    dated: today,
    inForceFrom: today,
    questions: 20,
    clauses: [],
    minutes: 30,
    passPercent: 80,
    attempts: 3,
    coolingDays: 7,
    periodMonths: 12,
    roles: [],
  }))
  const set = (change: Partial<NewOrder>) => setOrder({ ...order, ...change })
  const save = (event: React.FormEvent) => {
    event.preventDefault()
    const list = clauses.split(/[\s,;]+/u).filter(Boolean)
    enter.mutate({ ...order, clauses: list }, { onSuccess: () => void navigate({ to: '/certification/department' }) })
  }
  return (
    <main className="page practice">
      <p className="back">
        <Link to="/certification/department">Аттестация: отдел</Link>
      </p>
      <h1>Приказ об аттестации</h1>
      <p className="lead">Внесённый приказ не меняют: если нужно иначе, вносят следующий. Начатые попытки идут по прежнему.</p>
      <form className="form" onSubmit={save}>
        <div className="form-row">
          <TextInput
            required
            label="Номер приказа"
            value={order.number}
            onChange={event => set({ number: event.currentTarget.value })}
          />
          <TextInput
            required
            type="date"
            label="Дата приказа"
            value={order.dated}
            onChange={event => set({ dated: event.currentTarget.value })}
          />
          <TextInput
            required
            type="date"
            label="Действует с"
            min={today}
            value={order.inForceFrom}
            onChange={event => set({ inForceFrom: event.currentTarget.value })}
          />
        </div>
        <div className="form-row">
          {numbers.map(([name, label, max]) => (
            <NumberInput
              key={name}
              required
              label={label}
              min={name === 'coolingDays' ? 0 : 1}
              max={max}
              allowDecimal={false}
              size="md"
              hideControls
              value={order[name]}
              onChange={value => set({ [name]: Number(value) || 0 })}
            />
          ))}
        </div>
        <TextInput
          label="Пункты"
          description="Через запятую, например 4.2, 4.3. Пусто: весь Кодекс"
          value={clauses}
          onChange={event => setClauses(event.currentTarget.value)}
        />
        <fieldset className="practice-choices compact">
          <legend>Кто сдаёт. Никого не отметили: все</legend>
          {roles.map(role => (
            <label key={role}>
              <input
                type="checkbox"
                checked={order.roles.includes(role)}
                onChange={event =>
                  set({ roles: event.currentTarget.checked ? [...order.roles, role] : order.roles.filter(one => one !== role) })
                }
              />
              <span>{roleWords[role]}</span>
            </label>
          ))}
        </fieldset>
        {enter.error && <Trouble error={enter.error} />}
        <button type="submit" className="btn btn-main" disabled={enter.isPending}>
          Внести приказ
        </button>
      </form>
    </main>
  )
}
