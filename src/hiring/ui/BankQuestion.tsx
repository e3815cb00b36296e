// A question of the bank: read with its anchors, changed in place, taken away.
import { useState } from 'react'
import { TextField } from '#staff/ui/TextField.tsx'
import type { Question } from '../model.ts'

type Props = { question: Question; keeps: boolean; onChange: (to: Question | undefined) => void }

export function BankQuestion({ question, keeps, onChange }: Props) {
  const { text, anchors } = question
  const [isNew] = useState(text === '')
  const [edits, setEdits] = useState(isNew)
  const name = text || 'Новый вопрос'
  return (
    <details className="hiring-bank" open={isNew || undefined}>
      <summary>{name}</summary>
      {edits ? (
        <div className="hiring-form">
          <TextField label="Вопрос" value={text} onChange={said => onChange({ ...question, text: said })} first={isNew} />
          {anchors.map((anchor, at) => (
            <TextField
              key={at}
              label={`Отметка ${at + 1}: что слышно`}
              value={anchor}
              max={240}
              onChange={said => onChange({ ...question, anchors: anchors.map((one, i) => (i === at ? said : one)) })}
            />
          ))}
        </div>
      ) : (
        <ol>
          {anchors.map((anchor, at) => (
            <li key={at}>{anchor}</li>
          ))}
        </ol>
      )}
      {keeps && (
        <div className="hiring-acts">
          {!edits && (
            <button type="button" className="btn btn-bare" aria-label={`Изменить: ${name}`} onClick={() => setEdits(true)}>
              Изменить
            </button>
          )}
          <button type="button" className="btn btn-bare" aria-label={`Убрать: ${name}`} onClick={() => onChange(undefined)}>
            Убрать
          </button>
        </div>
      )}
    </details>
  )
}
