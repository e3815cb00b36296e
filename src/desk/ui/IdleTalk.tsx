// Nobody at the desk: who is next, what was put aside, what another window wrote about the next one.
import { useQueryClient } from '@tanstack/react-query'
import { UnreadAnnouncement } from '#announcements/ui/Everywhere.tsx'
import { agoWords } from '#calendar/duration-words.ts'
import type { Acting } from '#platform/web/acting.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { reception } from '#reception/api.ts'
import type { DeskState } from '#reception/model.ts'
import { useMe } from '#staff/ui/me.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { useNow } from '#platform/web/now.ts'
import { nextWords } from '../rules/words.ts'
import { setDesk } from './desk-state.ts'
import { HandoverSheet } from './HandoverSheet.tsx'

type Props = { desk: DeskState; acting: Acting; onNext: () => void; onMoveWindow: () => void }

export function IdleTalk({ desk, acting, onNext, onMoveWindow }: Props) {
  const me = useMe()
  const unread = desk.handover !== null && !desk.handover.read
  const waits = nextWords(desk.nextLabel, desk.waiting, desk.longestMinutes)
  useUncoveredKeys(!unread && desk.nextLabel ? [{ code: 'Enter', does: 'Позвать следующего', run: onNext }] : [])
  return (
    <main className="talk idle">
      <p className="idle-place">
        Окно {me.counter?.number}
        <button type="button" className="btn btn-bare" onClick={onMoveWindow}>
          Пересесть
        </button>
      </p>
      {acting.trouble && (
        <p className="trouble" role="alert">
          {acting.trouble}
        </p>
      )}
      {unread ? (
        <HandoverSheet desk={desk} acting={acting} />
      ) : desk.nextLabel ? (
        <>
          <h1 className="idle-next">
            <small>Следующий</small>
            {desk.nextLabel}
          </h1>
          <p className="lead">{waits}</p>
          <button
            type="button"
            className="btn btn-main big"
            data-main
            onClick={event => event.detail < 2 && onNext()}
            aria-keyshortcuts="F2"
          >
            <Icon name="next" /> Позвать <Kbd code="F2" />
          </button>
        </>
      ) : (
        <>
          <h1>{waits}</h1>
          <p className="lead">Когда возьмут талон, номер появится здесь. Пока можно заняться делами слева.</p>
        </>
      )}
      <Parked desk={desk} acting={acting} />
      <div className="idle-told">{!unread && <UnreadAnnouncement />}</div>
    </main>
  )
}

function Parked({ desk: { parked }, acting }: { desk: DeskState; acting: Acting }) {
  const queries = useQueryClient()
  const now = useNow(30_000)
  const back = (id: string) => void acting.act(async () => setDesk(queries, await call(reception.comeBack, { params: { id } })))
  useUncoveredKeys(
    parked
      .slice(0, 9)
      .map(({ ticketId, label }, i) => ({ code: `Digit${i + 1}`, does: `Вернуться: ${label}`, run: () => back(ticketId) })),
  )
  if (parked.length === 0) return null
  return (
    <section className="parked">
      <h2>Отложенные приёмы</h2>
      <ul>
        {parked.map(({ ticketId, label, reason, clientName, parkedAt }, i) => (
          <li key={ticketId}>
            <button type="button" onClick={() => back(ticketId)}>
              <Kbd code={`Digit${i + 1}`} />
              <b>{label}</b>
              <span>
                {clientName || reason}
                <small>отложен {agoWords((now - Date.parse(parkedAt)) / 60_000)}</small>
              </span>
              <span className="go-word">Вернуться</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
