// A number is called: wait at the window, call again, or note that nobody came.
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Acting } from '#platform/web/acting.ts'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { reception } from '#reception/api.ts'
import type { DeskState } from '#reception/model.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { useNow } from '#platform/web/now.ts'
import { clockWords } from '../rules/words.ts'
import { setDesk } from './desk-state.ts'
import { HandoverSheet } from './HandoverSheet.tsx'

export function CalledTalk({ desk, acting }: { desk: DeskState; acting: Acting }) {
  const queries = useQueryClient()
  const [contactId] = useState(uuid7)
  const unread = desk.handover !== null && !desk.handover.read
  const does = (ask: () => Promise<DeskState>) => () => void acting.act(async () => setDesk(queries, await ask()))
  const start = does(() => call(reception.start, { body: { contactId } }, contactId))
  const again = does(() => call(reception.callAgain, { body: { callId: uuid7() } }))
  const noShow = does(() => call(reception.noShow, {}))
  useUncoveredKeys([
    ...(unread ? [] : [{ code: 'Enter', does: 'Пришёл клиент', run: start }]),
    { code: 'Digit1', does: 'Позвать ещё раз', run: again },
    { code: 'Digit2', does: 'Отметить, что не подошёл', run: noShow },
  ])
  const times = desk.ticket?.calledTimes ?? 1
  return (
    <main className="talk ticket-called">
      {!unread && (
        <h1 className="number">
          <small>{times > 1 ? `Позвали, раз: ${times}` : 'Позвали'}</small>
          {desk.label}
        </h1>
      )}
      <p className="lead">
        {desk.reason} <Since at={desk.ticket?.calledAt ?? null} />
      </p>
      {acting.trouble && (
        <p className="trouble" role="alert">
          {acting.trouble}
        </p>
      )}
      <HandoverSheet desk={desk} acting={acting} />
      {!unread && (
        <button
          type="button"
          className="btn btn-main big"
          data-main
          onClick={event => event.detail < 2 && start()}
          aria-keyshortcuts="Enter"
        >
          Пришёл клиент <Kbd code="Enter" />
        </button>
      )}
      <p className="step-go">
        <button type="button" className="btn" onClick={again} aria-keyshortcuts="1">
          <Icon name="sound" /> Позвать ещё раз <Kbd code="Digit1" />
        </button>
        <button type="button" className="btn" onClick={noShow} aria-keyshortcuts="2">
          Не подошёл <Kbd code="Digit2" />
        </button>
      </p>
    </main>
  )
}

function Since({ at }: { at: string | null }) {
  const now = useNow()
  if (!at) return null
  return (
    <span className="soft">
      ждём <time>{clockWords((now - Date.parse(at)) / 1000)}</time>
    </span>
  )
}
