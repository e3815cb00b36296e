// The key of an alarm: two presses. Quiet: no sound, no red, a small line that only the worker reads.
import { useEffect, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { useKeys } from '#platform/web/keys.ts'
import { alarms } from '../alarm-api.ts'
import { pressed, withinMs } from '../rules/presses.ts'
import { alarmsKey } from './alarm-state.ts'

export function AlarmKey() {
  const queries = useQueryClient()
  const armedAt = useRef<number>(undefined)
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    const timer = armed ? setTimeout(() => setArmed(false), withinMs) : undefined
    return () => clearTimeout(timer)
  }, [armed])
  const press = () => {
    const now = Date.now()
    const does = pressed(armedAt.current, now)
    if (does === 'nothing') return
    armedAt.current = does === 'arm' ? now : undefined
    setArmed(does === 'arm')
    if (does === 'arm') return
    const id = uuid7()
    // Sent until it gets through: nobody is to watch the screen now.
    void send(alarms.raise, { body: { id, contactId: contactOnScreen() } }, id)
      .catch(() => {})
      .then(() => queries.invalidateQueries({ queryKey: alarmsKey }))
  }
  useKeys([{ code: 'Shift+F8', does: 'Тревога: нажать дважды', run: press, inField: true }])
  return (
    <p className="alarm-key" role="status">
      {armed && 'Ещё раз'}
    </p>
  )
}

/** Whatever talk lies on the screen; security needs only the place, so none is as good. */
const contactOnScreen = (): string | null => document.querySelector<HTMLElement>('[data-contact]')?.dataset.contact ?? null
