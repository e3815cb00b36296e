// «Поиск»: one field over clients, appeals and letters; what is found stands in groups, each line opened by Enter.
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { call } from '#platform/web/call.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { askFor, useAskedFor } from '#staff/ui/asked-for.ts'
import { useMe } from '#staff/ui/me.ts'
import { search } from '../api.ts'
import { FoundGroups } from './FoundGroups.tsx'
import './Search.css'

export function Page() {
  const me = useMe()
  const typed = useAskedFor(me.id)
  const { found, settled, error, retry } = useFound(typed)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useKeys([
    { code: 'Alt+KeyF', does: 'К строке поиска', run: () => field.current?.select() },
    { code: 'Alt+ArrowDown', does: 'Следующая строка', run: () => step(list.current, 1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущая строка', run: () => step(list.current, -1) },
  ])
  const asked = typed.trim().length > 1
  return (
    <main className="page search">
      <h1>Поиск</h1>
      <form
        role="search"
        onSubmit={event => {
          event.preventDefault()
          if (settled) step(list.current, 1)
        }}
      >
        <div className="field">
          <label htmlFor={id}>
            Имя, телефон, номер или слово из письма <Kbd code="Alt+KeyF" />
          </label>
          <input
            id={id}
            ref={field}
            autoFocus
            type="search"
            maxLength={200}
            autoComplete="off"
            aria-keyshortcuts="Alt+F"
            value={typed}
            onChange={event => askFor(me.id, event.target.value)}
          />
        </div>
      </form>
      <p className="vh" role="status">
        {asked && settled && found && `Найдено: ${found.clients.length + found.appeals.length + found.conversations.length}`}
      </p>
      {error && asked && <Trouble error={error} onRetry={retry} />}
      {asked && !found && !error && <Waiting lines={6} />}
      {!asked && (
        <Empty>
          <p>Напишите имя, телефон, номер обращения или слова, которые были в письме.</p>
          <p>
            Формы слова программа знает сама: «справка» найдёт и «справки». Чужие обращения и письма других отделов сюда не
            попадают.
          </p>
        </Empty>
      )}
      {asked && found && (
        <div ref={list} aria-busy={!settled}>
          <FoundGroups found={found} settled={settled} />
        </div>
      )}
    </main>
  )
}

function useFound(typed: string) {
  const [asked] = useDebouncedValue(typed.trim(), 200)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['search', asked],
    queryFn: () => call(search.find, { query: { q: asked } }),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  })
  const settled = asked === typed.trim() && !isFetching && !isPlaceholderData
  return { found: data, error, settled, retry: () => void refetch() }
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('a') ?? [])]
  const at = rows.findIndex(row => row === document.activeElement)
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus()
}
