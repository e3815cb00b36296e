// «База знаний»: a field that finds as one types, by clients' words and the office's; what has no answer is passed on.
import { useDebouncedValue } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { send } from '#platform/web/call.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { ListFiles } from '#platform/web/components/ListFiles.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import { knowledge } from '../api.ts'
import { columns } from '../rules/columns.ts'
import { AllAnswers } from './AllAnswers.tsx'
import { AskForm } from './AskForm.tsx'
import { FoundList } from './FoundList.tsx'
import { useFound, useLines } from './knowledge-state.ts'
import './Knowledge.css'

export function Page() {
  const me = useMe()
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed, 150)
  const [asking, setAsking] = useState(false)
  const found = useFound(words)
  const lines = useLines()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  useKeys([
    { code: 'Alt+KeyF', does: 'К строке поиска', run: () => field.current?.select() },
    { code: 'Alt+ArrowDown', does: 'Следующий ответ', run: () => step(list.current, 1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущий ответ', run: () => step(list.current, -1) },
  ])
  const asked = words.trim().length > 1
  return (
    <main className="page knowledge" ref={list}>
      <h1>База знаний</h1>
      <div className="knowledge-links">
        <Link to="/knowledge/mine">Что ждёт меня</Link>
        {!hasRole(me, 'admin') && (
          <button
            type="button"
            className="btn btn-bare"
            onClick={() => void navigate({ to: '/knowledge/$id/edit', params: { id: uuid7() } })}
          >
            Написать ответ
          </button>
        )}
        <ListFiles
          href={knowledge.list.path}
          {...(hasRole(me, 'head', 'director', 'integrity') && {
            taking: {
              title: 'Загрузить ответы',
              columns,
              send: sent => send(knowledge.takeList, { body: sent }),
              onTaken: () => void lines.refetch(),
            },
          })}
        />
      </div>
      <form
        role="search"
        onSubmit={event => {
          event.preventDefault()
          step(list.current, 1)
        }}
      >
        <div className="field">
          <label htmlFor={id}>
            О чём спрашивают, своими словами <Kbd code="Alt+KeyF" />
          </label>
          <input
            id={id}
            ref={field}
            autoFocus
            type="search"
            maxLength={300}
            autoComplete="off"
            aria-keyshortcuts="Alt+F"
            value={typed}
            onChange={event => {
              setTyped(event.target.value)
              setAsking(false)
            }}
          />
        </div>
      </form>
      <p className="vh" role="status">
        {asked && found.data && `Найдено: ${found.data.length}`}
      </p>
      {found.error && asked && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      {asked && !found.data && !found.error && <Waiting lines={6} />}
      {asked && found.data && found.data.length > 0 && <FoundList found={found.data} />}
      {asked && found.data?.length === 0 && (
        <Empty>
          <p>Такого ответа пока нет. Скажите иначе или передайте вопрос: на второй такой же попросим написать ответ.</p>
        </Empty>
      )}
      {asked && found.data && !asking && (
        <button type="button" className="btn" onClick={() => setAsking(true)}>
          Нет ответа
        </button>
      )}
      {asking && (
        <AskForm text={typed} kind={found.data?.length === 0 ? 'nothing' : 'no-answer'} onDone={() => setAsking(false)} />
      )}
      {!asked && <AllAnswers lines={lines} />}
    </main>
  )
}

/** Moves the focus among the rows; from the field to the first. */
function step(list: HTMLElement | null, by: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus()
}
