// Agreeing to an event: place, money and its line; or a reason why not.
import { useState } from 'react'
import { Refused, send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { gatherings } from '../api.ts'
import type { GatheringPage } from '../model.ts'
import { useAct } from './gatherings-state.ts'

export function DecisionForm({ event }: { event: GatheringPage }) {
  const [given, setGiven] = useState({
    place: event.place,
    budget: String(event.budget),
    budgetLine: event.budgetLine,
    reason: '',
  })
  const set = (key: keyof typeof given) => (value: string) => setGiven({ ...given, [key]: value })
  const decide = useAct((agreed: boolean) =>
    send(gatherings.decide, {
      params: { id: event.id },
      body: { ...given, budget: Number(given.budget.replace(',', '.')) || 0, agreed },
    }),
  )
  const wrong = decide.error instanceof Refused ? decide.error.fields : {}
  return (
    <form
      className="gatherings-form"
      aria-label="Решение"
      onSubmit={submit => {
        submit.preventDefault()
        decide.mutate(true)
      }}
    >
      <h2>Ждёт Вашего решения</h2>
      <TextField label="Место" value={given.place} onChange={set('place')} wrong={wrong.place} />
      <div className="gatherings-trio">
        <TextField label="Деньги, рублей" value={given.budget} onChange={set('budget')} wrong={wrong.budget} max={12} />
        <TextField
          label="Статья бюджета"
          value={given.budgetLine}
          onChange={set('budgetLine')}
          wrong={wrong.budgetLine}
          max={200}
        />
      </div>
      <TextField label="Если нет, почему" value={given.reason} onChange={set('reason')} wrong={wrong.reason} max={1000} />
      {decide.error && Object.keys(wrong).length === 0 && <Trouble error={decide.error} />}
      <div className="gatherings-acts">
        <button className="btn btn-main" disabled={decide.isPending}>
          Согласовать
        </button>
        <button type="button" className="btn" disabled={decide.isPending} onClick={() => decide.mutate(false)}>
          Не согласовать
        </button>
      </div>
    </form>
  )
}
