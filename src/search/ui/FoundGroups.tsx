// What was found, by kind: clients, appeals, letters; little of each, the whole is a step further.
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { numericDay } from '#calendar/day-words.ts'
import { momentWords, type Telling } from '#calendar/moment-words.ts'
import { ClientLineText } from '#clients/ui/ClientLineText.tsx'
import { Empty } from '#platform/web/components/Waiting.tsx'
import { useMe } from '#staff/ui/me.ts'
import type { Found, FoundAppeal, FoundConversation, Piece } from '../model.ts'

export function FoundGroups({
  found: { clients, appeals, conversations, more, newestOnly },
  settled,
}: {
  found: Found
  settled: boolean
}) {
  const zone = useMe().centre.timeZone
  const [now] = useState(Date.now)
  if (clients.length + appeals.length + conversations.length === 0) return settled ? <Nothing /> : null
  return (
    <>
      <Group title="Клиенты" more={more.clients} hint="Дело открывается на рабочем месте, во время разговора с клиентом.">
        {clients.map(line => (
          <li key={line.id} className="found-client">
            <ClientLineText line={line} />
          </li>
        ))}
      </Group>
      <Group title="Обращения" more={more.appeals} newestOnly={newestOnly.appeals}>
        {appeals.map(appeal => (
          <AppealRow key={appeal.id} appeal={appeal} />
        ))}
      </Group>
      <Group title="Письма" more={more.conversations} newestOnly={newestOnly.conversations}>
        {conversations.map(conversation => (
          <ConversationRow key={conversation.id} conversation={conversation} telling={{ now, zone }} />
        ))}
      </Group>
    </>
  )
}

type GroupProps = { title: string; more: boolean; newestOnly?: boolean; hint?: string; children: ReactNode[] }

function Group({ title, more, newestOnly, hint, children }: GroupProps) {
  if (children.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="found">{children}</ul>
      {newestOnly ? (
        <p className="soft">Слово частое: искали среди самых новых. Чтобы найти и старое, добавьте слово пореже.</p>
      ) : (
        more && <p className="soft">Есть ещё. Добавьте слово, чтобы осталось меньше.</p>
      )}
      {hint && <p className="soft">{hint}</p>}
    </section>
  )
}

const AppealRow = ({ appeal: { id, number, author, receivedOn, ended, snippet } }: { appeal: FoundAppeal }) => (
  <li>
    <Link to="/appeals/$id" params={{ id }}>
      <span className="about">
        <b>
          {number ? <Marked pieces={number} /> : 'Без номера'}, {author}
        </b>
        <Marked pieces={snippet} />
      </span>
      <span className="soft">
        Поступило {numericDay(receivedOn, 0)}
        {ended && ', закончено'}
      </span>
    </Link>
  </li>
)

type ConversationProps = { conversation: FoundConversation; telling: Telling }

const ConversationRow = ({ conversation: { id, with: other, subject, at, ours, snippet }, telling }: ConversationProps) => (
  <li>
    <Link to="/mail/$id" params={{ id }}>
      <span className="about">
        <b>
          <Marked pieces={other} />: {subject.length > 0 ? <Marked pieces={subject} /> : 'без темы'}
        </b>
        <Marked pieces={snippet} />
      </span>
      <span className="soft">
        {ours ? 'Наше письмо, ' : ''}
        {momentWords(at, telling)}
      </span>
    </Link>
  </li>
)

const Marked = ({ pieces }: { pieces: Piece[] }) => (
  <span>{pieces.map(({ text, marked }, i) => (marked ? <mark key={i}>{text}</mark> : <span key={i}>{text}</span>))}</span>
)

const Nothing = () => (
  <Empty>
    <p>Ничего не нашлось среди того, что Вам доступно.</p>
    <p>Оставьте одно слово или часть фамилии, от трёх букв.</p>
  </Empty>
)
