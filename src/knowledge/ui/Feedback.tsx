// «Помогло» in one press; «не помогло» with what was missing, which its owner answers.
import { useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import { knowledge } from '../api.ts'
import type { Feedback } from '../model.ts'
import { useAct } from './knowledge-state.ts'

export function FeedbackForm({ articleId }: { articleId: string }) {
  const [missing, setMissing] = useState<string>()
  const [id] = useState(uuid7)
  const give = useAct((given: { helped: boolean; reason: string }) =>
    send(knowledge.feedback, { params: { id: articleId }, body: { id, ...given } }),
  )
  if (give.isSuccess)
    return (
      <p role="status" className="knowledge-done">
        {give.variables.helped ? 'Спасибо, записали.' : 'Передали владельцу ответа. Он ответит здесь же.'}
      </p>
    )
  if (missing === undefined)
    return (
      <div className="knowledge-acts">
        <button type="button" className="btn" onClick={() => give.mutate({ helped: true, reason: '' })}>
          Помогло
        </button>
        <button type="button" className="btn" onClick={() => setMissing('')}>
          Не помогло
        </button>
        {give.error && <Trouble error={give.error} />}
      </div>
    )
  return (
    <form
      className="knowledge-form"
      onSubmit={event => {
        event.preventDefault()
        give.mutate({ helped: false, reason: missing })
      }}
    >
      <TextField label="Чего не хватило, без имён клиентов" value={missing} onChange={setMissing} max={1000} />
      {give.error && <Trouble error={give.error} />}
      <div className="knowledge-acts">
        <button className="btn btn-main" disabled={give.isPending}>
          Сказать владельцу
        </button>
        <button type="button" className="btn" onClick={() => setMissing(undefined)}>
          Не говорить
        </button>
      </div>
    </form>
  )
}

export function FeedbackRow({ one, mayAnswer, title = false }: { one: Feedback; mayAnswer: boolean; title?: boolean }) {
  const [answer, setAnswer] = useState('')
  const act = useAct(() => send(knowledge.answerFeedback, { params: { id: one.id }, body: { answer } }))
  return (
    <li className="knowledge-complaint">
      {title && <b>{one.title}</b>}
      <p>
        {one.reason}{' '}
        <small>
          {one.by}, {numericDay(one.at.slice(0, 10), 0)}
        </small>
      </p>
      {one.answer && (
        <p className="knowledge-answer">
          {one.answer} <small>{one.answeredBy}</small>
        </p>
      )}
      {!one.answer && mayAnswer && (
        <form
          onSubmit={event => {
            event.preventDefault()
            act.mutate(undefined)
          }}
        >
          <TextField label="Что сделано" value={answer} onChange={setAnswer} max={1000} />
          {act.error && <Trouble error={act.error} />}
          <div className="knowledge-acts">
            <button className="btn" disabled={act.isPending}>
              Ответить
            </button>
          </div>
        </form>
      )}
      {!one.answer && !mayAnswer && <small>Владелец ещё не ответил</small>}
    </li>
  )
}
