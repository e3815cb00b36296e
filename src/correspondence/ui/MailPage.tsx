// Conversations: who waits for an answer and until when; the whole of it by keyboard.
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { dueWords, momentWords, type Telling } from '#calendar/moment-words.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { hasRole, useMe } from '#staff/ui/me.ts'
import type { Shelf, ThreadLine, Threads } from '../thread-model.ts'
import { useTelling, useThreads } from './mail-state.ts'
import './Mail.css'

const shelves: { shelf: Shelf; words: string; code: string }[] = [
  { shelf: 'waiting', words: 'Ждут ответа', code: 'Alt+Digit1' },
  { shelf: 'mine', words: 'Мои', code: 'Alt+Digit2' },
  { shelf: 'all', words: 'Все', code: 'Alt+Digit3' },
  { shelf: 'machines', words: 'От программ', code: 'Alt+Digit4' },
]

export function Page() {
  const [shelf, setShelf] = useState<Shelf>('waiting')
  const threads = useThreads(shelf)
  const list = useRef<HTMLUListElement>(null)
  const me = useMe()
  const navigate = useNavigate()
  useKeys([
    ...shelves.map(({ shelf: one, words, code }) => ({
      code,
      does: `Показать: ${words.toLowerCase()}`,
      run: () => setShelf(one),
    })),
    { code: 'Alt+KeyY', does: 'Написать письмо', run: () => void navigate({ to: '/mail/new' }) },
    { code: 'Alt+ArrowDown', does: 'Следующая переписка', run: () => step(list.current, 1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущая переписка', run: () => step(list.current, -1) },
  ])
  return (
    <main className="page mail">
      <h1>Почта</h1>
      <div className="shelves" role="group" aria-label="Что показать">
        {shelves.map(({ shelf: one, words, code }) => (
          <button key={one} type="button" className="btn" aria-pressed={shelf === one} onClick={() => setShelf(one)}>
            {words} <Kbd code={code} />
          </button>
        ))}
        <Link className="btn" to="/mail/new" aria-keyshortcuts="Alt+Y">
          Написать письмо <Kbd code="Alt+KeyY" />
        </Link>
        {hasRole(me, 'head', 'director') && (
          <Link className="btn btn-bare" to="/mail/quarantine">
            Не разобрано
          </Link>
        )}
      </div>
      {threads.error && <Trouble error={threads.error} onRetry={() => void threads.refetch()} />}
      {threads.isPending && <Waiting lines={8} />}
      {threads.data && (
        <>
          <ul className="threads" ref={list}>
            {threads.data.lines.map(line => (
              <ThreadRow key={line.id} line={line} />
            ))}
          </ul>
          {threads.data.lines.length === 0 && <Nothing shelf={shelf} threads={threads.data} />}
          {threads.data.more && <p className="soft">Показаны первые сто. Ответьте на них, и поднимутся остальные.</p>}
        </>
      )}
    </main>
  )
}

function ThreadRow({ line }: { line: ThreadLine }) {
  const telling = useTelling()
  return (
    <li>
      <Link to="/mail/$id" params={{ id: line.id }}>
        <span className="about">
          <b>{line.with}</b>
          <span>{line.subject || 'Без темы'}</span>
          <span className="soft">{line.lastWords}</span>
        </span>
        <span className="soft">{line.owner || line.department || 'Никто не взял'}</span>
        <Due line={line} telling={telling} />
      </Link>
    </li>
  )
}

/** Until when an answer is due: by a sign and a word, not by colour alone. */
export function Due({ line: { dueAt, lastAt }, telling }: { line: Pick<ThreadLine, 'dueAt' | 'lastAt'>; telling: Telling }) {
  if (dueAt === null)
    return (
      <span className="state">
        <Icon name="check" />
        {momentWords(lastAt, telling)}
      </span>
    )
  const late = dueAt < String(telling.now)
  return (
    <span className={`state ${late ? 'late' : 'soon'}`}>
      <Icon name="clock" />
      {late ? `Ждёт дольше нормы: ответ был нужен ${dueWords(dueAt, telling)}` : `Ответить ${dueWords(dueAt, telling)}`}
    </span>
  )
}

function Nothing({ shelf, threads: { connected } }: { shelf: Shelf; threads: Threads }) {
  return (
    <Empty>
      {shelf === 'waiting' && connected && <p>Никто не ждёт ответа.</p>}
      <p>Здесь будут письма клиентов с электронной почты. Первыми стоят те, кто дольше ждёт.</p>
      {!connected && <p>Почта центра ещё не подключена. Это делает системный администратор.</p>}
    </Empty>
  )
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('a') ?? [])]
  const at = rows.findIndex(row => row === document.activeElement)
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus()
}
