// The answer has left: which questions it covers, with what result; of a complaint that was right, its cause and remedy.
import { useState } from 'react'
import { appeals } from '../../api.ts'
import type { Result } from '../../model.ts'
import { resultWords } from '../../rules/words.ts'
import type { FormProps } from '../ActDialog.tsx'
import { useAct, useToday } from '../appeal-state.ts'
import { FormFrame } from './FormFrame.tsx'
import { PaperFields, toAuthor, usePaper } from './PaperFields.tsx'

export function AnswerForm({ card, onDone }: FormProps) {
  const { act, wrong, busy } = useAct(card.id)
  const [paper, setPaper] = usePaper(toAuthor(card, useToday()))
  const [result, setResult] = useState<Result>('explained')
  const [covered, setCovered] = useState<string[]>([])
  const [cause, setCause] = useState('')
  const [remedy, setRemedy] = useState('')
  const ours = card.questions.filter(question => question.ours)
  const right = card.kind === 'complaint' && (result === 'supported' || result === 'measures')
  const save = async () => {
    if (await act(appeals.answer, { body: { paper, result, questionIds: covered, cause, remedy } })) onDone()
  }
  const toggle = (id: string) => setCovered(covered.includes(id) ? covered.filter(one => one !== id) : [...covered, id])
  return (
    <FormFrame main="Ответ отправлен" wrong={wrong} busy={busy} onSubmit={save}>
      <fieldset className="choices">
        <legend>На какие вопросы ответили</legend>
        {ours.map(({ id, body }, i) => (
          <label key={id}>
            <input data-autofocus={i === 0} type="checkbox" checked={covered.includes(id)} onChange={() => toggle(id)} />
            <span>{body}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>Результат</span>
        <select value={result} onChange={event => setResult(event.target.value as Result)}>
          {(Object.keys(resultWords) as Result[]).map(one => (
            <option key={one} value={one}>
              {resultWords[one]}
            </option>
          ))}
        </select>
      </label>
      {right && (
        <>
          <label className="field">
            <span>Почему так вышло</span>
            <textarea rows={2} maxLength={1000} value={cause} onChange={event => setCause(event.target.value)} />
          </label>
          <label className="field">
            <span>Что изменили, чтобы не повторилось</span>
            <textarea rows={2} maxLength={1000} value={remedy} onChange={event => setRemedy(event.target.value)} />
          </label>
        </>
      )}
      <PaperFields title="Письмо" paper={paper} onChange={setPaper} text="Текст ответа: пригодится, если напишут ещё раз" />
    </FormFrame>
  )
}
