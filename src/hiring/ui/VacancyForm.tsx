// What a vacancy is: the work, what each value means for it with its weight, the questions for all, who interviews.
import { useState } from 'react'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { values, type Value } from '#reviews/model.ts'
import { valueWords } from '#reviews/rules/words.ts'
import type { Question, VacancyChange } from '../model.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { PanelField } from './PanelField.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'

type Props = {
  given: VacancyChange
  bank: readonly Question[]
  departments: readonly { id: string; title: string }[]
  /** Somebody is interviewed: questions and weights are shown, not changed. */
  fixed: boolean
  error: Error | null
  pending: boolean
  onSave: (vacancy: VacancyChange) => void
  saveWords: string
}

export function VacancyForm({ given, bank, departments, fixed, error, pending, onSave, saveWords }: Props) {
  const [vacancy, setVacancy] = useState(given)
  const set = (change: Partial<VacancyChange>) => setVacancy({ ...vacancy, ...change })
  const need = (value: Value) => vacancy.requirements.find(one => one.value === value)
  /** A value that is asked for brings its first two questions; one that is not takes its questions away. */
  const weigh = (value: Value, weight: number) => {
    const rest = vacancy.requirements.filter(one => one.value !== value)
    const own = bank.filter(one => one.value === value).map(({ code }) => code)
    if (weight === 0) return set({ requirements: rest, questions: vacancy.questions.filter(code => !own.includes(code)) })
    const requirements = values.flatMap(one =>
      one === value ? { value, weight, text: need(value)?.text ?? '' } : rest.filter(two => two.value === one),
    )
    const questions = vacancy.questions.some(code => own.includes(code))
      ? vacancy.questions
      : [...vacancy.questions, ...own.slice(0, 2)]
    set({ requirements, questions })
  }
  return (
    <form
      className="hiring-form"
      onSubmit={event => {
        event.preventDefault()
        onSave(vacancy)
      }}
    >
      <TextField label="Должность" value={vacancy.position} onChange={position => set({ position })} max={200} first />
      <div className="hiring-two">
        <SelectField
          label="Отдел"
          value={vacancy.departmentId}
          onChange={departmentId => set({ departmentId })}
          options={departments.map(({ id, title }) => [id, title] as const)}
        />
        <TextField
          label="Сколько мест"
          type="number"
          value={String(vacancy.openings)}
          onChange={said => set({ openings: Number(said) })}
        />
      </div>
      <TextField label="Чем занимается" value={vacancy.duties} onChange={duties => set({ duties })} max={2000} />
      <fieldset disabled={fixed}>
        <legend>Что важно на этой должности</legend>
        {fixed && <p className="hint">Кандидатов уже приглашают: вопросы и веса для всех одни, они больше не меняются.</p>}
        {values.map(value => (
          <div key={value} className="hiring-need">
            <SelectField
              label={valueWords[value]}
              value={String(need(value)?.weight ?? 0)}
              onChange={said => weigh(value, Number(said))}
              options={weights}
            />
            {need(value) && (
              <TextField
                label={`${valueWords[value]}: что это значит здесь`}
                value={need(value)!.text}
                onChange={text =>
                  set({ requirements: vacancy.requirements.map(one => (one.value === value ? { ...one, text } : one)) })
                }
              />
            )}
          </div>
        ))}
      </fieldset>
      <fieldset disabled={fixed}>
        <legend>Вопросы, одни для всех: {vacancy.questions.length}</legend>
        {vacancy.requirements.length === 0 && <p className="hint">Отметьте выше, что важно: появятся вопросы.</p>}
        {vacancy.requirements.map(({ value }) => (
          <div key={value} className="hiring-asked">
            <b>{valueWords[value]}</b>
            {bank
              .filter(one => one.value === value)
              .map(({ code, text }) => (
                <label key={code}>
                  <input
                    type="checkbox"
                    checked={vacancy.questions.includes(code)}
                    onChange={event =>
                      set({
                        questions: event.target.checked
                          ? [...vacancy.questions, code]
                          : vacancy.questions.filter(one => one !== code),
                      })
                    }
                  />
                  <span>{text}</span>
                </label>
              ))}
          </div>
        ))}
      </fieldset>
      <PanelField panel={vacancy.panel} size={vacancy.panelSize} fixed={fixed} onChange={set} />
      {error && <Trouble error={error} />}
      <div className="hiring-acts">
        <button className="btn btn-main" disabled={pending}>
          {saveWords}
        </button>
      </div>
    </form>
  )
}

const weights: readonly (readonly [string, string])[] = [
  ['0', 'не смотрим'],
  ['1', 'вес 1: немного'],
  ['2', 'вес 2'],
  ['3', 'вес 3: важно'],
  ['4', 'вес 4'],
  ['5', 'вес 5: главное'],
]
