// The plan of one person, the same for both who agree it: goals, points of the review, quarterly talks.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { valueWords } from '#reviews/rules/words.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { plans } from '../api.ts'
import type { Plan } from '../model.ts'
import { Sheet, TextLines } from './fields.tsx'
import { GoalCard } from './GoalCard.tsx'
import { GoalForm, type Draft } from './GoalForm.tsx'
import { useAct } from './growth-state.ts'
import { PlanProgress } from './PlanProgress.tsx'

export function PlanView({ plan }: { plan: Plan }) {
  const [draft, setDraft] = useState<Draft>()
  useKeys([{ code: 'Alt+KeyY', does: 'Новая цель', run: () => setDraft({}) }])
  const open = plan.goals.filter(({ state }) => state !== 'ended')
  const ended = plan.goals.filter(({ state }) => state === 'ended').toReversed()
  const done = () => setDraft(undefined)
  return (
    <>
      <section aria-labelledby="goals">
        <h2 id="goals">План развития</h2>
        <p className="soft">
          {plan.side === 'self'
            ? `Видите Вы${plan.leader === '' ? '' : ` и ${plan.leader}`}. Цель действует, когда согласны оба.`
            : 'Видят сотрудник и Вы. Цель действует, когда согласны оба.'}
        </p>
        {open.length === 0 && !draft && (
          <p className="growth-none">Здесь будут две-три цели: что станет по-другому, как это увидим и к какому дню.</p>
        )}
        <PlanProgress goals={open} />
        <ul>
          {open.map(goal =>
            draft?.goal?.id === goal.id ? (
              <li key={goal.id}>
                <GoalForm staffId={plan.staffId} draft={draft} onDone={done} />
              </li>
            ) : (
              <GoalCard key={goal.id} plan={plan} goal={goal} onEdit={() => setDraft({ goal })} />
            ),
          )}
        </ul>
        {draft && !draft.goal ? (
          <GoalForm staffId={plan.staffId} draft={draft} onDone={done} />
        ) : (
          <button type="button" className="btn" aria-keyshortcuts="Alt+KeyY" onClick={() => setDraft({})}>
            <Icon name="plus" /> Новая цель <Kbd code="Alt+KeyY" />
          </button>
        )}
        <Points plan={plan} taken={draft?.point?.id} onTake={point => setDraft({ point })} />
        {ended.length > 0 && (
          <details className="growth-ended">
            <summary>Закрытые цели: {ended.length}</summary>
            <ul>
              {ended.map(goal => (
                <GoalCard key={goal.id} plan={plan} goal={goal} onEdit={done} />
              ))}
            </ul>
          </details>
        )}
      </section>
      <Talks plan={plan} />
    </>
  )
}

type PointsProps = { plan: Plan; taken: string | undefined; onTake: (point: Plan['points'][number]) => void }

function Points({ plan, taken, onTake }: PointsProps) {
  const points = plan.points.filter(({ id }) => id !== taken)
  if (points.length === 0) return null
  return (
    <>
      <h3 className="growth-sub">Из оценки</h3>
      <ul className="growth-lines">
        {points.map(point => (
          <li key={point.id}>
            <span>
              {point.text}
              <small>
                {valueWords[point.value]}, до {numericDay(point.dueOn, yearOf(plan.today))}
              </small>
            </span>
            <button type="button" className="btn" onClick={() => onTake(point)}>
              Сделать целью
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Talks({ plan }: { plan: Plan }) {
  const [writing, setWriting] = useState(false)
  const year = yearOf(plan.today)
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">Разговоры о плане</h2>
      {plan.talkDueOn && (
        <p className={plan.talkDueOn <= plan.today ? 'state soon' : 'soft'}>
          {plan.talkDueOn <= plan.today && <Icon name="clock" />}
          {plan.talkDueOn <= plan.today ? 'Пора поговорить: с ' : 'Следующий разговор: '}
          {numericDay(plan.talkDueOn, year)}
        </p>
      )}
      {plan.talks.length === 0 && !plan.talkDueOn && (
        <p className="soft">Раз в квартал поговорите о плане и запишите, о чём договорились.</p>
      )}
      <ul className="growth-notes">
        {plan.talks.map(talk => (
          <li key={talk.id}>
            <b>{numericDay(talk.heldOn, year)}</b> <span className="soft">{talk.by}</span>
            <p>{talk.words}</p>
          </li>
        ))}
      </ul>
      {writing ? (
        <TalkForm plan={plan} onDone={() => setWriting(false)} />
      ) : (
        <button type="button" className="btn" onClick={() => setWriting(true)}>
          Записать разговор
        </button>
      )}
    </section>
  )
}

function TalkForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const [id] = useState(uuid7)
  const [heldOn, setHeldOn] = useState(plan.today)
  const [words, setWords] = useState('')
  const save = useAct(() => send(plans.saveTalk, { params: { id }, body: { staffId: plan.staffId, heldOn, words } }), onDone)
  return (
    <Sheet save="Сохранить разговор" act={save} onCancel={onDone}>
      <TextField label="День разговора" type="date" value={heldOn} onChange={setHeldOn} />
      <TextLines label="О чём договорились" value={words} onChange={setWords} max={4000} rows={4} first />
    </Sheet>
  )
}
