// «Что ждёт меня»: stale answers, checks, complaints, what is asked without an answer; a law that has changed.
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { send } from '#platform/web/call.ts'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { TextField } from '#staff/ui/TextField.tsx'
import { knowledge } from '../api.ts'
import type { Desk, Gap, Line } from '../model.ts'
import { gapWords } from '../rules/words.ts'
import { AskForm } from './AskForm.tsx'
import { FeedbackRow } from './Feedback.tsx'
import { useAct, useDesk } from './knowledge-state.ts'
import './Knowledge.css'

export function Page() {
  const desk = useDesk()
  const [asking, setAsking] = useState(false)
  const me = useMe()
  return (
    <main className="page knowledge">
      <p className="back">
        <Link to="/knowledge">База знаний</Link>
      </p>
      <h1>Что ждёт меня</h1>
      {desk.error && !desk.data && <Trouble error={desk.error} onRetry={() => void desk.refetch()} />}
      {desk.isPending && <Waiting lines={8} />}
      {desk.data && <Waits desk={desk.data} keeps={hasRole(me, 'head', 'director', 'integrity')} />}
      <h2>Спросить коллег</h2>
      {asking ? (
        <AskForm text="" kind="colleague" onDone={() => setAsking(false)} />
      ) : (
        <>
          <p className="soft">Ответ на внутренний вопрос тоже станет частью базы: второй раз его искать не придётся.</p>
          <div className="knowledge-acts">
            <button type="button" className="btn" onClick={() => setAsking(true)}>
              Задать вопрос
            </button>
          </div>
        </>
      )}
      {hasRole(me, 'head', 'director', 'integrity') && <LawChanged />}
    </main>
  )
}

function Waits({ desk: { stale, soon, toVerify, drafts, complaints, gaps }, keeps }: { desk: Desk; keeps: boolean }) {
  const lists: [string, readonly Line[]][] = [
    ['Устарели: сверьте с источником', stale],
    ['Ждут Вашей проверки', toVerify],
    ['Скоро пересматривать', soon],
    ['Ваши черновики и правки', drafts],
  ]
  if ([...lists.map(([, lines]) => lines), complaints, gaps].every(one => one.length === 0))
    return (
      <Empty>
        <p>Сейчас ничего не ждёт. Здесь появятся устаревшие ответы, отзывы коллег и вопросы без ответа.</p>
      </Empty>
    )
  return (
    <>
      {complaints.length > 0 && (
        <section>
          <h2>Не помогло: ответьте</h2>
          <ul className="knowledge-lines">
            {complaints.map(one => (
              <FeedbackRow key={one.id} one={one} mayAnswer title />
            ))}
          </ul>
        </section>
      )}
      {lists.map(([title, lines]) => lines.length > 0 && <Lines key={title} title={title} lines={lines} />)}
      {gaps.length > 0 && (
        <section>
          <h2>Вопросы без ответа</h2>
          <ul className="knowledge-lines">
            {gaps.map(gap => (
              <GapRow key={gap.id} gap={gap} keeps={keeps} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly Line[] }) => (
  <section>
    <h2>
      {title} <small>{lines.length}</small>
    </h2>
    <ul className="knowledge-lines">
      {lines.map(one => (
        <li key={one.id}>
          <Link to="/knowledge/$id" params={{ id: one.id }}>
            {one.title}
          </Link>
          <small>
            {one.owner}, верно до {numericDay(one.reviewBy, 0)}. {one.source}
            {one.staleWhy === 'source' && ': закон изменился'}
          </small>
        </li>
      ))}
    </ul>
  </section>
)

function GapRow({ gap, keeps }: { gap: Gap; keeps: boolean }) {
  const dismiss = useAct(() => send(knowledge.dismissGap, { params: { id: gap.id }, body: {} }))
  return (
    <li>
      <b>{gap.questions[0]}</b>
      <small>
        Спросили {gap.times}, {gapWords[gap.kind]}, последний раз {numericDay(gap.lastAt.slice(0, 10), 0)}
        {gap.questions.length > 1 && `. Ещё так: ${gap.questions.slice(1).join(' ')}`}
      </small>
      <div className="knowledge-acts">
        <Link className="btn" to="/knowledge/$id/edit" params={{ id: gap.id }}>
          Написать ответ
        </Link>
        {keeps && (
          <button type="button" className="btn btn-bare" onClick={() => dismiss.mutate(undefined)}>
            Ответ не нужен
          </button>
        )}
      </div>
      {dismiss.error && <Trouble error={dismiss.error} />}
    </li>
  )
}

function LawChanged() {
  const [act, setAct] = useState('')
  const tell = useAct(() => send(knowledge.sourceChanged, { body: { act } }))
  return (
    <form
      className="knowledge-form"
      onSubmit={event => {
        event.preventDefault()
        tell.mutate(undefined)
      }}
    >
      <h2>Закон изменился</h2>
      <TextField label="Закон или приказ, как он назван в ответах" value={act} onChange={setAct} />
      {tell.data && <p role="status">Ответов по нему: {tell.data.articles}. Владельцев попросили перечитать.</p>}
      {tell.error && <Trouble error={tell.error} />}
      <div className="knowledge-acts">
        <button className="btn" disabled={tell.isPending}>
          Попросить перечитать
        </button>
      </div>
    </form>
  )
}
