// Who is rung where the head does not answer.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '#platform/web/call.ts'
import { useMe } from '#staff/ui/me.ts'
import { useActing } from '#platform/web/acting.ts'
import { useColleagues } from '#staff/ui/colleagues.ts'
import { conflicts } from '../api.ts'

const queryKey = ['deputy']

export function DeputyField() {
  const me = useMe()
  const id = useId()
  const queries = useQueryClient()
  const { trouble, act: run } = useActing()
  const people = useColleagues()
  const deputy = useQuery({ queryKey, queryFn: () => call(conflicts.deputy, {}) })
  const serving = (people.data ?? []).filter(
    one =>
      one.leftOn === null &&
      one.id !== me.id &&
      one.roles.some(role => ['specialist', 'hall', 'head', 'director'].includes(role)),
  )
  const set = (staffId: string) =>
    void run(async () => queries.setQueryData(queryKey, await call(conflicts.putDeputy, { body: { staffId: staffId || null } })))
  return (
    <div className="field deputy">
      <label htmlFor={id}>Если начальник отсутствует или не ответил за минуту, зовём</label>
      <select id={id} value={deputy.data?.staffId ?? ''} onChange={event => set(event.target.value)}>
        <option value="">Сразу директора</option>
        {serving.map(one => (
          <option key={one.id} value={one.id}>
            {one.surname} {one.name}, {one.position}
          </option>
        ))}
      </select>
      <p className="wrong" role="alert">
        {trouble || deputy.error?.message}
      </p>
    </div>
  )
}
