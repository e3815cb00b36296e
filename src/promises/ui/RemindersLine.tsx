// What I was reminded of, in one quiet line wherever I work; a key leads to the promises, a press puts it away.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dueWords } from '#calendar/moment-words.ts'
import { send } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { useKeys } from '#platform/web/keys.ts'
import { useMe } from '#staff/ui/me.ts'
import { promises } from '../api.ts'
import { toldWords } from '../rules/words.ts'
import { useRefresh, useTold } from './ledger-state.ts'
import './RemindersLine.css'

/** Nothing where there is nothing to say. */
export function RemindersLine() {
  const { centre } = useMe()
  const told = useTold()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const [wrong, setWrong] = useState('')
  const [first, ...others] = told.data ?? []
  const go = () => void navigate({ to: '/promises' })
  useKeys(first ? [{ code: 'Alt+KeyR', does: 'К обещаниям', run: go }] : [])
  if (!first) return null
  const now = Date.parse(first.at)
  const read = () => void send(promises.read, {}).then(refresh, (error: Error) => setWrong(error.message))
  return (
    <section className="reminders" aria-label="Напоминание об обещании">
      <p role="status">
        <Icon name="loop" />
        <span>
          <b>{toldWords[first.step]}.</b> {first.what}, {dueWords(first.dueAt, { now, zone: centre.timeZone })}.
          {others.length > 0 && ` И ещё ${others.length}.`} {wrong}
        </span>
      </p>
      <button type="button" className="btn btn-bare" onClick={go} aria-keyshortcuts="Alt+R">
        К обещаниям <Kbd code="Alt+KeyR" />
      </button>
      <button type="button" className="btn btn-bare" onClick={read}>
        Прочитано
      </button>
    </section>
  )
}
