// By when: moments inside the owner's working hours, nothing else can be chosen.
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { call } from '#platform/web/call.ts'
import { promises } from '#promises/api.ts'

type Props = { ownerId: string; value: string; onChange: (dueAt: string) => void; label?: string }

export function SlotField({ ownerId, value, onChange, label = 'К какому сроку' }: Props) {
  const id = useId()
  const slots = useQuery({
    queryKey: ['slots', ownerId],
    queryFn: () => call(promises.slots, { query: { ownerId } }),
    staleTime: 60_000,
  })
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={event => onChange(event.target.value)}>
        <option value="">Выберите рабочее время</option>
        {(slots.data ?? []).map(({ dueAt, words }) => (
          <option key={dueAt} value={dueAt}>
            {words}
          </option>
        ))}
      </select>
      {slots.error && <p className="soft">{slots.error.message}</p>}
    </div>
  )
}
