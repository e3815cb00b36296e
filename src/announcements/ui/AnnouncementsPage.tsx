// «Объявления»: what I was told, unread first; what I told, with who has not read.
import { useState } from 'react'
import { momentWords } from '#calendar/moment-words.ts'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { Empty, Trouble, Waiting } from '#platform/web/components/Waiting.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import type { Announcement, Board, Sent } from '../model.ts'
import { AnnouncementForm } from './AnnouncementForm.tsx'
import { useBoard, useLiveAnnouncements, useRead, useWithdraw } from './announcements-state.ts'
import { readCode } from './Everywhere.tsx'
import './Announcements.css'

export function Page() {
  useLiveAnnouncements()
  const { data, error, refetch } = useBoard()
  return (
    <main className="page announcements">
      <h1>Объявления</h1>
      {error && !data && <Trouble error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={6} />}
      {data && <Shown board={data} />}
    </main>
  )
}

function Shown({ board: { received, sent, may } }: { board: Board }) {
  const [writing, setWriting] = useState(false)
  const mayWrite = may.departments.length > 0
  const read = useRead()
  const first = received.find(({ readAt }) => readAt === null)
  useKeys([
    ...(first ? [{ code: readCode, does: 'Прочитано', run: () => read.mutate(first.id) }] : []),
    ...(mayWrite && !writing ? [{ code: 'Alt+KeyY', does: 'Написать объявление', run: () => setWriting(true) }] : []),
  ])
  return (
    <>
      {mayWrite && !writing && (
        <p className="go">
          <button type="button" className="btn btn-main" onClick={() => setWriting(true)}>
            Написать объявление <Kbd code="Alt+KeyY" />
          </button>
        </p>
      )}
      {writing && <AnnouncementForm may={may} onDone={() => setWriting(false)} />}
      {read.error && <Trouble error={read.error} />}
      {sent.length > 0 && (
        <section>
          <h2>Вы сообщили</h2>
          {sent.map(one => (
            <SentCard key={one.id} one={one} />
          ))}
        </section>
      )}
      <section>
        <h2>Вам</h2>
        {received.length === 0 && (
          <Empty>
            <p>
              Здесь будет то, что начальник, кадры или директор сообщат Вам и Вашему отделу. Во время приёма ничего не всплывёт.
            </p>
          </Empty>
        )}
        {received.map(one => (
          <Card key={one.id} one={one} onRead={one === first ? () => read.mutate(one.id) : undefined} busy={read.isPending} />
        ))}
      </section>
    </>
  )
}

function useMoment(): (at: string) => string {
  const zone = useMe().centre.timeZone
  const [now] = useState(() => Date.now())
  return at => momentWords(at, { now, zone })
}

type CardProps = { one: Announcement; onRead: (() => void) | undefined; busy: boolean }

/** Read from the first on: the key and the button always mean the same one. */
function Card({ one, onRead, busy }: CardProps) {
  const moment = useMoment()
  return (
    <article className="announcements-card">
      <h3>{one.title}</h3>
      <p className="announcements-words">{one.text}</p>
      <p className="soft">
        {one.author}, {one.department}, {moment(one.at)}
      </p>
      {one.readAt !== null && <p className="state">прочитано {moment(one.readAt)}</p>}
      {onRead && (
        <p className="go">
          <button type="button" className="btn" disabled={busy} onClick={onRead}>
            Прочитано <Kbd code={readCode} />
          </button>
        </p>
      )}
    </article>
  )
}

function SentCard({ one }: { one: Sent }) {
  const moment = useMoment()
  const withdraw = useWithdraw()
  return (
    <article className="announcements-card">
      <h3>{one.title}</h3>
      <p className="announcements-words">{one.text}</p>
      <p className="soft">
        {one.department}, {moment(one.at)}
      </p>
      <p className="num">
        Прочитали {one.read} из {one.told}
      </p>
      {one.unread.length > 0 && (
        <details>
          <summary>Кто ещё не прочитал</summary>
          <ul className="announcements-people">
            {one.unread.map((name, at) => (
              <li key={`${name} ${at}`}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {withdraw.error && <Trouble error={withdraw.error} />}
      <p className="go">
        <button
          type="button"
          className="btn btn-bare"
          aria-label={`Снять объявление: ${one.title}`}
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate(one.id)}
        >
          Снять
        </button>
      </p>
    </article>
  )
}
