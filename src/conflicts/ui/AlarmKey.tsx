// The key of an alarm: two presses. Quiet: no sound, no red, a small line that only the worker reads.
import { useQueryClient } from '@tanstack/react-query'
import { uuid7 } from '#platform/uuid7.ts'
import { send } from '#platform/web/call.ts'
import { alarms } from '../alarm-api.ts'
import { alarmsKey } from './alarm-state.ts'
import { useAlarmPresses } from './presses.ts'

export function AlarmKey() {
  const queries = useQueryClient()
  const armed = useAlarmPresses('Тревога: нажать дважды', () => {
    const id = uuid7()
    // Sent until it gets through: nobody is to watch the screen now.
    void send(alarms.raise, { body: { id, contactId: contactOnScreen() } }, id)
      .catch(() => {})
      .then(() => queries.invalidateQueries({ queryKey: alarmsKey }))
  })
  return (
    <p className="alarm-key" role="status">
      {armed && 'Ещё раз'}
    </p>
  )
}

/** Whatever talk lies on the screen; security needs only the place, so none is as good. */
const contactOnScreen = (): string | null => document.querySelector<HTMLElement>('[data-contact]')?.dataset.contact ?? null
