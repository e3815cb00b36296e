// A rehearsal of the alarm: the same screens, marked on each, nothing leaves the building.
import { useQueryClient } from '@tanstack/react-query'
import { uuid7 } from '#platform/uuid7.ts'
import { call } from '#platform/web/call.ts'
import { useActing } from '#platform/web/acting.ts'
import { alarms } from '../alarm-api.ts'
import { alarmsKey } from './alarm-state.ts'

export function Rehearse() {
  const queries = useQueryClient()
  const { trouble, act: run } = useActing()
  const begin = async () => {
    await call(alarms.raise, { body: { id: uuid7(), rehearsal: true } })
    await queries.invalidateQueries({ queryKey: alarmsKey })
  }
  return (
    <>
      <button type="button" className="btn" onClick={() => void run(begin)}>
        Учебная тревога
      </button>
      {trouble && (
        <p className="trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}
