// Finds a client as one types: arrows choose, Enter picks, the last line begins a new file. A combobox for a screen reader.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { clients } from '#clients/api.ts'
import type { ClientLine } from '#clients/model.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { ClientLineText } from './ClientLineText.tsx'

type Props = {
  label: string
  kind?: ClientLine['kind']
  /** Whoever is already chosen is not offered again. */
  without?: string
  onPick: (line: ClientLine) => void
  onNew: (typed: string) => void
}

export function ClientSearch({ label, kind, without, onPick, onNew }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { lines, settled, error } = useFound(typed, kind)
  const found = lines.filter(line => line.id !== without)
  const asked = typed.trim().length > 1
  const last = found.length
  const pick = (place: number) => (found[place] ? onPick(found[place]) : onNew(typed.trim()))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && !event.altKey) {
      event.preventDefault()
      setAt((at + step + last + 1) % (last + 1))
    } else if (event.key === 'Enter' && !event.repeat && asked) {
      event.preventDefault()
      // What stands in the list must answer what was typed: a fast Enter would pick a stranger.
      if (settled) pick(at)
    }
  }
  return (
    <div className="field client-search">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        data-first
        role="combobox"
        aria-expanded={asked}
        aria-controls={`${id}-list`}
        aria-activedescendant={asked ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder="Фамилия и имя, телефон или дата рождения"
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      {error && <p className="wrong">{error.message}</p>}
      <div id={`${id}-list`} role="listbox" aria-label="Кто нашёлся" className="found" hidden={!asked}>
        {asked &&
          found.map((line, place) => (
            <Option key={line.id} id={`${id}-${place}`} chosen={place === at} onPick={() => pick(place)}>
              <ClientLineText line={line} />
            </Option>
          ))}
        {asked && (
          <Option id={`${id}-${last}`} chosen={at === last} onPick={() => pick(last)}>
            <Icon name="plus" />
            <span>
              {found.length > 0 ? 'Никто из них, завести дело' : settled ? 'Никого не нашли. Завести дело' : 'Ищем'}:{' '}
              {typed.trim()}
            </span>
          </Option>
        )}
      </div>
    </div>
  )
}

type OptionProps = { id: string; chosen: boolean; onPick: () => void; children: ReactNode }

/** The focus stays in the field; a mouse may press the line. */
const Option = ({ id, chosen, onPick, children }: OptionProps) => (
  <button type="button" id={id} role="option" aria-selected={chosen} tabIndex={-1} onClick={onPick}>
    {children}
  </button>
)

function useFound(typed: string, kind: ClientLine['kind'] | undefined) {
  const [asked] = useDebouncedValue(typed.trim(), 180)
  const { data, isPlaceholderData, isFetching, error } = useQuery({
    queryKey: ['find', asked, kind],
    queryFn: () => call(clients.find, { query: { q: asked, ...(kind && { kind }) } }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  const settled = asked === typed.trim() && !isPlaceholderData && !isFetching
  return { lines: typed.trim().length > 1 ? (data ?? []).slice(0, 7) : [], settled, error }
}
