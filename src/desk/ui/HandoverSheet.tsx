// What another window wrote: read before the client is called, so that nothing is asked twice.
import { useQueryClient } from '@tanstack/react-query'
import type { Acting } from '#platform/web/acting.ts'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { Kbd } from '#platform/web/components/Kbd.tsx'
import { reception } from '#reception/api.ts'
import type { DeskState } from '#reception/model.ts'
import { useUncoveredKeys } from '#platform/web/keys.ts'
import { setDesk } from './desk-state.ts'

/** With the button while it is unread; as a reminder after that. */
export function HandoverSheet({ desk, acting }: { desk: DeskState; acting: Acting }) {
  const queries = useQueryClient()
  const { handover } = desk
  const read = () =>
    void acting.act(async () => setDesk(queries, await call(reception.readHandover, { params: { id: handover!.id } })))
  useUncoveredKeys(handover && !handover.read ? [{ code: 'Enter', does: 'Прочитали, можно звать', run: read }] : [])
  if (!handover) return null
  const { essence, ask, fromName, clientName, read: known } = handover
  return (
    <section className="handover">
      {!known && <h1>Прочтите, потом позовём {desk.label ?? desk.nextLabel}</h1>}
      <p className="from">
        <Icon name="transfer" /> Передаёт {fromName}
      </p>
      <p className="who">{clientName || 'Имя пока не назвали'}</p>
      <p className="essence">{essence}</p>
      {ask && (
        <p className="ask">
          <b>Просит:</b> {ask}
        </p>
      )}
      {!known && (
        <button type="button" className="btn btn-main big" data-main onClick={event => event.detail < 2 && read()}>
          Прочитали <Kbd code="Enter" />
        </button>
      )}
    </section>
  )
}
