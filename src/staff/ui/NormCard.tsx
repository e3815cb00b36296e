// A norm in a window: every value with its days and source, and a form for the next one.
import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { addDays } from '#calendar/day.ts'
import { send } from '#platform/web/call.ts'
import { administration } from '../api.ts'
import type { NormLine } from '../model.ts'
import { unitWord, valueWords } from './norm-words.ts'
import { TextField } from './TextField.tsx'
import { useWriting } from './writing.ts'

const dayOf = (date: string) => date.split('-').toReversed().join('.')

export function NormCard({ line, today }: { line: NormLine; today: string }) {
  const queries = useQueryClient()
  const oldest = line.values.at(-1)
  const [value, setValue] = useState('')
  const [source, setSource] = useState('')
  const [validFrom, setFrom] = useState(() => addDays(today, 1))
  const [saved, setSaved] = useState(false)
  const { trouble, fields, busy, write } = useWriting()
  const save = (event: FormEvent) => {
    event.preventDefault()
    void write(async () => {
      await send(administration.setNorm, {
        body: { code: line.code, value: Number(value.replace(',', '.')) || 0, source, validFrom },
      })
      await queries.invalidateQueries({ queryKey: ['norm-lines'] })
      setSaved(true)
      setValue('')
      setSource('')
    })
  }
  return (
    <>
      <table className="list">
        <thead>
          <tr>
            <th>Значение</th>
            <th>Действует</th>
            <th>По какому документу</th>
          </tr>
        </thead>
        <tbody>
          {line.values.map(one => (
            <tr key={one.validFrom}>
              <td className="num">{valueWords(one.value, line.unit)}</td>
              <td>
                с {dayOf(one.validFrom)}
                {one.validTo && ` по ${dayOf(one.validTo)}`}
              </td>
              <td>{one.source}</td>
            </tr>
          ))}
          <tr>
            <td className="num">{valueWords(line.shipped, line.unit)}</td>
            <td>{oldest ? `по ${dayOf(addDays(oldest.validFrom, -1))}` : 'сейчас'}</td>
            <td>{line.source}</td>
          </tr>
        </tbody>
      </table>
      <form className="next-norm" onSubmit={save} noValidate>
        <h3>Новое значение</h3>
        <div className="three">
          <TextField
            label={['Сколько', unitWord(line.unit)].filter(Boolean).join(', ')}
            first
            value={value}
            wrong={fields.value}
            onChange={typed => (setValue(typed), setSaved(false))}
            max={8}
          />
          <TextField label="С какого дня" type="date" value={validFrom} wrong={fields.validFrom} onChange={setFrom} />
        </div>
        <TextField
          label="По какому документу"
          value={source}
          wrong={fields.source}
          placeholder="Приказ от 20.11.2026 № 12"
          onChange={setSource}
        />
        <p className="wrong" role="alert">
          {trouble}
        </p>
        <p className="go">
          <button type="submit" className="btn btn-main" data-main aria-disabled={busy}>
            Записать
          </button>
          <span role="status">{saved && 'Записали'}</span>
        </p>
      </form>
    </>
  )
}
