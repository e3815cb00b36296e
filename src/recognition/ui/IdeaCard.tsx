// One idea: what hurts, what to change, who answered what, what was seen; whoever may answers here.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import { ideas } from '../idea-api.ts'
import type { Idea } from '../idea-model.ts'
import { useWrite } from './recognition-state.ts'
import { TextArea } from './TextArea.tsx'

type Props = { idea: Idea; today: string }

export function IdeaCard({ idea, today }: Props) {
  const zone = useMe().centre.timeZone
  const day = (at: string) => numericDay(todayAt({ now: at, zone }), 0)
  return (
    <article className="recognition-idea" id={idea.id} aria-label={idea.change}>
      <p className="recognition-words">
        <b>{idea.change}</b>
      </p>
      <p className="recognition-words">{idea.hurts}</p>
      <p className="soft">
        {idea.author}, {day(idea.at)}. {idea.department}
        {idea.clause && (
          <>
            {'. '}
            <Link to="/code/clauses/$id" params={{ id: idea.clause }}>
              Кодекс, {idea.clause}
            </Link>
          </>
        )}
      </p>
      <State idea={idea} today={today} />
      {idea.answer && (
        <p className="recognition-words">
          {idea.answer === 'try' ? 'Попробуем' : 'Пока нет'}. {idea.answerWords}
          <small>
            {idea.answeredBy}, {day(idea.answeredAt!)}
          </small>
        </p>
      )}
      {idea.outcome && (
        <p className="recognition-words">
          Что увидели. {idea.seen}
          <small>
            {idea.seenBy}, {day(idea.seenAt!)}
          </small>
        </p>
      )}
      {idea.may.answer && <AnswerForm id={idea.id} />}
      {idea.may.conclude && <ResultForm id={idea.id} />}
    </article>
  )
}

function State({ idea: { answer, outcome, dueOn }, today }: Props) {
  if (outcome === 'worked') return <p className="state ok">помогло</p>
  if (outcome) return <p className="state">не помогло</p>
  if (answer) return answer === 'try' ? <p className="state">пробуем</p> : null
  const late = dueOn < today
  return (
    <p className={late ? 'state late' : 'state'}>
      {late ? `ответа ждут с ${numericDay(dueOn, 0)}` : `ответят до ${numericDay(dueOn, Number(today.slice(0, 4)))}`}
    </p>
  )
}

function AnswerForm({ id }: { id: string }) {
  const write = useWrite(ideas.answer)
  return (
    <Words
      label="Ваш ответ"
      ways={[
        ['Попробуем', words => write.mutate({ params: { id }, body: { answer: 'try', words } })],
        ['Пока нет', words => write.mutate({ params: { id }, body: { answer: 'no', words } })],
      ]}
      busy={write.isPending}
      error={write.error}
    />
  )
}

function ResultForm({ id }: { id: string }) {
  const write = useWrite(ideas.conclude)
  return (
    <Words
      label="Что увидели"
      ways={[
        ['Помогло', seen => write.mutate({ params: { id }, body: { outcome: 'worked', seen } })],
        ['Не помогло', seen => write.mutate({ params: { id }, body: { outcome: 'did-not', seen } })],
      ]}
      busy={write.isPending}
      error={write.error}
    />
  )
}

type WordsProps = {
  label: string
  ways: readonly (readonly [title: string, (words: string) => void])[]
  busy: boolean
  error: Error | null
}

function Words({ label, ways, busy, error }: WordsProps) {
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const take = (act: (words: string) => void) => {
    setMissing(words.trim() === '')
    if (words.trim() !== '') act(words)
  }
  return (
    <div className="recognition-answer">
      <TextArea
        label={label}
        value={words}
        onChange={setWords}
        wrong={missing ? 'Напишите несколько слов: их прочтут автор и коллеги.' : undefined}
      />
      {error && <Trouble error={error} />}
      <p className="go">
        {ways.map(([title, act]) => (
          <button key={title} type="button" className="btn" disabled={busy} onClick={() => take(act)}>
            {title}
          </button>
        ))}
      </p>
    </div>
  )
}
