// Finds a client as one types: arrows choose, Enter picks, the last line begins a new one. A combobox for a screen reader.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { clients } from '../api.ts'
import type { ClientLine } from '../model.ts'
import { ClientLineText } from './ClientLineText.tsx'

type Props = {
  label: string
  kind?: ClientLine['kind']
  /** Whoever is already chosen is not offered again. */
  without?: string
  onPick: (line: ClientLine) => void
  /** Without it nobody new is begun here. */
  begin?: { words: string; run: (typed: string) => void }
  /** Said where nobody is found and nobody can be begun. */
  nobody?: string
}

export function ClientSearch({ label, kind, without, onPick, begin, nobody = 'Никого не нашли.' }: Props) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const { lines, settled, error } = useFound(typed, kind)
  const found = lines.filter(line => line.id !== without)
  const asked = typed.trim().length > 1
  const last = begin ? found.length : found.length - 1
  const pick = (place: number) => (found[place] ? onPick(found[place]) : begin?.run(typed.trim()))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && !event.altKey) {
      event.preventDefault()
      if (last >= 0) setAt((at + step + last + 1) % (last + 1))
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.repeat && asked) {
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
        aria-expanded={asked && last >= 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={asked && last >= 0 ? `${id}-${at}` : undefined}
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
      <div id={`${id}-list`} role="listbox" aria-label="Кто нашёлся" className="client-found" hidden={!asked || last < 0}>
        {asked &&
          found.map((line, place) => (
            <Option key={line.id} id={`${id}-${place}`} chosen={place === at} onPick={() => pick(place)}>
              <ClientLineText line={line} />
            </Option>
          ))}
        {asked && begin && (
          <Option id={`${id}-${last}`} chosen={at === last} onPick={() => pick(last)}>
            <Icon name="plus" />
            <span>
              {found.length > 0 ? `Никто из них, ${begin.words}` : settled ? `Никого не нашли, ${begin.words}` : 'Ищем'}:{' '}
              {typed.trim()}
            </span>
          </Option>
        )}
      </div>
      <p className="soft" role="status">
        {asked && settled && last < 0 && nobody}
      </p>
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
