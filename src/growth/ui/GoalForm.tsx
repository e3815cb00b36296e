// A goal of the plan: what for, what will be different, how it is seen, by when and by which way.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { valueWords } from '#reviews/rules/words.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { plans } from '../api.ts'
import type { Goal, How, Plan, Value } from '../model.ts'
import { howWords } from '../rules/words.ts'
import { optionsOf, Sheet, TextLines } from './fields.tsx'
import { useAct } from './growth-state.ts'

/** A new goal, one out of a point of the review, or other words of a goal. */
export type Draft = { goal?: Goal; point?: Plan['points'][number] }

type Words = { value: Value; difference: string; indicator: string; dueOn: string; how: How }

export function GoalForm({ staffId, draft, onDone }: { staffId: string; draft: Draft; onDone: () => void }) {
  const { goal, point } = draft
  const [id] = useState(() => goal?.id ?? uuid7())
  const [words, setWords] = useState<Words>({
    value: goal?.value ?? point?.value ?? 'skills',
    difference: goal?.difference ?? point?.text ?? '',
    indicator: goal?.indicator ?? '',
    dueOn: goal?.dueOn ?? point?.dueOn ?? '',
    how: goal?.how ?? 'practice',
  })
  const set = (key: keyof typeof words) => (value: string) => setWords({ ...words, [key]: value })
  const save = useAct(
    () =>
      send(plans.writeGoal, {
        params: { id },
        body: { staffId, after: goal?.edition ?? 0, pointId: goal?.pointId ?? point?.id ?? null, ...words },
      }),
    onDone,
  )
  return (
    <Sheet save={goal ? 'Сохранить новые слова' : 'Добавить цель'} act={save} onCancel={onDone}>
      <TextLines label="Что станет по-другому" value={words.difference} onChange={set('difference')} max={400} rows={2} first />
      <TextField label="По чему это увидим" value={words.indicator} onChange={set('indicator')} max={200} />
      <div className="growth-trio">
        <SelectField label="Ценность" value={words.value} onChange={set('value')} options={optionsOf(valueWords)} />
        <SelectField label="Как" value={words.how} onChange={set('how')} options={optionsOf(howWords)} />
        <TextField label="К какому дню" type="date" value={words.dueOn} onChange={set('dueOn')} />
      </div>
    </Sheet>
  )
}
