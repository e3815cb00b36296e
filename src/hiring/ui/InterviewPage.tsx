// One's own interview: first whether the candidate is near, then a question at a time marked by keys 1–5, then closed.
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '#platform/web/call.ts'
import { Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { interviews } from '../api.ts'
import type { Interview, Tie } from '../model.ts'
import { AskedQuestion } from './AskedQuestion.tsx'
import { Discussion } from './Discussion.tsx'
import { AnswerMarks } from './MarksTable.tsx'
import { useAct, useInterview, useMomentWords } from './hiring-state.ts'
import './Hiring.css'

export function Page() {
  const { id = '' } = useParams({ strict: false })
  const interview = useInterview(id)
  const moment = useMomentWords()
  const { data } = interview
  return (
    <main className="page hiring">
      <p className="soft">
        <Link to="/interviews">Моё собеседование</Link>
      </p>
      {interview.error && <Trouble error={interview.error} onRetry={() => void interview.refetch()} />}
      {interview.isPending && <Waiting lines={8} />}
      {data && (
        <>
          <h1>{data.name}</h1>
          <p className="lead">
            Кандидат {data.number}, {data.position}
            {data.meetingAt && ` · ${moment(data.meetingAt)}`}
          </p>
          {data.tie === null ? <Declaring id={id} /> : data.closed ? <Closed interview={data} /> : <Marking interview={data} />}
        </>
      )}
    </main>
  )
}

function Declaring({ id }: { id: string }) {
  const [gone, setGone] = useState(false)
  const declare = useAct(
    (tie: Tie) => send(interviews.declare, { params: { id }, body: { tie } }),
    ({ seated }) => setGone(!seated),
  )
  if (gone)
    return <p role="status">Спасибо, что сказали. Собеседование проведёт другой человек, Вам больше ничего делать не нужно.</p>
  return (
    <section>
      <h2>Вы знакомы с кандидатом?</h2>
      <p className="soft">
        Родственника и знакомого трудно слушать одинаково со всеми. Тогда Вас заменит коллега, это обычное дело.
      </p>
      {declare.error && <Trouble error={declare.error} />}
      <div className="hiring-acts">
        <button type="button" className="btn btn-main" disabled={declare.isPending} onClick={() => declare.mutate('none')}>
          Нет, не знакомы
        </button>
        <button type="button" className="btn" disabled={declare.isPending} onClick={() => declare.mutate('acquaintance')}>
          Да, знакомы
        </button>
        <button type="button" className="btn" disabled={declare.isPending} onClick={() => declare.mutate('relative')}>
          Да, родственник
        </button>
      </div>
    </section>
  )
}

function Marking({ interview }: { interview: Interview }) {
  const { candidateId: id, questions, marks } = interview
  const unmarked = questions.findIndex(({ code }) => !marks[code])
  const [at, setAt] = useState(Math.max(0, unmarked))
  const [notes, setNotes] = useState<Record<string, string>>({})
  const asked = questions.at(at)
  const close = useAct(() => send(interviews.close, { params: { id } }))
  const left = questions.filter(({ code }) => !marks[code]).length
  return (
    <div className="hiring-desk">
      <nav aria-label="Вопросы">
        <ol className="hiring-thread">
          {questions.map(({ code }, place) => (
            <li key={code}>
              <button type="button" aria-current={place === at ? 'step' : undefined} onClick={() => setAt(place)}>
                Вопрос {place + 1} <b className="num">{marks[code]?.mark ?? '—'}</b>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {asked && (
          <AskedQuestion
            key={asked.code}
            id={id}
            question={asked}
            place={at + 1}
            kept={marks[asked.code]}
            note={notes[asked.code] ?? marks[asked.code]?.note ?? ''}
            onNote={note => setNotes({ ...notes, [asked.code]: note })}
            onNext={() => setAt(Math.min(questions.length - 1, at + 1))}
            onBack={() => setAt(Math.max(0, at - 1))}
          />
        )}
        {close.error && <Trouble error={close.error} />}
        <div className="hiring-acts">
          <button
            type="button"
            className="btn btn-main"
            disabled={left > 0 || close.isPending}
            onClick={() => close.mutate(undefined)}
          >
            Закрыть мои отметки
          </button>
          <span className="soft">{left > 0 ? `без отметки: ${left}` : 'После этого отметки не меняют'}</span>
        </div>
      </div>
    </div>
  )
}

const Closed = ({ interview }: { interview: Interview }) =>
  interview.marked === null ? (
    <p role="status">
      Ваши отметки закрыты. Закрыли {interview.done} из {interview.of}: когда закончат все, здесь будут отметки каждого.
    </p>
  ) : (
    <>
      <h2>Отметки всех</h2>
      <AnswerMarks questions={interview.questions} marked={interview.marked} />
      <Discussion
        key={interview.discussionVersion}
        id={interview.candidateId}
        kept={interview.discussion}
        version={interview.discussionVersion}
        open={!interview.decided}
      />
    </>
  )
