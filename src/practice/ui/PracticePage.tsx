// «Пять минут»: situations one by one, why each answer is right or wrong; seen by nobody else.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayWords } from '#calendar/day-words.ts'
import { todayAt } from '#calendar/moment-words.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Card, Explained, Session } from '../model.ts'
import { countWords, gradeWords, questionForms, spotWords } from '../rules/words.ts'
import { Choices, Explanations } from './Choices.tsx'
import { DisputeForm } from './DisputeForm.tsx'
import { useAnswer, useSession } from './practice-state.ts'
import './Practice.css'

export function Page() {
  const me = useMe()
  const [round, setRound] = useState(0)
  return (
    <main className="page practice">
      <h1>Пять минут</h1>
      <p className="lead">
        Раз в неделю вспоминаем Кодекс на случаях из работы. Ответы и ошибки видите только Вы.{' '}
        <Link to="/practice/progress">Мои знания</Link>
        {hasRole(me, 'hr', 'head', 'integrity') && (
          <>
            {', '}
            <Link to="/practice/questions">банк вопросов</Link>
          </>
        )}
      </p>
      <Round key={round} more={round > 0} onMore={() => setRound(round + 1)} />
    </main>
  )
}

function Round({ more, onMore }: { more: boolean; onMore: () => void }) {
  const session = useSession(more)
  if (session.isPending) return <Waiting lines={6} />
  if (session.error) return <Trouble error={session.error} onRetry={() => void session.refetch()} />
  return session.data.cards.length === 0 ? (
    <Over session={session.data} onMore={onMore} />
  ) : (
    <Cards session={session.data} onMore={onMore} />
  )
}

function Over({ session, onMore }: { session: Session; onMore: () => void }) {
  useKeys([{ code: 'Enter', does: 'Ещё пять минут', run: onMore }])
  return (
    <Empty>
      <p>
        {session.answeredThisWeek > 0
          ? `На этой неделе всё: ${countWords(session.answeredThisWeek, questionForms)}. Остальное спросим, когда начнёт забываться.`
          : 'Здесь будут случаи из работы. Сейчас вспоминать нечего.'}
      </p>
      <button type="button" className="btn" onClick={onMore}>
        Ещё пять минут <Kbd code="Enter" />
      </button>
    </Empty>
  )
}

/** One after another; the list stays as it was dealt. */
function Cards({ session, onMore }: { session: Session; onMore: () => void }) {
  const [at, setAt] = useState(0)
  const [done, setDone] = useState(0)
  const card = session.cards[at]
  if (!card) return <Over session={{ ...session, answeredThisWeek: session.answeredThisWeek + done }} onMore={onMore} />
  return (
    <>
      <Steps all={session.cards.length} at={at} />
      <One
        key={card.key}
        card={card}
        onAnswered={() => setDone(done + 1)}
        onNext={() => setAt(at + 1)}
        isLast={at === session.cards.length - 1}
      />
    </>
  )
}

const Steps = ({ all, at }: { all: number; at: number }) => (
  <p className="practice-steps">
    <span aria-hidden>
      {Array.from({ length: all }, (_, i) => (
        <i key={i} data-done={i < at} data-now={i === at} />
      ))}
    </span>
    <span className="num">
      {at + 1} из {all}
    </span>
  </p>
)

type OneProps = { card: Card; onAnswered: () => void; onNext: () => void; isLast: boolean }

function One({ card, onAnswered, onNext, isLast }: OneProps) {
  const [chosen, setChosen] = useState<number[]>([])
  const answer = useAnswer()
  const send = () => {
    if (chosen.length > 0 && !answer.isPending) answer.mutate({ card, chosen }, { onSuccess: onAnswered })
  }
  return (
    <article className="situation" aria-label={`Случай: ${spotWords[card.place]}`}>
      <p className="spot">
        {spotWords[card.place]}{' '}
        <Link className="clause" to="/code/clauses/$id" params={{ id: card.clause }}>
          {card.clause}
        </Link>
      </p>
      <p className="scene">{card.scene}</p>
      {answer.data ? (
        <Answered card={card} told={answer.data} onNext={onNext} isLast={isLast} />
      ) : (
        <Asking card={card} chosen={chosen} onChoose={setChosen} onSend={send} isPending={answer.isPending} />
      )}
      {answer.error && <Trouble error={answer.error} />}
    </article>
  )
}

type AskingProps = { card: Card; chosen: number[]; onChoose: (chosen: number[]) => void; onSend: () => void; isPending: boolean }

function Asking({ card, chosen, onChoose, onSend, isPending }: AskingProps) {
  useKeys([{ code: 'Enter', does: 'Ответить', run: onSend }])
  return (
    <>
      <Choices name={card.key} options={card.options} chosen={chosen} onChoose={onChoose} />
      <button type="button" className="btn btn-main" data-main disabled={chosen.length === 0 || isPending} onClick={onSend}>
        Ответить <Kbd code="Enter" />
      </button>
    </>
  )
}

type AnsweredProps = { card: Card; told: Explained; onNext: () => void; isLast: boolean }

function Answered({ card, told, onNext, isLast }: AnsweredProps) {
  const zone = useMe().centre.timeZone
  const [today] = useState(() => todayAt({ now: Date.now(), zone }))
  useKeys([{ code: 'Enter', does: isLast ? 'Закончить' : 'Дальше', run: onNext }])
  return (
    <>
      <p className="grade" role="status" data-grade={told.grade}>
        <b>{gradeWords[told.grade]}.</b> Спросим снова: {dayWords(told.dueOn, today)}.
      </p>
      <Explanations options={told.options} />
      <button type="button" className="btn btn-main" data-main onClick={onNext}>
        {isLast ? 'Закончить' : 'Дальше'} <Kbd code="Enter" />
      </button>
      <DisputeForm about={{ key: card.key, edition: card.edition }} hint="Тот, кто ведёт вопросы, не увидит, кто написал" />
    </>
  )
}
