// My mentor and my learners: who asks me to agree, what goes on, and a mentor asked for.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { yearOf } from '#calendar/day.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { SelectField } from '#platform/web/components/SelectField.tsx'
import { useMe } from '#staff/ui/me.ts'
import { mentoring } from '../mentoring-api.ts'
import type { PairLine } from '../model.ts'
import { endingWords } from '../rules/words.ts'
import { Sheet } from './fields.tsx'
import { useAct, useMentors } from './growth-state.ts'

export function MyPairs({ pairs, mayAsk, today }: { pairs: readonly PairLine[]; mayAsk: boolean; today: string }) {
  const me = useMe()
  const [asking, setAsking] = useState(false)
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs">Наставник</h2>
      {pairs.length === 0 && !asking && (
        <p className="soft">Наставник помогает три месяца: цели, встречи, записи только для двоих.</p>
      )}
      <ul className="growth-lines">
        {pairs.map(pair => (
          <PairRow key={pair.id} pair={pair} meId={me.id} year={yearOf(today)} />
        ))}
      </ul>
      {asking ? (
        <AskForm onDone={() => setAsking(false)} />
      ) : (
        mayAsk && (
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            Попросить наставника
          </button>
        )
      )}
    </section>
  )
}

function PairRow({ pair, meId, year }: { pair: PairLine; meId: string; year: number }) {
  const isLearner = pair.learnerId === meId
  const title = isLearner ? (pair.mentor === '' ? 'Наставник' : `Наставник: ${pair.mentor}`) : `Подопечный: ${pair.learner}`
  return (
    <li>
      <span>
        {pair.state === 'unnamed' ? (
          <b>{title}</b>
        ) : (
          <Link to="/growth/pairs/$id" params={{ id: pair.id }}>
            {title}
          </Link>
        )}
        <small>{pairWords(pair, year)}</small>
      </span>
      {pair.asksMe && (
        <span className="state soon">
          <Icon name="clock" /> ждёт Вашего согласия
        </span>
      )}
    </li>
  )
}

/** Where a pair stands, in a line. */
export function pairWords(pair: PairLine, year: number): string {
  if (pair.state === 'unnamed') return 'подбираем коллегу: скажем, когда найдём'
  if (pair.state === 'offered') return 'начнётся, когда согласятся оба'
  const span = pair.beginsOn === null ? '' : `${numericDay(pair.beginsOn, year)} – ${numericDay(pair.untilOn!, year)}`
  const goals = pair.goals.of === 0 ? 'целей пока нет' : `цели: ${pair.goals.reached} из ${pair.goals.of}`
  return [pair.ending && endingWords[pair.ending], span, goals, `встреч: ${pair.meetings.length}`].filter(Boolean).join(' · ')
}

function AskForm({ onDone }: { onDone: () => void }) {
  const mentors = useMentors()
  const [id] = useState(uuid7)
  const [mentorId, setMentorId] = useState('')
  const ask = useAct(() => send(mentoring.ask, { body: { id, mentorId: mentorId || null } }), onDone)
  return (
    <Sheet save="Попросить" act={ask} onCancel={onDone}>
      <SelectField
        label="Кого"
        value={mentorId}
        onChange={setMentorId}
        options={[
          ['', 'Пусть подберёт начальник'],
          ...(mentors.data ?? []).map(({ staffId, name }): [string, string] => [staffId, name]),
        ]}
      />
      {mentors.error && <Trouble error={mentors.error} onRetry={() => void mentors.refetch()} />}
    </Sheet>
  )
}
