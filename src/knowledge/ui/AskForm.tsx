// A question that has no answer: looked over, without names, and passed on to those who write.
import { useState } from 'react'
import { Trouble } from '#platform/web/components/Waiting.tsx'
import { TextField } from '#staff/ui/TextField.tsx'
import type { GapKind } from '../model.ts'
import { useAsk } from './knowledge-state.ts'

export function AskForm({ text, kind, onDone }: { text: string; kind: GapKind; onDone: () => void }) {
  const [words, setWords] = useState(text)
  const ask = useAsk()
  if (ask.data)
    return (
      <p role="status" className="knowledge-done">
        {ask.data.proposed ? 'Передали: попросили написать ответ.' : 'Записали. Если спросят ещё раз, попросим написать ответ.'}{' '}
        <button type="button" className="btn btn-bare" onClick={onDone}>
          Хорошо
        </button>
      </p>
    )
  return (
    <form
      className="knowledge-form"
      onSubmit={event => {
        event.preventDefault()
        ask.mutate({ text: words, kind })
      }}
    >
      <TextField label="Вопрос, без имён" value={words} onChange={setWords} max={500} />
      {ask.error && <Trouble error={ask.error} />}
      <div className="knowledge-acts">
        <button className="btn btn-main" disabled={ask.isPending}>
          Передать вопрос
        </button>
        <button type="button" className="btn" onClick={onDone}>
          Не передавать
        </button>
      </div>
    </form>
  )
}
