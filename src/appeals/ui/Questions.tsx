// Questions one by one: proposed from the text, put right by a person, saved as the list that the answer must cover.
import { useState } from 'react'
import { uuid7 } from '#platform/uuid7.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { appeals } from '../api.ts'
import type { AppealCard } from '../card-model.ts'
import type { Question } from '../model.ts'
import { proposeQuestions } from '../rules/questions.ts'
import { useAct } from './appeal-state.ts'

export function Questions({ card }: { card: AppealCard }) {
  const answered = card.questions.some(question => question.answered)
  const may = card.may.includes('edit') && card.number !== null && !answered
  const [editing, setEditing] = useState(false)
  if (may && (editing || !card.questionsChecked))
    return <Editor key={card.questions.length} card={card} onDone={() => setEditing(false)} />
  return (
    <section>
      <h2>Вопросы</h2>
      {card.questions.length === 0 && <p className="soft">{card.number ? 'Пока не выписаны.' : 'Выпишем после регистрации.'}</p>}
      <ol className="questions">
        {card.questions.map(({ id, body, ours, answered: done }) => (
          <li key={id}>
            <span>{body}</span>
            {!ours && <span className="soft">отвечает другой орган</span>}
            {done && (
              <span className="state ok">
                <Icon name="check" /> есть ответ
              </span>
            )}
          </li>
        ))}
      </ol>
      {may && (
        <button type="button" className="btn" onClick={() => setEditing(true)}>
          Изменить список
        </button>
      )}
    </section>
  )
}

function Editor({ card, onDone }: { card: AppealCard; onDone: () => void }) {
  const { act, wrong, busy } = useAct(card.id)
  const [missing, setMissing] = useState('')
  const [list, setList] = useState<Question[]>(() => firstList(card))
  const change = (id: string, to: Partial<Question>) => setList(list.map(one => (one.id === id ? { ...one, ...to } : one)))
  const save = async () => {
    const questions = list.filter(({ body }) => body.trim() !== '')
    if (questions.length === 0) return setMissing('Выпишите хотя бы один вопрос: что человек хочет узнать или получить.')
    setMissing('')
    if (await act(appeals.questions, { body: { questions } })) onDone()
  }
  return (
    <section className="question-editor">
      <h2>Вопросы</h2>
      <p className="soft">
        {card.questionsChecked
          ? 'Ответ должен быть на каждый.'
          : 'Нашли в тексте. Проверьте и поправьте: ответ должен быть на каждый.'}
      </p>
      <ol className="questions">
        {list.map(({ id, body, ours }, i) => (
          <li key={id}>
            <textarea
              className="plain"
              aria-label={`Вопрос ${i + 1}`}
              rows={Math.max(1, Math.ceil(body.length / 70))}
              maxLength={1000}
              value={body}
              onChange={event => change(id, { body: event.target.value })}
            />
            <label className="appeal-tick">
              <input type="checkbox" checked={!ours} onChange={event => change(id, { ours: !event.target.checked })} />
              Не наш: отвечает другой орган
            </label>
            <button
              type="button"
              className="btn btn-bare"
              aria-label={`Убрать вопрос ${i + 1}`}
              onClick={() => setList(list.filter(one => one.id !== id))}
            >
              Убрать
            </button>
          </li>
        ))}
      </ol>
      <p className="wrong" role="alert">
        {missing || wrong}
      </p>
      <p className="go">
        <button type="button" className="btn" onClick={() => setList([...list, { id: uuid7(), body: '', ours: true }])}>
          <Icon name="plus" /> Ещё вопрос
        </button>
        <button type="button" className="btn btn-main" aria-disabled={busy} onClick={() => void save()}>
          Вопросы верны
        </button>
      </p>
    </section>
  )
}

function firstList({ questionsChecked, questions, body }: AppealCard): Question[] {
  if (questionsChecked) return questions.map(({ id, body: said, ours }) => ({ id, body: said, ours }))
  const proposed = proposeQuestions(body)
  return (proposed.length > 0 ? proposed : ['']).map(said => ({ id: uuid7(), body: said, ours: true }))
}
