// The long fields of an answer. Questions stand one a line.
import { useId, useState } from 'react'
import type { Words } from '../model.ts'

type Props = { words: Words; onChange: (change: Partial<Words>) => void }

export const Areas = ({ words, onChange }: Props) => (
  <>
    <Lines label="Как спрашивают клиенты, по вопросу в строке" value={words.asked} onChange={asked => onChange({ asked })} />
    <Lines
      label="Как это называется у нас, по названию в строке"
      value={words.official}
      onChange={official => onChange({ official })}
    />
    <Area label="Короткий ответ: сказать вслух" value={words.short} max={600} rows={3} onChange={short => onChange({ short })} />
    <Area label="Полный ответ" value={words.full} max={10_000} rows={7} onChange={full => onChange({ full })} />
    <Area
      label="Памятка клиенту. Пусто: короткий и полный ответ"
      value={words.leaflet}
      max={6000}
      rows={4}
      onChange={leaflet => onChange({ leaflet })}
    />
  </>
)

type AreaProps = { label: string; value: string; max: number; rows: number; onChange: (value: string) => void }

function Area({ label, value, max, rows, onChange }: AreaProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={rows} maxLength={max} value={value} onChange={event => onChange(event.target.value)} />
    </div>
  )
}

type LinesProps = { label: string; value: readonly string[]; onChange: (value: string[]) => void }

/** What is typed stays as it is typed: an empty line is no question, but it may become one. */
function Lines({ label, value, onChange }: LinesProps) {
  const [typed, setTyped] = useState(value.join('\n'))
  const change = (next: string) => {
    setTyped(next)
    onChange(
      next
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    )
  }
  return <Area label={label} value={typed} max={4000} rows={3} onChange={change} />
}
