// Conversations in messengers: who waits for an answer, until when, and whether they agreed to be written to.
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Due } from '#correspondence/ui/MailPage.tsx'
import { useTelling } from '#correspondence/ui/mail-state.ts'
import '#correspondence/ui/Mail.css'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import type { Connected, ConversationLine, Conversations, Shelf } from '../model.ts'
import './Messages.css'
import { channelWords, consentWords } from './message-words.ts'
import { useConversations } from './messages-state.ts'

const shelves: { shelf: Shelf; words: string; code: string }[] = [
  { shelf: 'waiting', words: 'Ждут ответа', code: 'Alt+Digit1' },
  { shelf: 'mine', words: 'Мои', code: 'Alt+Digit2' },
  { shelf: 'all', words: 'Все', code: 'Alt+Digit3' },
]

export function Page() {
  const [shelf, setShelf] = useState<Shelf>('waiting')
  const talks = useConversations(shelf)
  const list = useRef<HTMLUListElement>(null)
  useKeys([
    ...shelves.map(({ shelf: one, words, code }) => ({
      code,
      does: `Показать: ${words.toLowerCase()}`,
      run: () => setShelf(one),
    })),
    { code: 'Alt+ArrowDown', does: 'Следующая переписка', run: () => step(list.current, 1) },
    { code: 'Alt+ArrowUp', does: 'Предыдущая переписка', run: () => step(list.current, -1) },
  ])
  return (
    <main className="page mail">
      <h1>Сообщения</h1>
      <div className="shelves" role="group" aria-label="Что показать">
        {shelves.map(({ shelf: one, words, code }) => (
          <button key={one} type="button" className="btn" aria-pressed={shelf === one} onClick={() => setShelf(one)}>
            {words} <Kbd code={code} />
          </button>
        ))}
      </div>
      {talks.error && <Trouble error={talks.error} onRetry={() => void talks.refetch()} />}
      {talks.isPending && <Waiting lines={8} />}
      {talks.data && (
        <>
          <Troubles connected={talks.data.connected} />
          <ul className="threads" ref={list}>
            {talks.data.lines.map(line => (
              <Row key={line.id} line={line} />
            ))}
          </ul>
          {talks.data.lines.length === 0 && <Nothing shelf={shelf} talks={talks.data} />}
          {talks.data.more && <p className="soft">Показаны первые сто. Ответьте на них, и поднимутся остальные.</p>}
        </>
      )}
    </main>
  )
}

function Troubles({ connected }: { connected: readonly Connected[] }) {
  return connected
    .filter(({ trouble }) => trouble !== '')
    .map(({ channel, trouble }) => (
      <p key={channel} className="state late" role="status">
        <Icon name="warning" />
        {channelWords[channel]}: {trouble} Написанное цело; новые сообщения придут, когда связь вернётся.
      </p>
    ))
}

function Row({ line }: { line: ConversationLine }) {
  const telling = useTelling()
  return (
    <li>
      <Link to="/messages/$id" params={{ id: line.id }}>
        <span className="about">
          <b>{line.with}</b>
          <span>
            {channelWords[line.channel]}. {consentWords[line.consent]}
          </span>
          <span className="soft">{line.lastWords}</span>
        </span>
        <span className="soft">{line.owner || line.department || 'Никто не взял'}</span>
        <Due line={line} telling={telling} />
      </Link>
    </li>
  )
}

function Nothing({ shelf, talks: { connected } }: { shelf: Shelf; talks: Conversations }) {
  if (connected.length === 0)
    return (
      <Empty>
        <p>Мессенджеры ещё не подключены. Это делает системный администратор:</p>
        <ol className="steps">
          <li>Заводит бота центра в MAX или в Telegram и получает его ключ.</li>
          <li>
            Задаёт ключ серверу: переменная <code>MAX_TOKEN</code> или <code>TELEGRAM_TOKEN</code>.
          </li>
          <li>Перезапускает «Заботу». Адреса наружу для этого не нужно.</li>
        </ol>
        <p>Потом здесь появятся сообщения клиентов. Первым пишет всегда клиент; отвечаем с его согласия.</p>
      </Empty>
    )
  return (
    <Empty>
      {shelf === 'waiting' && <p>Никто не ждёт ответа.</p>}
      <p>
        Здесь будут сообщения из {connected.map(({ channel }) => channelWords[channel]).join(' и ')}. Первым пишет клиент; на
        первое сообщение программа ответит сама и спросит, согласен ли он на переписку.
      </p>
    </Empty>
  )
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('a') ?? [])]
  const at = rows.findIndex(row => row === document.activeElement)
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus()
}
