// A goal as a thread: what will be different, who has agreed, its steps, how it ended; earlier words behind.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { valueWords } from '#reviews/rules/words.ts'
import { plans } from '../api.ts'
import type { Goal, Outcome, Plan, Step, StepState } from '../model.ts'
import { progressOf } from '../rules/plan.ts'
import { howWords, outcomeWords, progressWords, stepWords } from '../rules/words.ts'
import { optionsOf, Sheet, TextLines } from './fields.tsx'
import { useAct } from './growth-state.ts'

type Props = { plan: Plan; goal: Goal; onEdit: () => void }

export function GoalCard({ plan, goal, onEdit }: Props) {
  const [ending, setEnding] = useState(false)
  const agree = useAct(() => send(plans.agree, { params: { id: goal.id }, body: { edition: goal.edition } }))
  const mineAgreed = plan.side === 'self' ? goal.selfAgreed : goal.headAgreed
  const day = numericDay(goal.dueOn, yearOf(plan.today))
  return (
    <li className="growth-goal">
      <h3>{goal.difference}</h3>
      <p>Увидим: {goal.indicator}</p>
      <p className="soft">
        {valueWords[goal.value]} · {howWords[goal.how]} · до {day} · {progressWords(progressOf(goal.steps))}
      </p>
      <GoalState plan={plan} goal={goal} />
      {goal.state === 'ended' ? (
        <p>{goal.outcomeWords}</p>
      ) : (
        <>
          <Steps goal={goal} year={yearOf(plan.today)} />
          {agree.error && <Trouble error={agree.error} />}
          <div className="growth-acts">
            {!mineAgreed && (
              <button type="button" className="btn btn-main" disabled={agree.isPending} onClick={() => agree.mutate(undefined)}>
                Согласовать
              </button>
            )}
            <button type="button" className="btn" onClick={onEdit}>
              Изменить слова
            </button>
            <button type="button" className="btn" aria-expanded={ending} onClick={() => setEnding(!ending)}>
              Что получилось
            </button>
          </div>
          {ending && <EndForm id={goal.id} onDone={() => setEnding(false)} />}
        </>
      )}
      {goal.history.length > 0 && (
        <details>
          <summary>Прежние слова: {goal.history.length}</summary>
          <ul className="growth-notes">
            {goal.history.map(one => (
              <li key={one.edition}>
                <p>{one.difference}</p>
                <p className="soft">
                  {one.by}, {numericDay(one.at.slice(0, 10), yearOf(plan.today))}, срок{' '}
                  {numericDay(one.dueOn, yearOf(plan.today))}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function GoalState({ plan: { side, today, leader }, goal }: { plan: Plan; goal: Goal }) {
  if (goal.state === 'ended')
    return (
      <p className="state ok">
        <Icon name={goal.outcome === 'dropped' ? 'pause' : 'check'} /> {outcomeWords[goal.outcome!]}
      </p>
    )
  if (goal.state === 'live')
    return goal.dueOn < today ? (
      <p className="state soon">
        <Icon name="clock" /> срок прошёл: скажите, что получилось
      </p>
    ) : (
      <p className="state ok">
        <Icon name="check" /> согласовано обоими
      </p>
    )
  const mine = side === 'self' ? goal.selfAgreed : goal.headAgreed
  const words = mine
    ? side === 'head'
      ? 'ждёт согласия сотрудника'
      : `ждёт согласия: ${leader === '' ? 'начальника пока нет' : leader}`
    : 'ждёт Вашего согласия'
  return (
    <p className="state soon">
      <Icon name="clock" /> {words}
    </p>
  )
}

function Steps({ goal, year }: { goal: Goal; year: number }) {
  const [title, setTitle] = useState('')
  const save = useAct(({ id, ...step }: Step) => send(plans.saveStep, { params: { id }, body: { goalId: goal.id, ...step } }))
  return (
    <>
      <ul className="growth-steps" aria-label="Шаги">
        {goal.steps.map(step => (
          <li key={step.id} data-state={step.state}>
            <span>
              {step.title}
              {step.dueOn && <small> до {numericDay(step.dueOn, year)}</small>}
            </span>
            <select
              aria-label={`Шаг: ${step.title}`}
              value={step.state}
              onChange={event => save.mutate({ ...step, state: event.target.value as StepState })}
            >
              {optionsOf(stepWords).map(([state, words]) => (
                <option key={state} value={state}>
                  {words}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <form
        className="growth-add"
        onSubmit={event => {
          event.preventDefault()
          if (title.trim() === '') return
          save.mutate({ id: uuid7(), title, dueOn: null, state: 'planned' }, { onSuccess: () => setTitle('') })
        }}
      >
        <input
          className="plain"
          aria-label={`Новый шаг к цели: ${goal.difference}`}
          placeholder="Новый шаг"
          value={title}
          maxLength={200}
          onChange={event => setTitle(event.target.value)}
        />
        <button className="btn" disabled={save.isPending}>
          Добавить
        </button>
      </form>
      {save.error && <Trouble error={save.error} />}
    </>
  )
}

function EndForm({ id, onDone }: { id: string; onDone: () => void }) {
  const [outcome, setOutcome] = useState<Outcome>('reached')
  const [words, setWords] = useState('')
  const end = useAct(() => send(plans.end, { params: { id }, body: { outcome, words } }), onDone)
  return (
    <Sheet save="Закрыть цель" act={end} onCancel={onDone}>
      <SelectField
        label="Итог"
        value={outcome}
        onChange={value => setOutcome(value as Outcome)}
        options={optionsOf(outcomeWords)}
      />
      <TextLines label="Что изменилось на деле" value={words} onChange={setWords} max={1000} first />
    </Sheet>
  )
}
