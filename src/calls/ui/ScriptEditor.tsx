// The text of a script: what to do and what to say, step by step; steps are added, taken away, and put in order.
import { useState, type FormEvent } from 'react'
import { useKeys } from '#platform/web/keys.ts'
import type { ScriptStep } from '../script-model.ts'
import { TextField } from './LineForm.tsx'

type Props = { steps: readonly ScriptStep[]; onSave: (steps: ScriptStep[]) => void; onClose: () => void }
type Row = ScriptStep & { key: number }

const most = 12

export function ScriptEditor({ steps, onSave, onClose }: Props) {
  const [rows, setRows] = useState<Row[]>(() => steps.map((step, key) => ({ ...step, key })))
  const [next, setNext] = useState(steps.length)
  const save = () => onSave(rows.map(({ title, say }) => ({ title, say })))
  useKeys([{ code: 'Ctrl+Enter', does: 'Сохранить сценарий', run: save, inField: true }])
  const change = (key: number, part: Partial<ScriptStep>) =>
    setRows(rows.map(row => (row.key === key ? { ...row, ...part } : row)))
  const add = () => {
    setRows([...rows, { title: '', say: '', key: next }])
    setNext(next + 1)
  }
  const raise = (i: number) =>
    setRows([...rows.slice(0, i - 1), ...rows.slice(i, i + 1), ...rows.slice(i - 1, i), ...rows.slice(i + 1)])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <form onSubmit={submit} noValidate>
      <ol className="script-steps">
        {rows.map((row, i) => (
          <li key={row.key}>
            <fieldset aria-label={`Шаг ${i + 1}`}>
              <TextField label={`Шаг ${i + 1}: что сделать`} value={row.title} onChange={title => change(row.key, { title })} />
              <TextField label="Что сказать" rows={2} value={row.say} onChange={say => change(row.key, { say })} />
              <p className="calls-row">
                {i > 0 && (
                  <button type="button" className="btn btn-bare" onClick={() => raise(i)}>
                    Поднять
                  </button>
                )}
                {rows.length > 1 && (
                  <button
                    type="button"
                    className="btn btn-bare"
                    onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
                  >
                    Убрать шаг {i + 1}
                  </button>
                )}
              </p>
            </fieldset>
          </li>
        ))}
      </ol>
      <p className="calls-row">
        {rows.length < most && (
          <button type="button" className="btn" onClick={add}>
            Добавить шаг
          </button>
        )}
        <button type="submit" className="btn btn-main">
          Сохранить
        </button>
        <button type="button" className="btn btn-bare" onClick={onClose}>
          Не сохранять
        </button>
      </p>
    </form>
  )
}
