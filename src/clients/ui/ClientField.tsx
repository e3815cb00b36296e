// Optional at the door: whose ticket it is, when the person is known and wishes it. Telephones are masked.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { clients } from '#clients/api.ts'
import type { ClientLine } from '#clients/model.ts'
import { call } from '#platform/web/call.ts'

type Props = { chosen: ClientLine | null; onChoose: (line: ClientLine | null) => void }

export function ClientField({ chosen, onChoose }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const { lines, asked } = useFound(typed)
  if (chosen)
    return (
      <p className="hall-client">
        <span>
          <b>{fullName(chosen)}</b> <small>{about(chosen)}</small>
        </span>
        <button type="button" className="btn" onClick={() => onChoose(null)}>
          Убрать имя
        </button>
      </p>
    )
  return (
    <div className="field">
      <label htmlFor={id}>Кто, если известно</label>
      <input
        id={id}
        autoComplete="off"
        placeholder="Фамилия и имя, телефон или дата рождения"
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      <ul className="hall-found" aria-label="Кто нашёлся" aria-live="polite">
        {lines.map(line => (
          <li key={line.id}>
            <button type="button" onClick={() => onChoose(line)}>
              <b>{fullName(line)}</b> <small>{about(line)}</small>
            </button>
          </li>
        ))}
        {asked && lines.length === 0 && <li className="soft">Никого не нашли. Талон можно выдать и без имени.</li>}
      </ul>
    </div>
  )
}

const fullName = ({ kind, surname, name, patronymic, title }: ClientLine) =>
  kind === 'organisation' ? title : [surname, name, patronymic].filter(Boolean).join(' ')

const about = ({ birthOn, occupation, phoneMasked }: ClientLine) =>
  [birthOn && numericDay(birthOn, 0), occupation, phoneMasked].filter(Boolean).join(', ')

/** `asked`: what stands below answers what was typed. */
function useFound(typed: string): { lines: ClientLine[]; asked: boolean } {
  const [q] = useDebouncedValue(typed.trim(), 200)
  const { data, isFetching } = useQuery({
    queryKey: ['find', q, undefined],
    queryFn: () => call(clients.find, { query: { q } }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  const wanted = typed.trim().length > 1
  return {
    lines: wanted ? (data ?? []).slice(0, 5) : [],
    asked: wanted && q === typed.trim() && data !== undefined && !isFetching,
  }
}
